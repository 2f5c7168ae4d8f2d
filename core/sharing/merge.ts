import type { Brought, BroughtConnection, BroughtModule } from "../bring/brought.ts";
import { CONNECTION_COLOURS, type Connection } from "../connection.ts";
import type { Preset } from "../preset.ts";
import type { PublishedModule } from "../published-module.ts";
import type { Library } from "../store.ts";
import type { IntakeConnection, IntakeModule, LibraryIntake } from "./intake.ts";

/** What is done with one thing that both sides have, or that only the other side has. */
export const MERGE_CHOICES = ["mine", "theirs", "both"] as const;

/** Keep mine, take theirs, keep both. Of what is new, `mine` leaves it out and `theirs` takes it. */
export type MergeChoice = (typeof MERGE_CHOICES)[number];

/** How one brought thing stands to mine. `unfit`: it lacks an address or an id, and is to be looked at in the form. */
export type MergeKind = "new" | "same" | "differs" | "unfit";

/** A brought connection beside mine. */
interface MergedConnection {
  /** Names it among the choices. */
  readonly key: string;
  readonly kind: Exclude<MergeKind, "unfit">;
  readonly theirs: BroughtConnection;
  readonly mine: Connection | null;
  /** Which members differ. */
  readonly fields: readonly ("name" | "environment" | "colour")[];
  readonly choice: MergeChoice;
}

/** Members of a module that can differ. */
export type ModuleField = "name" | "kind" | "notes" | "parameters" | "tags" | "archived" | "presets";

/** A brought module beside mine. */
interface MergedModule {
  readonly key: string;
  readonly kind: MergeKind;
  readonly theirs: BroughtModule;
  readonly mine: PublishedModule | null;
  readonly fields: readonly ModuleField[];
  readonly choice: MergeChoice;
}

/** All that was brought, beside what is there, with what is done about each. */
export interface Merge {
  readonly connections: readonly MergedConnection[];
  readonly modules: readonly MergedModule[];
}

/**
 * Lays what was brought beside what is there. The same connection has the same address (and name, where several have
 * it), the same module the same id at the same connection. What is built in takes no part.
 *
 * @param choices  By key. Without one, what is new is taken and what differs stays mine.
 */
export function mergeLibrary(
  mine: Library & { readonly presets?: readonly Preset[] },
  theirs: Pick<Brought, "connections" | "modules">,
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
): Merge {
  const takenConnections = new Set<number>();
  const connections = theirs.connections.map((connection, index): MergedConnection => {
    const key = `connection ${index}`;
    const own = sameConnection(mine.connections, connection, takenConnections);
    if (own !== null) takenConnections.add(own.id);
    const fields = own === null ? [] : connectionFields(own, connection);
    const kind = own === null ? "new" : fields.length === 0 ? "same" : "differs";
    return { key, kind, theirs: connection, mine: own, fields, choice: choiceOf(key, kind, choices) };
  });
  const takenModules = new Set<number>();
  const modules = theirs.modules.map((module, index): MergedModule => {
    const key = `module ${index}`;
    const at = connections.find((each) => each.theirs.ref === module.connection);
    if (at === undefined || module.moduleId === "") {
      return { key, kind: "unfit", theirs: module, mine: null, fields: [], choice: "mine" };
    }
    // A connection that is kept twice begins without modules.
    const place = at.choice === "both" ? null : at.mine;
    const own =
      place === null
        ? null
        : sameModule(mine.modules, { module, connectionId: place.id, taken: takenModules });
    if (own !== null) takenModules.add(own.id);
    const fields = own === null ? [] : moduleFields(own, { theirs: module, presets: mine.presets ?? [] });
    const kind = own === null ? "new" : fields.length === 0 ? "same" : "differs";
    return { key, kind, theirs: module, mine: own, fields, choice: choiceOf(key, kind, choices) };
  });
  return { connections, modules };
}

/**
 * What is saved by a merge. A connection that is left out comes along where one of its modules is taken: a module needs
 * one.
 *
 * @param copyName  The name of a second one beside one of the same name.
 */
