import type { OpenProblem } from "../../opened.ts";
import { visibleText } from "../../visible-text.ts";
import type { Description } from "../description.ts";

/** Puts into words why something that the system handed over is not shown. */
export function describeNotOpened(name: string, problem: OpenProblem): Description {
  const { meaning, next } = PROBLEMS[problem];
  return { title: `Not opened: ${visibleText(name)}`, meaning, next: [next] };
}

const LINK_FORM =
  "A link to the bench looks like module-bench://module?base=https://tenant.example&id=MODULE.";

const PROBLEMS: Readonly<Record<OpenProblem, { readonly meaning: string; readonly next: string }>> = {
  not_found: { meaning: "There is no such file any more.", next: "Look whether it was moved or renamed." },
  not_readable: {
    meaning: "The file cannot be read.",
    next: "Look at its permissions, or save a copy and open that.",
  },
  not_a_file: { meaning: "That is no file.", next: "Choose a file of the bench." },
  too_large: {
    meaning: "The file is larger than 4 MiB, far more than a file of the bench is.",
    next: "Ask whoever gave it to you for the right one.",
  },
  not_text: {
    meaning: "The file is damaged, or none of the bench: it is no text in UTF-8.",
    next: "Ask whoever gave it to you for it once more.",
  },
  one_at_a_time: {
    meaning: "Several were opened at once, and the first is shown.",
    next: "Open this one when you are done with that.",
  },
  link_too_long: { meaning: "The link is longer than 2,000 characters.", next: LINK_FORM },
  link_form: { meaning: "The link asks for nothing that this version can show.", next: LINK_FORM },
  link_parts: { meaning: "A part of the link is missing, there twice, or not known.", next: LINK_FORM },
  link_address: {
    meaning: "The link’s address is no https address of a host alone.",
    next: LINK_FORM,
  },
  link_id: { meaning: "An id in the link is none.", next: LINK_FORM },
};
