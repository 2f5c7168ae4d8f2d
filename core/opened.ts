import type { DeepLinkProblem } from "./deep-link.ts";

/** The ending of our own files. */
export const OWN_ENDING = ".modulebench";

/** Something that the system handed over to be opened: shown first, and taken on a click of the person alone. */
export type Opened =
  /** A file's text, as it stands there; `name` without its folder. */
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  /** A module as a link of the platform's shape. */
  | { readonly kind: "module"; readonly link: string }
  /** A session to watch, likewise. */
  | { readonly kind: "session"; readonly link: string }
  /** A session that the list has already. */
  | { readonly kind: "known"; readonly sessionRow: number };

/**
 * Why something that was handed over is not opened.
 *
 * `not_a_file`: a folder, a device. `one_at_a_time`: more than one came at once; the first is shown.
 */
export type OpenProblem =
  | "not_found"
  | "not_readable"
  | "not_a_file"
  | "too_large"
  | "not_text"
  | "one_at_a_time"
  | `link_${DeepLinkProblem}`;
