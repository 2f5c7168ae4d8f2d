import { assertNever } from "../../result.ts";
import { spacedFingerprint } from "../en/fingerprint.ts";
import type { Words } from "../words.ts";

/** Words about API keys: whether one is there, how well it is kept, and the window that takes it. */
export const keys: Words["keys"] = {
  set: "API-Schlüssel setzen…",
  forget: "API-Schlüssel endgültig vergessen",
  forgotten: "Der API-Schlüssel ist vergessen.",
  none: "Noch kein API-Schlüssel",
  noneShort: "keiner",
  sandbox: "Der öffentliche Schlüssel der Sandbox",
  sandboxShort: "eingebaut",
  heldBack: (host) => `API-Schlüssel zurückgehalten: Er gilt für ${host}`,
  heldShort: "zurückgehalten",
  heldMeaning:
    "Er wurde für eine andere Adresse eingegeben und geht an keine andere. Geben Sie der Verbindung ihre alte Adresse zurück, oder setzen Sie einen Schlüssel für die neue.",
  keptBy: (keeper) => `Schlüssel: ${keeper}`,
  inMemory: "Schlüssel bis zum Beenden gemerkt",
  keptShort: "verwahrt",
  memoryShort: "bis zum Beenden",
  ofConnection: "der Verbindung",
  fingerprint: spacedFingerprint,
  fingerprintMeaning:
    "Unterscheidet zwei Schlüssel. Der Schlüssel selbst lässt sich daraus nicht zurückgewinnen.",
  renew: (issuedOn, renewBy) =>
    `Ausgestellt am ${issuedOn}. Schlüssel sollen nach einem Jahr ablaufen: Erneuern Sie ihn bis ${renewBy}.`,
  expired: (issuedOn, renewBy) =>
    `Ausgestellt am ${issuedOn}. Schlüssel sollen nach einem Jahr ablaufen: Das war am ${renewBy}.`,
  renewShort: (renewBy) => `erneuern bis ${renewBy}`,

  keeper(by) {
    if (by === "keychain") return "macOS-Schlüsselbund";
    if (by === "dpapi") return "Windows";
    if (by.startsWith("kwallet")) return "KWallet";
    return "System-Schlüsselbund";
  },
  keeperInFull: (by) =>
    by === "gnome_libsecret"
      ? "System-Schlüsselbund (GNOME-Schlüsselbund oder ein anderer Secret Service)"
      : keys.keeper(by),
  vaultSystem: (keeper) => `Schlüssel werden verschlüsselt verwahrt: ${keeper}.`,
  vaultMemory: {
    no_keyring:
      "Schlüssel bleiben bis zum Beenden im Arbeitsspeicher. Dieses System bietet keinen sicheren Ort für Schlüssel; sie werden nicht gespeichert. Beim nächsten Mal werden Sie wieder gefragt.",
    keyring_locked:
      "Schlüssel bleiben bis zum Beenden im Arbeitsspeicher. Der Schlüsselbund ist gesperrt; sie werden nicht gespeichert. Entsperren Sie ihn, und starten Sie Module Bench neu.",
  },
  putAside: "Unlesbare Schlüssel beiseitelegen",
  putAsideHint:
    "Die Datei bleibt unter einem Namen mit Datum im Datenordner. Eine neue tritt an ihre Stelle, damit Schlüssel von nun an verwahrt werden.",
  putAsideDone: (name) => `Beiseitegelegt als ${name}.`,
  putAsideFailed: "Nichts wurde verschoben: Der Datenträger oder der Schlüsselbund lehnte ab.",

  window: {
    title: (connection) => `API-Schlüssel für ${connection}`,
    goesOnlyTo: "Geht nur an",
    field: "API-Schlüssel",
    paste: "Einfügen",
    usedFor: "Gilt für",
    onlyModule: "nur dieses Modul",
    everyModule: "alle Module der Verbindung",
    save: "Schlüssel speichern",
    cancel: "Abbrechen",
    replaces: (fingerprint) => `Er ersetzt den Schlüssel ${unbroken(fingerprint)} in einem Schritt.`,
    replacesHeld: (fingerprint, host) =>
      `Er ersetzt den Schlüssel ${unbroken(fingerprint)}, der für ${host} zurückgehalten wird.`,
    usedBy(names) {
      const [first] = names;
      if (first === undefined) return "Noch kein Modul verwendet ihn.";
      if (names.length === 1) return `1 Modul verwendet ihn: ${first}.`;
      const shown = names.slice(0, 3).join(", ");
      return names.length > 3
        ? `${names.length} Module verwenden ihn: ${shown} und ${names.length - 3} weitere.`
        : `${names.length} Module verwenden ihn: ${shown}.`;
    },
    issuedOn: "Ausgestellt am (freiwillig)",
    issuedHint: "Elf Monate später werden Sie leise erinnert.",
    issuedShape: "JJJJ-MM-TT",
    issuedNoDay: "Das ist kein Tag. Schreiben Sie ihn wie 2026-03-31, oder lassen Sie das Feld leer.",
    issuedLater: "Dieser Tag ist noch nicht gekommen.",
    keptNote: (keeper) =>
      `Verschlüsselt für Ihr Benutzerkonto (${keeper}). Er wird nie wieder gezeigt; heben Sie ihn auch in Ihrem Passwortmanager auf.`,
    pastedNote: "Die Zwischenablage wird nach 30 s geleert; ihr Verlauf behält vielleicht eine Kopie.",
    memoryTitle: "Bis zum Beenden gemerkt.",
    memoryNote: {
      no_keyring:
        "Dieses System bietet keinen sicheren Ort für Schlüssel; er wird nicht gespeichert. Beim nächsten Mal werden Sie wieder gefragt.",
      keyring_locked:
        "Der Schlüsselbund ist gesperrt; er wird nicht gespeichert. Soll er verwahrt werden, brechen Sie ab, entsperren den Schlüsselbund und starten Module Bench neu.",
    },
    neverShown: "Er wird nie wieder gezeigt; heben Sie ihn auch in Ihrem Passwortmanager auf.",
    notWritten:
      "Der Schlüssel ließ sich nicht schreiben. Nichts wurde verwahrt; speichern Sie ihn noch einmal, oder brechen Sie ab.",
    needKey: "Tippen Sie den Schlüssel ein, oder fügen Sie ihn ein.",
    remove: {
      bearer: "„Bearer “ entfernen",
      blanks: "Leerzeichen entfernen",
      line_breaks: "Zeilenumbrüche entfernen",
      quotes: "Anführungszeichen entfernen",
      invisible: "Unsichtbares entfernen",
    },
    saveWithout: {
      bearer: "Ohne „Bearer “ speichern",
      blanks: "Ohne Leerzeichen speichern",
      line_breaks: "Ohne Umbrüche speichern",
      quotes: "Ohne Anführungszeichen speichern",
      invisible: "Ohne Unsichtbares speichern",
    },
    cannotTravel: "So, wie er dasteht, trägt ihn kein Header.",
    done: "Gemerkt",
  },

  remark(remark) {
    switch (remark.kind) {
      case "empty":
        return "Er wird gesendet, wie er ist, hinter „Bearer “.";
      case "bearer":
        return "Davor steht „Bearer “. Das kommt von selbst dazu; der Schlüssel muss ohne es dastehen.";
      case "line_breaks":
        return "Es ist ein Zeilenumbruch darin. Ein Schlüssel hat keinen.";
      case "blanks":
        return remark.where === "ends"
          ? "Er beginnt oder endet mit einem Leerzeichen. Ein Schlüssel hat keines."
          : "Es ist ein Leerzeichen darin. Ein Schlüssel hat keines.";
      case "quotes":
        return "Er steht in Anführungszeichen, die mitgesendet würden.";
      case "invisible":
        return remark.count === 1
          ? "Es ist 1 Zeichen darin, das niemand sieht."
          : `Es sind ${remark.count} Zeichen darin, die niemand sieht.`;
      case "masked":
        return "Es sind Punkte oder Sterne darin: Die Seite, von der Sie kopiert haben, verdeckt den Schlüssel. Kopieren Sie den Schlüssel selbst.";
      case "address":
        return "Das ist eine Adresse, kein Schlüssel.";
      case "not_ascii":
        return `„${remark.first}“ trägt kein Header; darum hat es kein Schlüssel.`;
      case "looks_like_id":
        return "22 Zeichen: Das sieht nach der ID einer Session oder eines Moduls aus.";
      case "plain":
        return `${remark.length} Zeichen, keine Leerzeichen: sieht nach einem Schlüssel aus.`;
      default:
        return assertNever(remark);
    }
  },
};

/** A fingerprint that no line break parts. */
function unbroken(fingerprint: string): string {
  return spacedFingerprint(fingerprint).replace(" ", "\u00a0");
}
