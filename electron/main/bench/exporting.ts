import type { ExportWish } from "../../../adapters/sqlite/export-file.ts";
import type { RunningJob } from "../../../adapters/sqlite/run-job.ts";
import { localDay } from "../../../core/words/clock-time.ts";
import type { ExportReply } from "../../bridge/views/export.ts";
import type { ExportManyInput } from "../../bridge/views/many.ts";
import type { Emit } from "./emit.ts";

/** What exporting needs from its surroundings. */
export interface ExportingPorts {
  /** Opens the system's dialog; `null` when nothing was chosen. */
  readonly chooseTarget: (proposedName: string) => Promise<string | null>;
  readonly startExport: (
    wish: ExportWish,
    onProgress: (done: number, total: number) => void,
  ) => RunningJob<"export">;
  readonly now: () => number;
  readonly emit: Emit;
}

type Wish = Pick<Required<ExportWish>, "scope" | "as">;

/** Exports the history into a file of the person's choice, one export at a time. */
export class Exporting {
  readonly #ports: ExportingPorts;
  #busy = false;
  #job: RunningJob<"export"> | null = null;

  constructor(ports: ExportingPorts) {
    this.#ports = ports;
  }

  /** @param sessionRow  `null` for everything. */
  export(sessionRow: number | null): Promise<ExportReply> {
    const [what, scope] =
      sessionRow === null
        ? (["history", { kind: "all" }] as const)
        : ([`session-${sessionRow}`, { kind: "session", sessionRow }] as const);
    return this.#alone(what, { scope, as: "jsonl" });
  }

  /** Those of a selection, with all that belongs to them or as the list is. */
  exportMany({ selection, as }: ExportManyInput): Promise<ExportReply> {
    return this.#alone("sessions", { scope: { kind: "selection", selection }, as });
  }

  async #alone(what: string, wish: Wish): Promise<ExportReply> {
    if (this.#busy) return { kind: "busy" };
    this.#busy = true;
    try {
      return await this.#export(what, wish);
    } finally {
      this.#busy = false;
      this.#job = null;
    }
  }

  /** Ends the export that is under way; nothing is left of its file. */
  cancel(): void {
    this.#job?.cancel();
  }

  async #export(what: string, wish: Wish): Promise<ExportReply> {
    const { chooseTarget, startExport, now, emit } = this.#ports;
    const to = await chooseTarget(`module-bench-${what}-${localDay(now())}.${wish.as}`);
    if (to === null) return { kind: "not_chosen" };
    this.#job = startExport({ ...wish, to, exportedAt: now() }, (done, total) =>
      emit({ kind: "export_progress", done, total }),
    );
    const ended = await this.#job.ended;
    if (ended.ok) return { kind: "written", file: to, counts: ended.value };
    const { kind } = ended.error;
    if (kind === "cancelled") return { kind: "cancelled" };
    const told = kind === "disk_full" || kind === "not_writable" || kind === "damaged" ? kind : "other";
    return { kind: "failed", failure: told };
  }
}
