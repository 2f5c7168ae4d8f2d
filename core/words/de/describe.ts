import type { Happening } from "../../happening.ts";
import { assertNever } from "../../result.ts";
import type { Description } from "../description.ts";
import { failureWords } from "./at-proxy.ts";
import { describeKeysUnread, describeLink, describeNotice } from "./describe-here.ts";
import { describeDenial, describePause, describeTrouble } from "./describe-query.ts";
import { describeStart } from "./describe-start.ts";
import { describeStartProblem } from "./describe-start-problem.ts";

/** Puts anything that happened into words, for the page and the CLI alike. A code without words does not compile. */
export function describe(happening: Happening): Description {
  switch (happening.kind) {
    case "start":
      return describeStart(happening.outcome, happening.host);
    case "start_problem":
      return describeStartProblem(happening.problem);
    case "query_denied":
      return describeDenial(happening.status, happening.host);
    case "query_trouble":
      return describeTrouble(happening.trouble, happening.host);
    case "no_answer": {
      const { code, phase, host } = happening;
      const { short, what, mend } = failureWords(code, phase);
      return { title: `Keine Antwort: ${short}`, meaning: what(host, phase), next: [mend(host)] };
    }
    case "paused":
      return describePause(happening.reason, happening.host);
    case "link":
      return describeLink(happening.trouble);
    case "keys_unread":
      return describeKeysUnread(happening.reason);
    case "notice":
      return describeNotice(happening.notice);
    default:
      return assertNever(happening);
  }
}
