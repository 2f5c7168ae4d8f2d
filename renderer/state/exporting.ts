import { createStore } from "zustand/vanilla";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";
import type { ExportReply } from "../../electron/bridge/views/export.ts";
import type { ExportManyInput } from "../../electron/bridge/views/many.ts";

export interface ExportingState {
  /** Under way, from the dialog on. */
  readonly running: boolean;
  /** Share of the lines that are written, 0 to 1; `null` before the first. */
  readonly share: number | null;
  /** What the last export came to; `null` before one has ended. */
  readonly last: ExportReply | null;
  hear(event: BenchEvent): void;
  /** Exports one session, or everything for `null`; nothing while another is under way. */
  start(sessionRow: number | null): void;
  /** The same for the sessions that were chosen in a list. */
  startMany(input: ExportManyInput): void;
  cancel(): void;
  /** Puts away what the last one came to. */
  dismiss(): void;
}

/** The export that is under way, or was. Outlives the view that it was begun in. */
export function createExportingStore(bridge: BenchApi) {
  return createStore<ExportingState>((set, get) => {
    function run(make: () => Promise<ExportReply>): void {
      if (get().running) return;
      set({ running: true, share: null, last: null });
      void make()
        .catch((): ExportReply => ({ kind: "failed", failure: "other" }))
        .then((last) => set({ running: false, share: null, last }));
    }

    return {
      running: false,
      share: null,
      last: null,
      hear: (event) => {
        if (event.kind === "export_progress" && get().running) {
          set({ share: event.total === 0 ? 1 : event.done / event.total });
        }
      },
      start: (sessionRow) => run(() => bridge.exportHistory(sessionRow)),
      startMany: (input) => run(() => bridge.exportMany(input)),
      cancel: () => void bridge.cancelExport(),
      dismiss: () => set({ last: null }),
    };
  });
}
