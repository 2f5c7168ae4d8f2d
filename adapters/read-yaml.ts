import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, parseDocument } from "yaml";
import type { BroughtFailure } from "../core/bring/brought.ts";
import type { JsonNode } from "../core/bring/json-node.ts";
import { MAX_BROUGHT_DEPTH } from "../core/bring/recognise.ts";
import { failAt } from "../core/bring/text-place.ts";
import { isJsonNumber } from "../core/json-number.ts";
import { ok, type Result } from "../core/result.ts";

/** How many values a document may come to once its aliases are followed: a few lines can stand for billions. */
const MAX_VALUES = 200_000;

/**
 * Reads YAML 1.2 as JSON's values, numbers with the digits as written. Aliases are followed within limits.
 *
 * Fails with `yaml` and `too_deep`, with their places, and with `too_many`.
 */
export function readYaml(text: string): Result<JsonNode, BroughtFailure> {
  const document = parseDocument(text, {
    uniqueKeys: false,
    logLevel: "silent",
    merge: true,
    schema: "core",
  });
  const [error] = document.errors;
  if (error !== undefined) return failAt(text, error.pos[0], { kind: "yaml" });
  const walk = new Walk((alias) => (isAlias(alias) ? alias.resolve(document) : undefined));
  try {
    return ok(walk.node(document.contents, 0));
  } catch (problem) {
    if (problem instanceof Flaw) return failAt(text, problem.at, { kind: problem.kind });
    throw problem;
  }
}

/** Thrown and caught in this file alone: it ends a walk from any depth. */
class Flaw extends Error {
  readonly kind: "yaml" | "too_deep" | "too_many";
  readonly at: number;

  constructor(kind: Flaw["kind"], at: number) {
    super(kind);
    this.kind = kind;
    this.at = at;
  }
}

class Walk {
  readonly #resolve: (alias: Node) => Node | undefined;
  #values = 0;

  constructor(resolve: (alias: Node) => Node | undefined) {
    this.#resolve = resolve;
  }

  node(given: Node | ParsedNode | null, depth: number): JsonNode {
    const at = given?.range?.[0] ?? 0;
    if (depth > MAX_BROUGHT_DEPTH) throw new Flaw("too_deep", at);
    if (++this.#values > MAX_VALUES) throw new Flaw("too_many", at);
    if (given === null) return { kind: "word", at, word: "null" };
    if (isAlias(given)) {
      const target = this.#resolve(given);
      if (target === undefined) throw new Flaw("yaml", at);
      return this.node(target, depth + 1);
    }
    if (isMap(given)) {
      return { kind: "object", at, members: given.items.map((pair) => this.#member(pair, depth)) };
    }
    if (isSeq(given)) {
      return { kind: "array", at, items: given.items.map((item) => this.node(item as Node, depth + 1)) };
    }
    return isScalar(given) ? scalar(given.value, given.source ?? "", at) : { kind: "word", at, word: "null" };
  }

  #member({ key, value }: Pair, depth: number) {
    const name = this.node(key as Node, depth + 1);
    return {
      name: name.kind === "string" ? name.text : name.kind === "number" ? name.raw : "",
      at: name.at,
      value: this.node(value as Node | null, depth + 1),
    };
  }
}

function scalar(value: unknown, source: string, at: number): JsonNode {
  if (typeof value === "number" || typeof value === "bigint") {
    return { kind: "number", at, raw: isJsonNumber(source) ? source : String(value) };
  }
  if (value === true || value === false) return { kind: "word", at, word: value ? "true" : "false" };
  if (value === null || value === undefined) return { kind: "word", at, word: "null" };
  return { kind: "string", at, text: typeof value === "string" ? value : source };
}
