import type { Success } from "../../call-history.ts";
import type { NameOddity, ValueOddity } from "../../odd-parameters.ts";
import type { CauseReason, Likelihood } from "../../rank-causes.ts";
import { assertNever } from "../../result.ts";
import { dayAndTime, dayText } from "../clock-time.ts";
import { roughDuration } from "../duration.ts";

/** Why a cause stands where it stands, dated as seen from `now`. A time is evidence, never proof. */
export function reasonText(reason: CauseReason, likelihood: Likelihood, now: number): string {
  const ago = (at: number) => (now - at < 1_000 ? "a moment ago" : `${roughDuration(now - at)} ago`);
  const time = (at: number) => dayAndTime(at, now);
  switch (reason.kind) {
    case "key_worked": {
      const what = reason.here ? "this module" : `“${reason.success.moduleName}”`;
      const since = likelihood === "first" ? " It may have been revoked or have expired since." : "";
      return `${served(reason.success, what)} ${ago(reason.success.at)}.${since}`;
    }
    case "key_unproven":
      return reason.setAt === null
        ? "Nothing was accepted with it yet."
        : `Set ${time(reason.setAt)}. Nothing was accepted with it since.`;
    case "key_old":
      return `Set ${dayText(reason.setAt)}. Keys are said to expire after a year.`;
    case "key_shared":
      return `Used for every module of ${reason.connectionName}${reason.setAt === null ? "" : ` since ${time(reason.setAt)}`}.`;
    case "key_own":
      return `Set for this module alone${reason.setAt === null ? "" : `, ${time(reason.setAt)}`}.`;
    case "key_missing":
      return "No key is set here now.";
    case "key_changed":
      return `A key was set ${time(reason.setAt)}, after this answer.`;
    case "id_changed":
      return "Another ID stands in the module by now. A new start will show.";
    case "host_changed":
      return "Another address stands in the connection by now. A new start will show.";
    case "id_worked":
      return `${reason.success.how === "started" ? "A start with this ID was accepted" : "A session of this ID was answered"} ${ago(reason.success.at)}.`;
    case "id_never":
      return `Never accepted with this ID.${reason.firstTriedAt === null ? "" : ` First tried ${time(reason.firstTriedAt)}.`}`;
    case "setting_unseen":
      return "Nothing here shows how the module is published.";
    case "setting_since":
      return `${reason.success.how === "started" ? "A start was accepted" : "A session was answered"} ${ago(reason.success.at)}. It may be published otherwise since.`;
    case "host_answered":
      return `The same address ${reason.success.how === "started" ? "accepted a start" : "told a state"} ${ago(reason.success.at)}.`;
    case "host_silent":
      return "Nothing was accepted at this address yet.";
    case "not_for_starts":
      return "It applies to queries, not to starts.";
    case "session_young":
      return `It began ${ago(reason.beganAt)}. Retention counts in days.`;
    case "session_heard":
      return `It was last answered ${ago(reason.at)}.`;
    case "session_never_heard":
      return `It was not answered yet, since ${time(reason.beganAt)}.`;
    case "id_by_service":
      return "The service itself gave this ID when the session began.";
    case "page_answered":
      return "The answer is a web page. This API sends none.";
    case "no_page_answered":
      return "The answer is no web page.";
    case "body_is_json":
      return "It is valid JSON.";
    case "body_is_no_json":
      return "Raw JSON of a parameter broke it.";
    case "no_body":
      return "The start had no body.";
    case "odd_names":
      return reason.odd.map(({ apiName, oddity }) => `${apiName} ${nameText(oddity)}.`).join(" ");
    case "names_fit":
      return "Every name that was sent is described here. The module may have others.";
    case "odd_values":
      return reason.odd.map(({ apiName, oddity }) => `${apiName} ${VALUES[oddity.kind]}.`).join(" ");
    case "values_fit":
      return "Every value that was sent fits its type as it is described here.";
    case "calls_lately":
      return `${reason.count === 1 ? "1 call" : `${reason.count} calls`} went there from here within a minute of it.`;
    default:
      return assertNever(reason);
  }
}

function served({ how }: Success, what: string): string {
  return how === "started" ? `It started ${what}` : `A session of ${what} was answered with it`;
}

function nameText(oddity: NameOddity): string {
  switch (oddity.kind) {
    case "undeclared":
      return oddity.nearly === null
        ? "is not described here"
        : `is not described here, but ${oddity.nearly} is`;
    case "twice":
      return "was sent twice";
    case "blank_ends":
      return "begins or ends with a blank";
    case "editor_name":
      return "is the editor’s name";
    default:
      return assertNever(oddity);
  }
}

const VALUES: Readonly<Record<ValueOddity["kind"], string>> = {
  no_json: "is no JSON",
  null: "was sent as the word null",
  empty: "was sent empty",
  not_text: "is no text",
  not_date: "is no day of the calendar",
  not_number: "is no number",
  not_email: "does not look like an e-mail address",
};
