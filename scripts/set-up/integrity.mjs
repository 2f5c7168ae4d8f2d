import { createHash } from "node:crypto";
import { Trouble } from "../terminal/say.mjs";

/**
 * Refuses bytes that are not the pinned ones.
 *
 * @param {Uint8Array} bytes
 * @param {{ readonly integrity: string, readonly what: string }} expected
 *   `integrity` as a lockfile writes it: `sha512-` and base64.
 */
export function checkIntegrity(bytes, { integrity, what }) {
  const algorithm = integrity.slice(0, integrity.indexOf("-"));
  const got = `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
  if (got === integrity) return;
  throw new Trouble(
    `${what} is not what it should be, and was thrown away: expected ${integrity}, got ${got}. ` +
      "Something between here and the registry changes what it delivers. Nothing of it was run.",
  );
}
