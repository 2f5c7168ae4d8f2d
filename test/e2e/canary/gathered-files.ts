import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A file's place and bytes. */
export interface GatheredFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The files below a folder, as many as are still there when they are read. Their paths are a part of what is looked at. */
export function filesBelow(folder: string): readonly GatheredFile[] {
  return entriesOf(folder).flatMap((path) => {
    try {
      return [{ path, bytes: readFileSync(path) }];
    } catch {
      return [];
    }
  });
}

/** Writes a file with each text into a folder, gathers with them there, and takes them away again. */
export function withPlanted(folder: string, texts: readonly Buffer[]): readonly GatheredFile[] {
  // Another worker may be planting in the same folder.
  const inner = join(folder, `planted-${process.pid}`);
  mkdirSync(inner, { recursive: true });
  for (const [at, text] of texts.entries()) writeFileSync(join(inner, `${at}.jsonl`), text);
  const files = filesBelow(folder);
  rmSync(inner, { recursive: true });
  return files;
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
