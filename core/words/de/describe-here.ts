import type { KeysUnread, LinkTrouble } from "../../happening.ts";
import type { Notice, StoreReplacement } from "../../notice.ts";
import { assertNever } from "../../result.ts";
import { dayText } from "../clock-time.ts";
import type { Description } from "../description.ts";
import { figure } from "../formats.ts";
import { describeNotOpened } from "./describe-not-opened.ts";

/** Puts into words why a link was not opened. */
export function describeLink(trouble: LinkTrouble): Description {
  const title = "Nicht geöffnet";
  const copy = "Sie können ihn kopieren und selbst öffnen.";
  const asText = "Sie können ihn als Text kopieren.";
  switch (trouble.kind) {
    case "no_link":
      return {
        title,
        meaning: "Der Server nannte für diese Session keinen Browser-Link.",
        next: ["Suchen Sie die Session auf der Plattform."],
      };
    case "not_a_link":
      return { title, meaning: "Was der Server als Link nannte, ist keiner.", next: [asText] };
    case "scheme":
      return {
        title,
        meaning: `Ein Link mit ${trouble.scheme}: wird nicht geöffnet, nur https.`,
        next: [asText],
      };
    case "user_info":
      return {
        title,
        meaning: "Ein Link mit einem Benutzernamen vor dem Host wird nicht geöffnet.",
        next: [asText],
      };
    case "too_long":
      return { title, meaning: "Der Link ist länger, als Systeme öffnen.", next: [copy] };
    case "no_browser":
      return { title, meaning: "Dieses System hat nichts, das Links öffnet.", next: [copy] };
    default:
      return assertNever(trouble);
  }
}

/** Puts into words why kept keys cannot be read. */
export function describeKeysUnread(reason: KeysUnread): Description {
  const { why, mend } = KEYS_UNREAD[reason];
  return {
    title: `Gemerkte Schlüssel sind nicht lesbar: ${why}`,
    meaning:
      "Die Datei bleibt, wie sie ist. Schlüssel, die Sie jetzt setzen, bleiben bis zum Beenden im Arbeitsspeicher.",
    next: [mend],
  };
}

const KEYS_UNREAD: Readonly<Record<KeysUnread, { readonly why: string; readonly mend: string }>> = {
  other_backend: {
    why: "ein anderer Schlüsselbund als der dieser Anmeldung hat sie verwahrt",
    mend: "Starten Sie Module Bench mit dem früheren Schlüsselbund, oder setzen Sie die Schlüssel neu.",
  },
  other_keyring: {
    why: "der Schlüsselbund enthält nicht mehr, was sie öffnet",
    mend: "Er wurde geleert, oder der Ordner kommt von einem anderen Computer oder Konto. Holen Sie den alten Schlüsselbund zurück, oder setzen Sie die Schlüssel neu.",
  },
  keyring_locked: {
    why: "der Schlüsselbund ist gesperrt",
    mend: "Entsperren Sie den Schlüsselbund, und starten Sie Module Bench neu.",
  },
  damaged: { why: "ihre Datei ist beschädigt", mend: "Setzen Sie die Schlüssel neu." },
};

function endedAbruptly(watched: number): string {
  const said = "Es wurde von außen beendet oder ist abgestürzt. Was bestätigt war, ist da";
  if (watched === 0) return `${said}.`;
  return watched === 1
    ? `${said}, und 1 Session wird wieder beobachtet.`
    : `${said}, und ${watched} Sessions werden wieder beobachtet.`;
}

