import { moduleIdInLink } from "../../../core/module-link.ts";
import type { ModuleDraft, ModuleKind, PublishedModule } from "../../../core/published-module.ts";
import type { StartParameter } from "../../../core/start-parameter.ts";
import type { ConnectionView } from "../../../electron/bridge/views/library.ts";
import { words } from "../../words.ts";
import type { FilledFrom } from "../bring/fill-form.ts";
import {
  type ConnectionErrors,
  type ConnectionForm,
  connectionErrors,
  connectionFormOf,
  newConnectionForm,
} from "../connections/connection-form.ts";
import {
  type ParameterErrors,
  type ParameterRow,
  parameterErrors,
  parametersOf,
  rowsOf,
} from "../parameters/parameter-rows.ts";

/** A module while it is being described, with a connection that may be new too. */
export interface ModuleForm {
  readonly id: number | null;
  /** The connection that was picked; `null` when one is described in place. */
  readonly connectionId: number | null;
  readonly connection: ConnectionForm;
  readonly name: string;
  readonly moduleId: string;
  /** True while the ID stands as it was read from a pasted link. */
  readonly moduleIdGuessed: boolean;
  readonly kind: ModuleKind;
  readonly notes: string;
  readonly rows: readonly ParameterRow[];
  /** What filled it in; `null` while everything was typed. */
  readonly filled: FilledFrom | null;
}

export interface ModuleErrors {
  readonly connection: ConnectionErrors;
  readonly name?: string;
  readonly moduleId?: string;
  /** One per row. */
  readonly rows: readonly ParameterErrors[];
}

export const NO_ERRORS: ModuleErrors = { connection: {}, rows: [] };

/** The connections that a module can be described in: the sandbox has its own modules and takes no others. */
export function choosable(connections: readonly ConnectionView[]): readonly ConnectionView[] {
  return connections.filter((connection) => !connection.builtIn);
}

/** A form to begin with: blank, or a copy of another module. */
export function newModuleForm(
  connections: readonly ConnectionView[],
  { connectionId, copyOf }: { readonly connectionId: number | null; readonly copyOf?: PublishedModule },
): ModuleForm {
  const own = choosable(connections);
  const picked = own.find((connection) => connection.id === connectionId) ?? own[0];
  return {
    id: null,
    connectionId: picked?.id ?? null,
    connection: newConnectionForm(connections),
    name: copyOf === undefined ? "" : words.modules.copyName(copyOf.name),
    moduleId: copyOf?.moduleId ?? "",
    moduleIdGuessed: false,
    kind: copyOf?.kind ?? "not_sure",
    notes: copyOf?.notes ?? "",
    rows: rowsOf(copyOf?.parameters ?? []),
    filled: null,
  };
}

export function moduleFormOf(module: PublishedModule, connections: readonly ConnectionView[]): ModuleForm {
  const connection = connections.find((candidate) => candidate.id === module.connectionId);
  return {
    id: module.id,
    connectionId: module.connectionId,
    connection: connection === undefined ? newConnectionForm(connections) : connectionFormOf(connection),
    name: module.name,
    moduleId: module.moduleId,
    moduleIdGuessed: false,
    kind: module.kind,
    notes: module.notes,
    rows: rowsOf(module.parameters),
    filled: null,
  };
}

/** Takes the module's ID from a link that was pasted as the address, unless one is typed already. */
export function takeIdFromLink(form: ModuleForm, address: string): ModuleForm {
  const found = moduleIdInLink(address);
  if (found === null || (form.moduleId !== "" && !form.moduleIdGuessed)) return form;
  return { ...form, moduleId: found, moduleIdGuessed: true };
}

export function moduleErrors(form: ModuleForm): ModuleErrors {
  return {
    connection: form.connectionId === null ? connectionErrors(form.connection) : {},
    ...(form.name.trim() === "" ? { name: words.modules.needName } : {}),
    ...(form.moduleId.trim() === "" ? { moduleId: words.modules.needModuleId } : {}),
    rows: form.rows.map(parameterErrors),
  };
}

/** How many fields keep the form from being saved. */
export function countErrors(errors: ModuleErrors): number {
  const own = [errors.name, errors.moduleId].filter((error) => error !== undefined).length;
  const rows = errors.rows.reduce((sum, row) => sum + Object.keys(row).length, 0);
  return own + rows + Object.keys(errors.connection).length;
}

/** What is worth saying about the ID; it forbids nothing. */
export function moduleIdRemark(moduleId: string): string | null {
  if (/^https?:\/\//i.test(moduleId.trim())) return words.modules.moduleIdIsLink;
  return /\s/.test(moduleId) && moduleId.trim() !== "" ? words.modules.moduleIdBlank : null;
}

export function moduleDraft(form: ModuleForm, connectionId: number): ModuleDraft {
  return {
    id: form.id,
    connectionId,
    name: form.name.trim(),
    moduleId: form.moduleId,
    kind: form.kind,
    notes: form.notes,
    parameters: parametersOf(form.rows),
  };
}

/** True when saving would change nothing about the parameters. */
export function sameParameters(a: readonly StartParameter[], b: readonly StartParameter[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        one.name === other?.name &&
        one.type === other.type &&
        one.otherType === other.otherType &&
        one.apiName === other.apiName
      );
    })
  );
}
