// Longer than most files: one reader for one family of files, whose members are checked beside each other.

import { cutToBaseUrl } from "../base-url.ts";
import { CONNECTION_COLOURS, type ConnectionColour, type Environment } from "../connection.ts";
import { TREATMENTS } from "../field-value.ts";
import { MODULE_KINDS } from "../published-module.ts";
import { ok, type Result } from "../result.ts";
import { PARAMETER_TYPES, type ParameterType } from "../start-parameter.ts";
import type { TypedValue } from "../typed-value.ts";
import {
  type BroughtConnection,
  type BroughtFailure,
  type BroughtModule,
  type BroughtParameter,
  type BroughtPreset,
  MAX_BROUGHT_MODULES,
  MAX_BROUGHT_PARAMETERS,
  type Recognised,
} from "./brought.ts";
import { type JsonNode, memberOf, textOf } from "./json-node.ts";
import { failAt } from "./text-place.ts";

/** The `kind` of our own files. */
export const MODULE_FILE = "module-bench/module";
export const CONNECTION_FILE = "module-bench/connection";
export const LIBRARY_FILE = "module-bench/library";

/** The version that is written, and the newest that is read. */
export const FILE_VERSION = 1;

/** The longest name or id: what the app itself takes. */
const MAX_NAME = 500;
const MAX_NOTES = 1024 * 1024;

/** True for a file of ours, of whatever version. */
export function isOwnFile(node: JsonNode): boolean {
  return textOf(memberOf(node, "kind"))?.startsWith("module-bench/") === true;
}

/**
 * Reads a module, a connection, or a library. Members that this version does not know are told.
 *
 * Fails with `newer_version`, `wrong_member` and `too_many`, each with its place.
 */
export function readOwnFile(text: string, node: JsonNode): Result<Recognised, BroughtFailure> {
  const reader = new OwnFileReader();
  try {
    const { connections, modules, form } = reader.read(node);
    const names = [...reader.unknown];
    return ok({
      brought: {
        form,
        connections,
        modules,
        remarks: names.length === 0 ? [] : [{ kind: "unknown_members", names }],
      },
      key: null,
      secrets: [],
    });
  } catch (problem) {
    if (problem instanceof Flaw) {
      const { kind, at, member } = problem;
      return failAt(text, at, kind === "wrong_member" ? { kind, member } : { kind });
    }
    throw problem;
  }
}

/** Thrown and caught in this file alone: it saves a check after each member. */
class Flaw extends Error {
  readonly kind: "newer_version" | "wrong_member" | "too_many";
  readonly at: number;
  readonly member: string;

  constructor(kind: Flaw["kind"], node: JsonNode | undefined, member: string) {
    super(kind);
    this.kind = kind;
    this.at = node?.at ?? 0;
    this.member = member;
  }
}

class OwnFileReader {
  readonly unknown = new Set<string>();

