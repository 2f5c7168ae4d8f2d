import type { ExportForm } from "../../../core/exports/exported-module.ts";
import type { TimelineForm } from "../../../core/exports/saved-timeline.ts";

/** What is saved for other programs: a module in a form, the newest 5,000 calls of a session as HAR, or its timeline. */
export type SaveAsInput =
  | { readonly kind: "module"; readonly moduleRef: number; readonly as: ExportForm }
  | { readonly kind: "session"; readonly sessionRow: number }
  | { readonly kind: "timeline"; readonly sessionRow: number; readonly as: TimelineForm };
