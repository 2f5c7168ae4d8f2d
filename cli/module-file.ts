import type { BroughtPreset } from "../core/bring/brought.ts";
import { readLooseJson } from "../core/bring/loose-json.ts";
import { readOwnFile } from "../core/bring/own-file.ts";
import { MODULE_KINDS, type ModuleKind } from "../core/published-module.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { PARAMETER_TYPES, type StartParameter } from "../core/start-parameter.ts";
import { spoken } from "./spoken.ts";

/** A module's definition as a file holds it: shareable, without a key. Its schema: docs/schemas/module.schema.json. */
export interface ModuleDefinition {
  readonly name: string;
  readonly moduleId: string;
  readonly moduleKind: ModuleKind;
  readonly parameters: readonly StartParameter[];
  readonly presets: readonly BroughtPreset[];
}

const words = spoken.cli.moduleFile;

/**
 * Reads a definition from its text.
 *
 * Strict, so that a slip such as `apiname` is told and not passed over. Fails with a sentence that names the place.
 */
export function readModuleDefinition(text: string): Result<ModuleDefinition, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(words.notJson);
  }
  try {
    return ok(definition(value));
  } catch (problem) {
    if (problem instanceof Flaw) return fail(problem.message);
    throw problem;
  }
}

/** Thrown and caught in this file alone: it saves a check after each member. */
class Flaw extends Error {}

/** What a library's file says of a module beside its definition. */
const LABELS = ["connection", "notes", "tags", "archived", "presets"] as const;

const MEMBERS = ["kind", "version", "name", "moduleId", "moduleKind", "parameters"] as const;

function definition(value: unknown): ModuleDefinition {
  const object = members(value, words.whole, { needed: MEMBERS, allowed: ["$schema", ...LABELS] });
  oneOf(object.kind, "kind", ["module-bench/module"]);
  oneOf(object.version, "version", [1]);
  if ("$schema" in object) text(object.$schema, "$schema");
  const presets = LABELS.some((label) => label in object) ? presetsBeside(object) : [];
  const list = object.parameters;
  if (!Array.isArray(list)) throw new Flaw(words.notAList("parameters"));
  const parameters = list.map((item: unknown, index) => parameter(item, `parameters[${index}]`));
  parameters.forEach(({ apiName }, index) => {
    const first = parameters.findIndex((other) => other.apiName === apiName);
    if (first === index) return;
    throw new Flaw(words.twice(`parameters[${index}].apiName`, `parameters[${first}].apiName`));
  });
  return {
    name: text(object.name, "name"),
    moduleId: filled(object.moduleId, "moduleId"),
    moduleKind: oneOf(object.moduleKind, "moduleKind", MODULE_KINDS),
    parameters,
    presets,
  };
}

function parameter(value: unknown, at: string): StartParameter {
  const object = members(value, at, { needed: ["name", "type", "apiName"], allowed: ["otherType"] });
  const type = oneOf(object.type, `${at}.type`, PARAMETER_TYPES);
  const otherType = "otherType" in object ? text(object.otherType, `${at}.otherType`) : null;
  return {
    name: text(object.name, `${at}.name`),
    type,
    ...(type === "other" && otherType !== null ? { otherType } : {}),
    apiName: filled(object.apiName, `${at}.apiName`),
  };
}

/** Checks the labels on the way. */
function presetsBeside(object: object): readonly BroughtPreset[] {
  const source = JSON.stringify(object);
  const node = readLooseJson(source);
  const read = node.ok ? readOwnFile(source, node.value.node) : node;
  if (!read.ok) throw new Flaw(words.notRight(read.error.member ?? words.whole));
  return read.value.brought.modules[0]?.presets ?? [];
}

function members<Name extends string>(
  value: unknown,
  at: string,
  names: { readonly needed: readonly Name[]; readonly allowed: readonly string[] },
): Readonly<Record<string, unknown>> & Readonly<Record<Name, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Flaw(words.notAnObject(at));
  }
  const path = (name: string) => (at === words.whole ? name : `${at}.${name}`);
  const missing = names.needed.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) throw new Flaw(words.missing(path(missing)));
  const known: readonly string[] = [...names.needed, ...names.allowed];
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Flaw(words.unknownMember(path(unknown)));
  return value as Readonly<Record<string, unknown>> & Readonly<Record<Name, unknown>>;
}

function text(value: unknown, at: string): string {
  if (typeof value !== "string") throw new Flaw(words.notText(at));
  return value;
}

function filled(value: unknown, at: string): string {
  if (text(value, at) === "") throw new Flaw(words.empty(at));
  return text(value, at);
}

function oneOf<T>(value: unknown, at: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new Flaw(words.notOneOf(at, allowed.map(String)));
  return found;
}
