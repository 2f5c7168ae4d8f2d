import type { Success } from "../../call-history.ts";
import type { NameOddity, ValueOddity } from "../../odd-parameters.ts";
import type { CauseReason, Likelihood } from "../../rank-causes.ts";
import { assertNever } from "../../result.ts";
import { dayAndTime, dayText } from "../clock-time.ts";
import { roughDuration } from "../duration.ts";

/** Why a cause stands where it stands, dated as seen from `now`. A time is evidence, never proof. */
export function reasonText(reason: CauseReason, likelihood: Likelihood, now: number): string {
  const ago = (at: number) => (now - at < 1_000 ? "gerade eben" : `vor ${roughDuration(now - at)}`);
  const time = (at: number) => dayAndTime(at, now);
  switch (reason.kind) {
    case "key_worked": {
      const since = likelihood === "first" ? " Seither kann er widerrufen worden oder abgelaufen sein." : "";
      return `${served(reason.success, reason.here, ago(reason.success.at))}${since}`;
    }
    case "key_unproven":
      return reason.setAt === null
        ? "Mit ihm wurde noch nichts angenommen."
        : `Gesetzt: ${time(reason.setAt)}. Seither wurde mit ihm nichts angenommen.`;
    case "key_old":
      return `Gesetzt am ${dayText(reason.setAt)}. Schlüssel sollen nach einem Jahr ablaufen.`;
    case "key_shared":
      return reason.setAt === null
        ? `Gilt für jedes Modul von ${reason.connectionName}.`
        : `Gilt für jedes Modul von ${reason.connectionName}, gesetzt: ${time(reason.setAt)}.`;
    case "key_own":
      return reason.setAt === null
        ? "Nur für dieses Modul gesetzt."
        : `Nur für dieses Modul gesetzt: ${time(reason.setAt)}.`;
    case "key_missing":
      return "Hier ist jetzt kein Schlüssel gesetzt.";
    case "key_changed":
      return `Nach dieser Antwort wurde ein Schlüssel gesetzt: ${time(reason.setAt)}.`;
    case "id_changed":
      return "Im Modul steht inzwischen eine andere ID. Ein neuer Start wird es zeigen.";
    case "host_changed":
      return "In der Verbindung steht inzwischen eine andere Adresse. Ein neuer Start wird es zeigen.";
    case "id_worked":
      return reason.success.how === "started"
        ? `Ein Start mit dieser ID wurde ${ago(reason.success.at)} angenommen.`
        : `Eine Abfrage mit dieser ID wurde ${ago(reason.success.at)} beantwortet.`;
    case "id_never":
      return reason.firstTriedAt === null
        ? "Mit dieser ID wurde noch nichts angenommen."
        : `Mit dieser ID wurde noch nichts angenommen, zuerst versucht: ${time(reason.firstTriedAt)}.`;
    case "setting_unseen":
      return "Hier zeigt nichts, wie das Modul veröffentlicht ist.";
    case "setting_since":
      return `${
        reason.success.how === "started"
          ? `Ein Start wurde ${ago(reason.success.at)} angenommen.`
          : `Eine Abfrage wurde ${ago(reason.success.at)} beantwortet.`
      } Seither kann es anders veröffentlicht worden sein.`;
    case "host_answered":
      return reason.success.how === "started"
        ? `Dieselbe Adresse hat ${ago(reason.success.at)} einen Start angenommen.`
        : `Dieselbe Adresse hat ${ago(reason.success.at)} einen Zustand genannt.`;
    case "host_silent":
      return "Unter dieser Adresse wurde noch nichts angenommen.";
    case "not_for_starts":
      return "Das betrifft Abfragen, keine Starts.";
    case "session_young":
      return `Sie begann ${ago(reason.beganAt)}. Aufbewahrung zählt in Tagen.`;
    case "session_heard":
      return `Die letzte Antwort zu ihr kam ${ago(reason.at)}.`;
    case "session_never_heard":
      return `Seit ${time(reason.beganAt)} kam zu ihr noch keine Antwort.`;
    case "id_by_service":
      return "Diese ID hat der Dienst selbst vergeben, als die Session begann.";
    case "page_answered":
      return "Die Antwort ist eine Webseite. Diese API sendet keine.";
    case "no_page_answered":
      return "Die Antwort ist keine Webseite.";
    case "body_is_json":
      return "Er ist gültiges JSON.";
    case "body_is_no_json":
      return "Rohes JSON eines Parameters hat ihn ungültig gemacht.";
    case "no_body":
      return "Der Start hatte keinen Body.";
    case "odd_names":
      return reason.odd.map(({ apiName, oddity }) => nameText(apiName, oddity)).join(" ");
    case "names_fit":
      return "Jeder gesendete Name ist hier beschrieben. Das Modul kann andere haben.";
    case "odd_values":
      return reason.odd.map(({ apiName, oddity }) => `${apiName} ${VALUES[oddity.kind]}.`).join(" ");
    case "values_fit":
      return "Jeder gesendete Wert passt zu seinem Typ, wie er hier beschrieben ist.";
    case "calls_lately":
      return reason.count === 1
        ? "In der Minute davor und danach ging 1 Aufruf von hier dorthin."
        : `In der Minute davor und danach gingen ${reason.count} Aufrufe von hier dorthin.`;
    default:
      return assertNever(reason);
  }
}

function served({ how, moduleName }: Success, here: boolean, when: string): string {
  if (how === "started") {
    return here ? `Er startete ${when} dieses Modul.` : `Er startete ${when} „${moduleName}“.`;
  }
  return here
    ? `Mit ihm wurde ${when} eine Session dieses Moduls abgefragt.`
    : `Mit ihm wurde ${when} eine Session von „${moduleName}“ abgefragt.`;
}

function nameText(apiName: string, oddity: NameOddity): string {
  switch (oddity.kind) {
    case "undeclared":
      return oddity.nearly === null
        ? `${apiName} ist hier nicht beschrieben.`
        : `${apiName} ist hier nicht beschrieben, ${oddity.nearly} schon.`;
    case "twice":
      return `${apiName} wurde zweimal gesendet.`;
    case "blank_ends":
      return `${apiName} beginnt oder endet mit einem Leerzeichen.`;
    case "editor_name":
      return `${apiName} ist der Name im Editor.`;
    default:
      return assertNever(oddity);
  }
}

const VALUES: Readonly<Record<ValueOddity["kind"], string>> = {
  no_json: "ist kein JSON",
  null: "wurde als das Wort null gesendet",
  empty: "wurde leer gesendet",
  not_text: "ist kein Text",
  not_date: "ist kein Tag des Kalenders",
  not_number: "ist keine Zahl",
  not_email: "sieht nicht wie eine E-Mail-Adresse aus",
};
