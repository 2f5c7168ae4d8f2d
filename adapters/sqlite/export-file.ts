import { DatabaseSync } from "@photostructure/sqlite";
import { KnownSecrets } from "../../core/known-secrets.ts";
import type { RowCounts } from "../../core/store-trouble.ts";
import { type FileCalls, writeFileAtomic } from "../atomic-file.ts";
import { countLines, csvLines, type ExportScope, exportLines } from "./export-lines.ts";

/** What an export is of, and what it goes to. */
export interface ExportWish {
  readonly scope: ExportScope;
  /** Default: lines of the history. `csv` is the list alone, of a selection. */
  readonly as?: "jsonl" | "csv";
  /** The file that it becomes, whole or not at all. What was there is replaced. */
  readonly to: string;
  readonly exportedAt: number;
}

/** How an export is followed and ended early. */
export interface ExportPorts {
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked after each part: true ends the export, and nothing is left of it. */
  readonly isCancelled?: () => boolean;
  /** Masked in every line. Default: none. */
  readonly secrets?: KnownSecrets;
  /** Default: the file system's own. */
  readonly files?: FileCalls;
}

/** About how many bytes are handed to the disk at once. */
const PART_BYTES = 256 * 1024;

/** Thrown when an export was ended early. */
export class ExportCancelled extends Error {}

/**
 * Writes the history into a file of JSON lines, on a connection of its own that only reads, in one view of the database.
 *
 * The thread is given back after each part, so that it can hear of a cancelling.
 *
 * @throws `ExportCancelled`; the system's or the binding's error. What lay at the place is then as it was.
 */
export async function exportFile(
  file: string,
  wish: ExportWish,
  ports: ExportPorts = {},
): Promise<RowCounts> {
  const { onProgress, isCancelled = () => false, secrets = new KnownSecrets(), files } = ports;
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  let counts: RowCounts | null = null;

  async function* parts(): AsyncGenerator<Uint8Array> {
    db.exec("BEGIN");
    const total = countLines(db, wish.scope);
    const { scope } = wish;
    const lines =
      wish.as === "csv" && scope.kind === "selection"
        ? csvLines(db, scope.selection, secrets)
        : exportLines(db, wish, secrets);
    let text = "";
    let done = 0;
    for (let next = lines.next(); ; next = lines.next()) {
      if (next.done === true) {
        counts = next.value;
        yield Buffer.from(text);
        onProgress?.(total, total);
        return;
      }
      text += `${next.value}\n`;
      done++;
      if (text.length < PART_BYTES) continue;
      yield Buffer.from(text);
      text = "";
      onProgress?.(Math.min(done, total), total);
      // Messages come in only between turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      if (isCancelled()) throw new ExportCancelled("cancelled");
    }
  }

  try {
    await writeFileAtomic(wish.to, parts(), { mode: 0o600, ...(files === undefined ? {} : { files }) });
  } finally {
    db.close();
  }
  if (counts === null) throw new Error("An export ended without its counts");
  return counts;
}
