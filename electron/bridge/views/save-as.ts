import type { ExportForm } from "../../../core/exports/exported-module.ts";

/** What is saved for other programs: a module in a form, or the newest 5,000 calls of a session as HAR. */
export type SaveAsInput =
  | { readonly kind: "module"; readonly moduleRef: number; readonly as: ExportForm }
  | { readonly kind: "session"; readonly sessionRow: number };
