import { environmentName } from "../en/environment.ts";
import type { Words } from "../words.ts";

/** Words of the page's controls. */
export const controls: Words["controls"] = {
  close: "Schließen",
  dismiss: "Ausblenden",
  copy: "Kopieren",
  copied: "Kopiert",
  resize: "Breite der zwei Bereiche",
  undo: "Rückgängig",
  keys: { mod: "Strg", shift: "Umschalt", space: "Leertaste" },
  toasts: "Meldungen",
  cancel: "Abbrechen",
  save: "Speichern",
  calendar: {
    label: "Monat",
    previous: "Voriger Monat",
    next: "Nächster Monat",
    today: (day) => `Heute, ${day}`,
    chosen: (day) => `${day}, gewählt`,
  },
  andMore: (first, others) => `${first} +${others}`,
  removeFilter: (name) => `Filter ${name} entfernen`,
  call: {
    sending: "wird gesendet",
    not_sent: "nicht gesendet",
    refused: "abgelehnt",
    accepted: "angenommen",
    in_doubt: "unklar",
    not_started: "nicht gestartet",
  },
  environment(environment, builtIn) {
    if (builtIn) return "eingebaut";
    if (environment === null) return "LIVE?";
    return environmentName(environment);
  },
};
