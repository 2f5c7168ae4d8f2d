import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { ownHits } from "./own-rules.mjs";

/** @typedef {{ readonly path: string, readonly line: number, readonly rule: string }} Hit  Never the secret itself. */

const RULES = [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator }];

/**
 * Looks for secrets in one text: secretlint's recommended rules (tokens of services, private keys, passwords in URLs),
 * and rules of our own.
 *
 * @param {{ readonly path: string, readonly text: string }} source
 * @param {readonly import("./own-rules.mjs").OwnRule[]} rules
 * @param {ReadonlySet<string>} [known]  Published examples, which are no secrets.
 * @returns {Promise<readonly Hit[]>}
 */
export async function findSecrets({ path, text }, rules, known = new Set()) {
  const { messages } = await lintSource({
    source: { filePath: path, content: text, contentType: "text" },
    options: { noPhysicFilePath: true, maskSecrets: true, config: { rules: RULES } },
  });
  const theirs = messages.map(({ ruleId, loc }) => ({
    path,
    line: loc.start.line,
    rule: ruleId.replace(/^@secretlint\/secretlint-rule-/, ""),
  }));
  const ours = ownHits(text, rules)
    .filter(({ found }) => !known.has(found))
    .map(({ rule, index }) => ({ path, line: text.slice(0, index).split("\n").length, rule }));
  return [...theirs, ...ours];
}

/**
 * The text of a file, or undefined for what is none: a zero byte is in no text.
 *
 * @param {Uint8Array} bytes
 */
export function asText(bytes) {
  return bytes.includes(0) ? undefined : Buffer.from(bytes).toString("utf8");
}
