import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { writeFileAtomic } from "./atomic-file.ts";

/**
 * Writes a text that is meant for others: readable by all, whole or not at all, with the folders that it lies in.
 *
 * @throws The system's error; what lay there before is then as it was.
 */
export async function writeSharedFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, Buffer.from(text), { mode: 0o644 });
}
