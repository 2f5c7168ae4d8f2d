import { homedir } from "node:os";
import { PROJECT } from "../set-up/places.mjs";

/** @typedef {{ readonly rule: string, readonly pattern: RegExp }} OwnRule */

/**
 * A key of the API is 32 bytes in base64url: 43 characters. Hashes are longer, and words of that length have no digit
 * or no capital. Its three kinds of characters within the match are asked for by `isKeyLike`.
 *
 * @type {OwnRule}
 */
const KEY = { rule: "api-key", pattern: /(?<![\w+/=.-])[A-Za-z0-9_-]{43}(?![\w+/=-])/g };

/**
 * What the project's own texts never hold.
 *
 * @type {readonly OwnRule[]}
 */
export const SOURCE_RULES = [
  KEY,
  {
    rule: "path-of-a-machine",
    pattern: /(?<![\w.~*$}/-])\/(?:(?:home|Users)\/[\w.-]+\/|(?:root|work)\/[\w.-]+)|\b[A-Z]:\\+Users\\+\w+/g,
  },
  {
    rule: "registry-host",
    pattern:
      /\b[\w-]*(?:npmjs|yarnpkg|artifactory|nexus)[\w-]*\.[a-z]{2,}\b|\bregistry\.[\w-]+\.[a-z]{2,}\b/gi,
  },
  { rule: "author", pattern: /^(?:co-authored|signed-off)-by:|@autho[r]\b/gim },
];

/**
 * What nothing that is packed holds: work of others may name paths and hosts, but the machine that built it does not
 * show.
 *
 * @param {readonly string[]} [places]  Paths of this machine.
 * @returns {readonly OwnRule[]}
 */
export function packedRules(places = [PROJECT, homedir()]) {
  // Root's home is too short a word to look for.
  const told = places.filter((place) => place.split(/[\\/]/).length > 2).map(escapePattern);
  return [KEY, ...told.map((place) => ({ rule: "path-of-this-machine", pattern: new RegExp(place, "g") }))];
}

/** @param {string} text */
function escapePattern(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/**
 * @param {string} text
 * @param {readonly OwnRule[]} rules
 * @returns {readonly { readonly rule: string, readonly index: number, readonly found: string }[]}
 */
export function ownHits(text, rules) {
  return rules.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => rule !== KEY.rule || isKeyLike(found))
      .map(({ 0: found, index }) => ({ rule, index, found })),
  );
}

/** @param {string} word */
function isKeyLike(word) {
  return [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(word));
}