/** Puts a notice into words. */
export function describeNotice(notice: Notice): Description {
  switch (notice.kind) {
    case "store_replaced":
      return describeReplacement(notice.keptAs, notice.by);
    case "store_damaged":
      return {
        title: "Ein Teil der gespeicherten Daten ist beschädigt",
        meaning:
          "Ein Blick über die ganze Datei fand Stellen, die nicht zusammenpassen. Module Bench arbeitet mit dem weiter, was lesbar ist, und lässt die Datei unberührt.",
        next: [
          "Exportieren Sie jetzt den Verlauf, und starten Sie Module Bench neu: Dann wird zuerst geprüft und angeboten, zu retten, was lesbar ist.",
        ],
      };
    case "preferences_damaged":
      return {
        title: "Die Einstellungen waren nicht lesbar",
        meaning: `Die beschädigte Datei liegt jetzt unter ${notice.keptAs}. Es gilt die letzte gute Kopie oder, wo keine da ist, die Voreinstellung; sonst ist nichts berührt.`,
        next: ["Sehen Sie die Einstellungen durch."],
      };
    case "preferences_not_written":
      return {
        title: "Die Einstellungen ließen sich nicht schreiben",
        meaning: "Sie gelten bis zum Beenden. Die Datei mit den früheren ist unverändert.",
        next: [
          "Schaffen Sie Platz, oder machen Sie den Datenordner beschreibbar; die nächste Änderung schreibt alle.",
        ],
      };
    case "sessions_expired":
      return {
        title:
          notice.count === 1
            ? "1 alte Session wurde entfernt"
            : `${notice.count} alte Sessions wurden entfernt`,
        meaning: `Seit mehr als ${notice.days} Tagen war von ihnen nichts zu hören, und länger bewahren die Einstellungen sie nicht auf.`,
        next: ["Ändern lässt sich das unter Einstellungen › Verlauf."],
      };
    case "interrupted_starts":
      return {
        title:
          notice.count === 1 ? "1 Start wurde unterbrochen" : `${notice.count} Starts wurden unterbrochen`,
        meaning:
          "Die App endete zwischen Senden und Antwort; vielleicht gibt es eine Session. Nichts wird von selbst noch einmal gesendet.",
        next: ["Unter „Sessions“ stehen sie als unklar."],
      };
    case "ended_abruptly":
      return {
        title: "Module Bench endete ohne Abschied",
        meaning: endedAbruptly(notice.watched),
        next: ["Eine Zeitleiste zeigt die Zeit, in der niemand gefragt hat."],
      };
    case "store_restarted":
      return {
        title: "Der Verlauf ist ausgefallen und läuft wieder",
        meaning:
          "Was bestätigt war, ist da, die Beobachtung geht weiter, und nichts geschah doppelt. Was Sie in diesem Augenblick taten, ist vielleicht nicht angekommen.",
        next: ["Sehen Sie nach, ob Ihre letzte Änderung da ist."],
      };
    case "store_stopped":
      return {
        title: "Der Verlauf lässt sich nicht mehr schreiben",
        meaning:
          "Er ist wieder und wieder ausgefallen und wurde aufgegeben. Was bestätigt war, ist da. Neues lässt sich weder starten noch festhalten.",
        next: ["Beenden Sie Module Bench, und starten Sie es neu."],
      };
    case "page_restarted":
      return {
        title: "Die Seite dieses Fensters wurde neu geladen",
        meaning:
          "Sie war abgestürzt oder hing. Die Beobachtung ging weiter, und keine Anfrage wurde abgebrochen oder wiederholt. Was getippt und nicht gesendet war, ist fort.",
        next: ["Unter „Sessions“ steht, was zuletzt gestartet wurde."],
      };
    case "drawing_restarted":
      return {
        title: "Die Anzeige dieses Fensters ist ausgefallen und läuft wieder",
        meaning: "Das Bild hat vielleicht geflackert. Sonst ist nichts berührt.",
        next: ["Kommt es immer wieder, suchen Sie ein Update des Grafiktreibers."],
      };
    case "not_opened":
      return describeNotOpened(notice.name, notice.problem);
    case "sandbox_not_listening":
      return {
        title: "Die Sandbox ist diesmal nicht erreichbar",
        meaning:
          "Das System gab ihr keinen Port auf diesem Computer. Starts und Abfragen in der Sandbox werden abgelehnt; alles andere geht.",
        next: ["Starten Sie Module Bench neu, sobald ein Port frei ist."],
      };
    default:
      return assertNever(notice);
  }
}

function describeReplacement(keptAs: string, by: StoreReplacement): Description {
  const aside = `Die alte Datei liegt unter ${keptAs}. Nichts wurde weggeworfen.`;
  switch (by.kind) {
    case "empty":
      return {
        title: "Module Bench beginnt neu",
        meaning: aside,
        next: [
          "Heben Sie diese Datei auf, wenn Ihnen etwas fehlt: Wer SQLite kennt, kann es vielleicht zurückholen.",
        ],
      };
    case "backup":
      return {
        title: `Die Kopie vom ${dayText(by.madeAt)} wurde genommen`,
        meaning: `Was danach kam, ist nicht da. ${aside}`,
        next: ["Sehen Sie Ihre Module durch und Sessions, die beim Dienst vielleicht noch laufen."],
      };
    case "rescue": {
      const { sessions, exchanges, observations, modules, connections } = by.counts;
      return {
        title: sessions === 1 ? "1 Session wurde gerettet" : `${figure(sessions)} Sessions wurden gerettet`,
        meaning: `Dazu kamen: Aufrufe ${figure(exchanges)}, Beobachtungen ${figure(observations)}, Module ${figure(modules)}, Verbindungen ${figure(connections)}. ${aside}`,
        next: [
          "Sehen Sie durch, was Ihnen wichtig ist: Schäden innerhalb eines Textes sind nicht zu erkennen.",
        ],
      };
    }
    default:
      return assertNever(by);
  }
}
