import type {
  BroughtForm,
  BroughtModule,
  BroughtParameter,
  BroughtRemark,
  FieldSource,
} from "../../../core/bring/brought.ts";
import type { BroughtKey } from "../../../electron/bridge/views/bring.ts";
import type { ConnectionView } from "../../../electron/bridge/views/library.ts";
import type { BroughtOffer } from "../../state/bring.ts";
import type { ModuleForm } from "../modules/module-form.ts";
import { insertAfter, rowsOf } from "../parameters/parameter-rows.ts";

/** What filled a form, kept beside it until it is saved. */
export interface FilledFrom {
  readonly form: BroughtForm;
  readonly fileName: string | null;
  readonly parameters: readonly BroughtParameter[];
  readonly remarks: readonly BroughtRemark[];
  /** The fields that were filled, and from what. */
  readonly fields: {
    readonly name: FieldSource | null;
    readonly moduleId: FieldSource | null;
    readonly baseUrl: FieldSource | null;
  };
  readonly key: BroughtKey | null;
  readonly keepKey: boolean;
}

/**
 * Fills in what is blank in a form, or was filled by an earlier paste; what a person typed stays. A connection that is
 * described already is picked by its address.
 */
export function fillForm(
  form: ModuleForm,
  { brought, key, name: fileName }: BroughtOffer,
  {
    module,
    connections,
  }: { readonly module: BroughtModule; readonly connections: readonly ConnectionView[] },
): ModuleForm {
  const before = form.filled?.fields;
  const name = module.name !== "" && (form.name === "" || before?.name != null);
  const moduleId =
    module.moduleId !== "" && (form.moduleId === "" || form.moduleIdGuessed || before?.moduleId != null);
  const connection = brought.connections.find(({ ref }) => ref === module.connection);
  const known = connections.find(({ builtIn, baseUrl }) => !builtIn && baseUrl === connection?.baseUrl);
  const baseUrl =
    connection !== undefined &&
    known === undefined &&
    (form.connectionId !== null || form.connection.address === "" || before?.baseUrl != null);
  const filled: FilledFrom = {
    form: brought.form,
    fileName,
    parameters: module.parameters,
    remarks: brought.remarks,
    fields: {
      name: name ? module.from.name : null,
      moduleId: moduleId ? module.from.moduleId : null,
      baseUrl: baseUrl || known !== undefined ? module.from.baseUrl : null,
    },
    // Of many modules the list has it: letting go of one form must not let go of the key.
    key: brought.modules.length === 1 ? key : null,
    keepKey: key !== null,
  };
  return {
    ...form,
    filled,
    ...(name ? { name: module.name } : {}),
    ...(moduleId ? { moduleId: module.moduleId, moduleIdGuessed: module.from.moduleId === "link" } : {}),
    ...(known === undefined ? {} : { connectionId: known.id }),
    ...(baseUrl && connection !== undefined
      ? {
          connectionId: null,
          connection: {
            ...form.connection,
            address: connection.baseUrl,
            cut: null,
            ...(form.connection.name === "" ? { name: connection.name } : {}),
          },
        }
      : {}),
    ...(form.kind === "not_sure" ? { kind: module.kind } : {}),
    ...(form.notes === "" ? { notes: module.notes } : {}),
    rows: rowsWith(form, module.parameters),
  };
}

/** An earlier paste's rows give way; behind rows that were typed, only new names are added. */
function rowsWith(form: ModuleForm, brought: readonly BroughtParameter[]): ModuleForm["rows"] {
  const earlier = form.filled?.parameters.map(({ apiName }) => apiName) ?? [];
  const own = form.rows.filter(({ apiName }) => !earlier.includes(apiName));
  const added = brought
    .filter(({ apiName }) => !own.some((row) => row.apiName === apiName))
    .map(({ why: _, value: __, ...parameter }) => parameter);
  return own.length === 0 ? rowsOf(added) : insertAfter(own, own.length - 1, added);
}

/** The form without the mark of a field that is typed into. */
export function withoutMark(form: ModuleForm, field: keyof FilledFrom["fields"]): ModuleForm {
  if (form.filled === null) return form;
  return { ...form, filled: { ...form.filled, fields: { ...form.filled.fields, [field]: null } } };
}
