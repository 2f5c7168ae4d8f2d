import type { ActGroup, ActId } from "../../acts/acts.ts";
import type { ShortcutProblem } from "../../acts/shortcut.ts";
import type { Words } from "../words.ts";

const titles: Readonly<Record<ActId, string>> = {
  palette: "Suchen oder ausführen",
  shortcuts: "Alle Tastenkürzel zeigen",
  undo: "Das Letzte rückgängig machen, das sich rückgängig machen lässt",
  find: "In dieser Ansicht suchen",
  next_pane: "Zum nächsten Teil des Fensters",
  previous_pane: "Zum Teil davor",
  new_module: "Neues Modul",
  new_connection: "Neue Verbindung",
  watch_session: "Session über Link oder ID beobachten",
  modules: "Zu den Modulen",
  sessions: "Zu den Sessions",
  settings: "Zu den Einstellungen",
  back: "Zurück",
  forward: "Vorwärts",
  start_session: "Session starten",
  treatment: "Was das Feld sendet: Wert, weggelassen, leer, null, JSON",
  form_json: "Zwischen Feldern und JSON wechseln",
  copy_request: "Die genaue Anfrage kopieren",
  copy_as: "Die Anfrage als cURL oder Code kopieren",
  show_start: "Den Start des Moduls zeigen",
  show_parameters: "Die Parameter des Moduls zeigen",
  show_sessions: "Die Sessions des Moduls zeigen",
  edit_module: "Das Modul bearbeiten",
  hand_over: "Das Modul übergeben",
  enter_key: "Den API-Schlüssel des Moduls setzen",
  next_row: "Nächste Zeile",
  previous_row: "Zeile davor",
  peek: "In die Zeile hineinsehen",
  select: "Die Zeile auswählen",
  find_in_list: "In der Liste suchen",
  check_now: "Jetzt abfragen",
  pause_resume: "Beobachtung anhalten oder fortsetzen",
  open_in_browser: "Im Browser öffnen",
  copy_link: "Den Link kopieren",
  start_again: "Noch einmal starten",
  star: "Markieren oder Markierung entfernen",
  next_session: "Nächste Session",
  previous_session: "Session davor",
  toggle_sidebar: "Seitenleiste zeigen oder verbergen",
  presentation: "Vorführmodus ein oder aus",
  theme_system: "Farbschema: wie das System",
  theme_light: "Farbschema: hell",
  theme_dark: "Farbschema: dunkel",
  density: "Zeilen luftig oder kompakt",
  show_logs: "Protokoll zeigen",
  support_bundle: "Supportpaket speichern",
  about: "Über Module Bench",
};

const groups: Readonly<Record<ActGroup, string>> = {
  anywhere: "Überall",
  go: "Gehen und Anlegen",
  module: "Ein Modul",
  list: "Listen",
  session: "Eine Session",
  window: "Fenster",
};

const problems: Readonly<Record<ShortcutProblem, string>> = {
  not_usable: "Diese Taste kann kein Kürzel sein.",
  typing: "Das gehört zum Schreiben: Kopieren, Einfügen, Rückgängig und dergleichen.",
  system: "Das hat das Fenster oder das System.",
};

export const acts: Words["acts"] = {
  titles,
  groups,
  problems,
  off: {
    treatment: "Setzen Sie zuerst den Fokus in ein Feld.",
    undo: "Nichts rückgängig zu machen.",
    find: "In dieser Ansicht gibt es nichts zu suchen.",
    back: "Es geht nicht weiter zurück.",
    forward: "Es geht nicht weiter vorwärts.",
  },
};
