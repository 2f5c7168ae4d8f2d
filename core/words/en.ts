import {
  answerProblemText,
  deniedText,
  describeStart,
  failureText,
  linkRefusalText,
  troubleText,
} from "./en/calls.ts";
import { controls } from "./en/page-controls.ts";
import { baseUrlProblemText, fieldRemarkText } from "./en/remarks.ts";
import { stateSentence } from "./en/states.ts";

/** Every sentence that a person reads, in English. A further language has the same shape. */
export const en = {
  calls: { describeStart, failureText, answerProblemText, troubleText, deniedText, linkRefusalText },
  states: { stateSentence },
  remarks: { fieldRemarkText, baseUrlProblemText },
  controls,
};

/** The shape of the catalogue. */
export type Words = typeof en;
