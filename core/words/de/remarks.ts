import type { BaseUrlProblem } from "../../base-url.ts";
import type { FieldRemark } from "../../field-remark.ts";
import { assertNever } from "../../result.ts";

/** What is said beside a field before it is sent. It never forbids. */
export function fieldRemarkText(remark: FieldRemark): string {
  switch (remark.kind) {
    case "not_a_number":
      return remark.suggestion === null
        ? "Keine Zahl: wird als Text gesendet."
        : `Keine Zahl: wird als Text gesendet. ${remark.suggestion} wäre eine.`;
    case "too_large":
      return "Gesendet wie getippt. Größer, als die meisten Programme fassen.";
    case "rounded":
    case "reads_differently":
      return `Gesendet wie getippt. Viele Programme lesen das als ${remark.readAs}.`;
    case "not_a_date":
      return "Kein Tag des Kalenders in der Form JJJJ-MM-TT. Gesendet wie getippt.";
    case "not_an_email":
      return "Sieht nicht wie eine E-Mail-Adresse aus. Gesendet wie getippt.";
    case "blank_ends":
      return "Beginnt oder endet mit einem Leerzeichen. Gesendet wie getippt.";
    case "sent_as_text":
      return "Kein gültiges JSON: wird als Text gesendet. Dieser Typ ist hier nicht bekannt und geht als rohes JSON.";
    case "not_json":
      return "Kein gültiges JSON: Der ganze Body wird ungültig. Gesendet wie getippt.";
    default:
      return assertNever(remark);
  }
}

/** Said beside an address that is none of the names that lead nowhere, such as example.com. */
export const MAY_GET_MAIL = "An diese Adresse kann echte Mail gehen, wenn das Modul welche sendet.";

/** Why an address does not do as a base URL, with a way on. */
export function baseUrlProblemText(problem: BaseUrlProblem): string {
  switch (problem.kind) {
    case "empty":
      return "Geben Sie die Adresse Ihres Tenants ein, etwa https://acme.bryter.io.";
    case "not_an_address":
      return "Keine Adresse. Fügen Sie irgendeinen Link Ihres Tenants ein; er wird auf den Teil gekürzt, der zählt.";
    case "scheme":
      return `${problem.scheme}: kann die API nicht tragen. Nehmen Sie https.`;
    case "http_not_loopback":
      return `Über http ginge ein Schlüssel ungeschützt. Nehmen Sie ${problem.suggestion}.`;
    case "user_info":
      return "Lassen Sie Benutzername und Passwort vor dem Host weg.";
    default:
      return assertNever(problem);
  }
}