export function intakeOf(
  { connections, modules }: Merge,
  { mine, copyName }: { readonly mine: Library; readonly copyName: (name: string) => string },
): LibraryIntake {
  const wanted = modules.filter(
    ({ kind, choice }) => (kind === "new" || kind === "differs") && choice !== "mine",
  );
  const needed = new Set(wanted.map(({ theirs }) => theirs.connection));
  const taken = connections.flatMap((each): readonly IntakeConnection[] => {
    const { theirs, choice, kind } = each;
    const isNew = kind === "new" || choice === "both";
    if (isNew && choice === "mine" && !needed.has(theirs.ref)) return [];
    const colour = theirs.colour ?? each.mine?.colour ?? freeColour(mine.connections);
    const save = { baseUrl: theirs.baseUrl, environment: theirs.environment, colour };
    const name = theirs.name === "" ? new URL(theirs.baseUrl).host : theirs.name;
    if (isNew) {
      const isTaken = mine.connections.some((connection) => connection.name === name);
      return [{ ref: theirs.ref, id: null, save: { ...save, name: isTaken ? copyName(name) : name } }];
    }
    const id = each.mine?.id ?? null;
    return [
      { ref: theirs.ref, id, save: choice === "theirs" && kind === "differs" ? { ...save, name } : null },
    ];
  });
  return {
    connections: taken.filter(({ ref, save }) => save !== null || needed.has(ref)),
    modules: wanted.map(({ theirs, mine: own, choice }): IntakeModule => {
      const name = theirs.name === "" ? theirs.moduleId : theirs.name;
      return {
        id: choice === "theirs" ? (own?.id ?? null) : null,
        connection: theirs.connection ?? "",
        name: choice === "both" && own?.name === name ? copyName(name) : name,
        moduleId: theirs.moduleId,
        kind: theirs.kind,
        notes: theirs.notes,
        tags: theirs.tags,
        archived: theirs.archived,
        parameters: theirs.parameters.map(({ why: _, value: __, ...parameter }) => parameter),
        presets: theirs.presets,
      };
    }),
  };
}

function choiceOf(key: string, kind: MergeKind, choices: ReadonlyMap<string, MergeChoice>): MergeChoice {
  if (kind === "same") return "mine";
  const chosen = choices.get(key) ?? (kind === "new" ? "theirs" : "mine");
  return kind === "new" && chosen === "both" ? "theirs" : chosen;
}

function sameConnection(
  mine: readonly Connection[],
  { baseUrl, name }: BroughtConnection,
  taken: ReadonlySet<number>,
): Connection | null {
  const at = mine.filter((each) => !each.builtIn && each.baseUrl === baseUrl && !taken.has(each.id));
  return at.find((each) => each.name === name) ?? at[0] ?? null;
}

function sameModule(
  mine: readonly PublishedModule[],
  {
    module,
    connectionId,
    taken,
  }: { module: BroughtModule; connectionId: number; taken: ReadonlySet<number> },
): PublishedModule | null {
  const at = mine.filter(
    (each) => each.connectionId === connectionId && each.moduleId === module.moduleId && !taken.has(each.id),
  );
  return at.find(({ name }) => name === module.name) ?? at[0] ?? null;
}

function connectionFields(mine: Connection, theirs: BroughtConnection): MergedConnection["fields"] {
  const { name, environment, colour } = theirs;
  const fields: MergedConnection["fields"][number][] = [];
  if (name !== "" && name !== mine.name) fields.push("name");
  if (environment !== null && JSON.stringify(environment) !== JSON.stringify(mine.environment)) {
    fields.push("environment");
  }
  if (colour !== null && colour !== mine.colour) fields.push("colour");
  return fields;
}

function moduleFields(
  mine: PublishedModule,
  { theirs, presets }: { readonly theirs: BroughtModule; readonly presets: readonly Preset[] },
): readonly ModuleField[] {
  const fields: ModuleField[] = [];
  if (theirs.name !== "" && theirs.name !== mine.name) fields.push("name");
  if (theirs.kind !== mine.kind) fields.push("kind");
  if (theirs.notes !== mine.notes) fields.push("notes");
  if (parametersText(theirs.parameters) !== parametersText(mine.parameters)) fields.push("parameters");
  if (JSON.stringify(theirs.tags) !== JSON.stringify(mine.tags)) fields.push("tags");
  if (theirs.archived !== mine.archived) fields.push("archived");
  const own = presets.filter(({ moduleRef }) => moduleRef === mine.id).map(presetText);
  if (!theirs.presets.every((preset) => own.includes(presetText(preset)))) fields.push("presets");
  return fields;
}

function parametersText(parameters: PublishedModule["parameters"]): string {
  return JSON.stringify(
    parameters.map(({ name, type, otherType, apiName }) => [name, type, otherType, apiName]),
  );
}

function presetText({ name, values }: Pick<Preset, "name" | "values">): string {
  const plain = values.map(({ apiName, type, value }) => [
    apiName,
    type,
    value.kind,
    "text" in value ? value.text : "",
  ]);
  return JSON.stringify([name, plain]);
}

function freeColour(mine: readonly Connection[]): Connection["colour"] {
  return CONNECTION_COLOURS.find((colour) => mine.every((each) => each.colour !== colour)) ?? "teal";
}
