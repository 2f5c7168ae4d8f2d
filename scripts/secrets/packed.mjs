import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { extractFile, listPackage, statFile } from "@electron/asar";
import { asText, findSecrets } from "./find-secrets.mjs";
import { packedRules } from "./own-rules.mjs";

/**
 * Looks for secrets, and for the places of the machine that packed it, in every text of a packed app: beside the
 * archive and in it.
 *
 * @param {string} folder  The packed app's.
 * @param {readonly string[]} [places]  Paths that must not show. Default: this clone and this home.
 * @returns {Promise<{ readonly texts: number, readonly hits: readonly import("./find-secrets.mjs").Hit[] }>}
 */
export async function secretsInPacked(folder, places) {
  const rules = packedRules(places);
  const hits = [];
  let texts = 0;
  for (const { path, bytes } of packedFiles(folder)) {
    const text = asText(bytes);
    if (text === undefined) continue;
    texts += 1;
    hits.push(...(await findSecrets({ path, text }, rules)));
  }
  return { texts, hits };
}

/** Megabytes of Chromium's licences are no place for anything of ours. */
const LEFT_OUT = "LICENSES.chromium.html";

/** @param {string} folder */
function* packedFiles(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === LEFT_OUT) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join("/");
    if (entry.name.endsWith(".asar")) yield* archivedFiles(file);
    else yield { path, bytes: readFileSync(file) };
  }
}

/** @param {string} archive */
function* archivedFiles(archive) {
  for (const listed of listPackage(archive, { isPack: true })) {
    const [, state, path = ""] = /^(\w+)\s*: [\\/](.*)$/.exec(listed) ?? [];
    // What lies unpacked beside the archive is read there.
    if (state !== "pack") continue;
    if (!("files" in statFile(archive, path)))
      yield { path: `${basename(archive)}/${path.replaceAll("\\", "/")}`, bytes: extractFile(archive, path) };
  }
}
