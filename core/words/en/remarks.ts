import type { BaseUrlProblem } from "../../base-url.ts";
import type { FieldRemark } from "../../field-remark.ts";
import { assertNever } from "../../result.ts";

/** What is said beside a field before it is sent. It never forbids. */
export function fieldRemarkText(remark: FieldRemark): string {
  switch (remark.kind) {
    case "not_a_number":
      return remark.suggestion === null
        ? "Not a number: sent as text."
        : `Not a number: sent as text. ${remark.suggestion} would be one.`;
    case "too_large":
      return "Sent as typed. Larger than most programs can hold.";
    case "rounded":
      return `Sent as typed. Many programs read this as ${remark.readAs}.`;
    case "reads_differently":
      return `Sent as typed. Many programs read this as ${remark.readAs}.`;
    case "not_a_date":
      return "Not a day of the calendar in the form YYYY-MM-DD. Sent as typed.";
    case "not_an_email":
      return "Does not look like an e-mail address. Sent as typed.";
    case "blank_ends":
      return "Begins or ends with a blank. Sent as typed.";
    case "sent_as_text":
      return "Not valid JSON: sent as text. This type is not known here and is sent as raw JSON.";
    case "not_json":
      return "Not valid JSON: the whole body will not be valid. Sent as typed.";
    default:
      return assertNever(remark);
  }
}

/** Said beside an address that is none of the names that lead nowhere, such as example.com. */
export const MAY_GET_MAIL = "Real mail may reach this address if the module sends some.";

/** Why an address does not do as a base URL, with a way on. */
export function baseUrlProblemText(problem: BaseUrlProblem): string {
  switch (problem.kind) {
    case "empty":
      return "Enter the address of your tenant, such as https://acme.bryter.io.";
    case "not_an_address":
      return "Not an address. Paste any link of your tenant; it is cut down to the part that counts.";
    case "scheme":
      return `${problem.scheme}: cannot carry the API. Use https.`;
    case "http_not_loopback":
      return `A key would travel unprotected over http. Use ${problem.suggestion}.`;
    case "user_info":
      return "Leave out the user name and password in front of the host.";
    default:
      return assertNever(problem);
  }
}
