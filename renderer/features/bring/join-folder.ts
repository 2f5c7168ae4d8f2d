import { type BroughtFailure, MAX_BROUGHT } from "../../../core/bring/brought.ts";
import { fail, ok, type Result } from "../../../core/result.ts";
import { CONNECTION_FOLDER, LIBRARY_HEAD, MODULE_FOLDER } from "../../../core/sharing/library-file.ts";
import { readTextFile } from "./read-file.ts";

/** A file of a chosen folder, with its place in it. */
export interface FolderFile {
  /** With `/`, the folder's own name in front. */
  readonly path: string;
  readonly file: Blob;
}

/**
 * Puts the files of a library's folder together to the text of one library; what else lies there is passed over.
 *
 * Fails with `unrecognised` where the folder holds no library, and as `readTextFile` does.
 */
export async function joinFolder(files: readonly FolderFile[]): Promise<Result<string, BroughtFailure>> {
  const place = { line: 1, column: 1, member: null };
  const texts = { [CONNECTION_FOLDER]: [] as string[], [MODULE_FOLDER]: [] as string[] };
  let size = 0;
  for (const { path, file } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const folder = path.split("/")[1];
    if (!path.endsWith(".json") || (folder !== CONNECTION_FOLDER && folder !== MODULE_FOLDER)) continue;
    size += file.size;
    if (size > MAX_BROUGHT) return fail({ kind: "too_large", ...place });
    const text = await readTextFile(file);
    if (!text.ok) return text;
    texts[folder].push(text.value);
  }
  if (texts[CONNECTION_FOLDER].length + texts[MODULE_FOLDER].length === 0) {
    return fail({ kind: "unrecognised", ...place });
  }
  const lists = ([CONNECTION_FOLDER, MODULE_FOLDER] as const).map(
    (name) => `"${name}":[${texts[name].join(",\n")}]`,
  );
  return ok(`{${LIBRARY_HEAD},${lists.join(",")}}`);
}