  read(node: JsonNode) {
    const version = memberOf(node, "version");
    const number = version?.kind === "number" ? Number(version.raw) : Number.NaN;
    if (number > FILE_VERSION) throw new Flaw("newer_version", version, "version");
    if (number !== FILE_VERSION) throw new Flaw("wrong_member", version ?? node, "version");
    const kind = memberOf(node, "kind");
    switch (textOf(kind)) {
      case MODULE_FILE:
        return {
          form: "module_file" as const,
          connections: [],
          modules: [this.#module(node, { at: "" })],
        };
      case CONNECTION_FILE:
        return {
          form: "library_file" as const,
          connections: [this.#connection(node, { at: "" })],
          modules: [],
        };
      case LIBRARY_FILE:
        return { form: "library_file" as const, ...this.#library(node) };
      default:
        throw new Flaw("wrong_member", kind, "kind");
    }
  }

  #library(node: JsonNode) {
    this.#expectKnown(node, ["$schema", "kind", "version", "connections", "modules"]);
    const connections = this.#list(node, "connections", "").map((item, index) =>
      this.#connection(item, { at: `connections[${index}]` }),
    );
    const modules = this.#list(node, "modules", "").map((item, index) => {
      const module = this.#module(item, { at: `modules[${index}]` });
      const known = module.connection === null || connections.some(({ ref }) => ref === module.connection);
      if (!known)
        throw new Flaw("wrong_member", memberOf(item, "connection"), `modules[${index}].connection`);
      return module;
    });
    connections.forEach(({ ref }, index) => {
      if (connections.findIndex((other) => other.ref === ref) === index) return;
      throw new Flaw("wrong_member", node, `connections[${index}].id`);
    });
    return { connections, modules };
  }

  #connection(node: JsonNode, { at }: Within): BroughtConnection {
    this.#expectObject(node, at);
    this.#expectVersion(node);
    this.#expectKnown(node, [...HEAD, "id", "name", "baseUrl", "environment", "colour"]);
    const name = this.#text(node, "name", at);
    const ref = memberOf(node, "id") === undefined ? name : this.#text(node, "id", at);
    const base = cutToBaseUrl(this.#text(node, "baseUrl", at));
    if (!base.ok) throw new Flaw("wrong_member", memberOf(node, "baseUrl"), path(at, "baseUrl"));
    return {
      ref,
      name,
      baseUrl: base.value.url,
      environment: this.#environment(node, at),
      colour: this.#word<ConnectionColour | null>(node, "colour", {
        at,
        allowed: CONNECTION_COLOURS,
        otherwise: null,
      }),
    };
  }

  #environment(node: JsonNode, at: string): Environment | null {
    const given = memberOf(node, "environment");
    if (given === undefined || (given.kind === "word" && given.word === "null")) return null;
    const kind = textOf(memberOf(given, "kind"));
    if (kind === "test" || kind === "live") return { kind };
    if (kind !== "own") throw new Flaw("wrong_member", given, path(at, "environment"));
    return { kind, name: this.#text(given, "name", path(at, "environment")) };
  }

  #module(node: JsonNode, { at }: Within): BroughtModule {
    this.#expectObject(node, at);
    this.#expectVersion(node);
    this.#expectKnown(node, [...HEAD, ...MODULE_MEMBERS]);
    const connection = memberOf(node, "connection");
    return {
      connection: connection === undefined ? null : this.#text(node, "connection", at),
      name: this.#text(node, "name", at),
      moduleId: this.#filled(node, "moduleId", at),
      kind: this.#word(node, "moduleKind", { at, allowed: MODULE_KINDS, otherwise: "not_sure" }),
      notes: memberOf(node, "notes") === undefined ? "" : this.#text(node, "notes", at, MAX_NOTES),
      tags: this.#list(node, "tags", at).map((tag, index) => {
        const name = textOf(tag) ?? "";
        if (name === "" || name.length > 100)
          throw new Flaw("wrong_member", tag, `${path(at, "tags")}[${index}]`);
        return name;
      }),
      archived: this.#flag(node, "archived", at),
      parameters: this.#parameters(node, at),
      presets: this.#presets(node, at),
      from: { baseUrl: connection === undefined ? null : "file", moduleId: "file", name: "file" },
    };
  }

  #parameters(node: JsonNode, at: string): readonly BroughtParameter[] {
    const items = this.#list(node, "parameters", at);
    if (items.length > MAX_BROUGHT_PARAMETERS) throw new Flaw("too_many", memberOf(node, "parameters"), "");
    return items.map((item, index) => {
      const here = `${path(at, "parameters")}[${index}]`;
      this.#expectObject(item, here);
      this.#expectKnown(item, ["name", "type", "otherType", "apiName"]);
      const type = this.#word<ParameterType>(item, "type", {
        at: here,
        allowed: PARAMETER_TYPES,
        otherwise: undefined,
      });
      const otherType =
        memberOf(item, "otherType") === undefined ? null : this.#text(item, "otherType", here);
      return {
        name: this.#text(item, "name", here),
        type,
        ...(type === "other" && otherType !== null ? { otherType } : {}),
        apiName: this.#filled(item, "apiName", here),
        why: "declared",
        value: null,
      };
    });
  }

  #presets(node: JsonNode, at: string): readonly BroughtPreset[] {
    return this.#list(node, "presets", at).map((item, index) => {
      const here = `${path(at, "presets")}[${index}]`;
      this.#expectObject(item, here);
      this.#expectKnown(item, ["name", "values"]);
      return {
        name: this.#filled(item, "name", here),
        values: this.#list(item, "values", here).map((value, place) =>
          this.#typedValue(value, `${here}.values[${place}]`),
        ),
      };
    });
  }

  #typedValue(node: JsonNode, at: string): TypedValue {
    this.#expectObject(node, at);
    const type = memberOf(node, "type");
    const isNull = type === undefined || (type.kind === "word" && type.word === "null");
    const value = memberOf(node, "value");
    const kind = TREATMENTS.find((treatment) => treatment === textOf(memberOf(value, "kind")));
    if (kind === undefined || value === undefined)
      throw new Flaw("wrong_member", value ?? node, path(at, "value"));
    const text = () => this.#text(value, "text", path(at, "value"), MAX_NOTES);
    return {
      apiName: this.#text(node, "apiName", at),
      type: isNull ? null : this.#word(node, "type", { at, allowed: PARAMETER_TYPES, otherwise: undefined }),
      value: kind === "value" || kind === "json" ? { kind, text: text() } : { kind },
    };
  }

  #list(node: JsonNode, name: string, at: string): readonly JsonNode[] {
    const list = memberOf(node, name);
    if (list === undefined) return [];
    if (list.kind !== "array") throw new Flaw("wrong_member", list, path(at, name));
    if (list.items.length > MAX_BROUGHT_MODULES) throw new Flaw("too_many", list, path(at, name));
    return list.items;
  }

  #text(node: JsonNode, name: string, at: string, most = MAX_NAME): string {
    const value = memberOf(node, name);
    const text = textOf(value);
    if (text === undefined || text.length > most)
      throw new Flaw("wrong_member", value ?? node, path(at, name));
    return text;
  }

  #filled(node: JsonNode, name: string, at: string): string {
    const text = this.#text(node, name, at);
    if (text === "") throw new Flaw("wrong_member", memberOf(node, name), path(at, name));
    return text;
  }

  #flag(node: JsonNode, name: string, at: string): boolean {
    const value = memberOf(node, name);
    if (value === undefined) return false;
    if (value.kind !== "word" || value.word === "null") throw new Flaw("wrong_member", value, path(at, name));
    return value.word === "true";
  }

  /** @param otherwise  What a missing member means; `undefined` where it may not be missing. */
  #word<T>(
    node: JsonNode,
    name: string,
    { at, allowed, otherwise }: { at: string; allowed: readonly T[]; otherwise: T | undefined },
  ): T {
    const value = memberOf(node, name);
    if (value === undefined && otherwise !== undefined) return otherwise;
    const found = allowed.find((word) => word === textOf(value));
    if (found === undefined) throw new Flaw("wrong_member", value ?? node, path(at, name));
    return found;
  }

  #expectVersion(node: JsonNode): void {
    const version = memberOf(node, "version");
    if (version?.kind === "number" && Number(version.raw) > FILE_VERSION) {
      throw new Flaw("newer_version", version, "version");
    }
  }

  #expectObject(node: JsonNode, at: string): void {
    if (node.kind !== "object") throw new Flaw("wrong_member", node, at);
  }

  #expectKnown(node: JsonNode, known: readonly string[]): void {
    if (node.kind !== "object") return;
    for (const { name } of node.members) {
      if (!known.includes(name) && this.unknown.size < 20) this.unknown.add(name);
    }
  }
}

/** What a file of its own begins with; within a library it may stand too, as where a folder's files are put together. */
const HEAD = ["$schema", "kind", "version"] as const;

interface Within {
  /** The path to it, empty for the whole. */
  readonly at: string;
}

const MODULE_MEMBERS = [
  "connection",
  "name",
  "moduleId",
  "moduleKind",
  "notes",
  "tags",
  "archived",
  "parameters",
  "presets",
] as const;

function path(at: string, name: string): string {
  return at === "" ? name : `${at}.${name}`;
}
