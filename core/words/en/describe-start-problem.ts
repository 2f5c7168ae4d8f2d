import type { StartProblem } from "../../happening.ts";
import type { Description } from "../description.ts";

const NOTHING = "Nothing was sent";

const PROBLEMS: Readonly<Record<StartProblem, Description>> = {
  no_key: {
    title: NOTHING,
    meaning: "There is no API key for this module, so nothing was sent.",
    next: ["Set it, then start again."],
  },
  holds_key: {
    title: NOTHING,
    meaning: "An API key or a password stands in the module’s id, so nothing was sent.",
    next: ["Take it out: a key goes into the Authorization line and nowhere else. Then start again."],
  },
  asks_about_key: {
    title: NOTHING,
    meaning: "An API key or a password stands in the body, so nothing was sent so far.",
    next: ["Take it out, or send it from the module’s form, where you are asked."],
  },
  changed: {
    title: NOTHING,
    meaning: "The module’s description changed meanwhile, or its counter did, so nothing was sent.",
    next: ["Look over the form and start again."],
  },
  busy: {
    title: NOTHING,
    meaning: "A start of this module is still under way.",
    next: ["Wait for its answer, then start again."],
  },
  not_recorded: {
    title: NOTHING,
    meaning: "The start could not be written down, so nothing was sent.",
    next: ["Make room on the disk or look at the data folder’s rights, then start again."],
  },
  no_module: {
    title: NOTHING,
    meaning: "The module of that start is not described here any more, so nothing was sent.",
    next: ["Describe it again, then start it from its form."],
  },
  failed: {
    title: "Not handed over",
    meaning: "The start could not be handed over inside the app.",
    next: ["Look at Recent starts before you start again."],
  },
};

/** Puts into words why a start did not come about. */
export function describeStartProblem(problem: StartProblem): Description {
  return PROBLEMS[problem];
}
