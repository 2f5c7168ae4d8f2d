import type { Words } from "../words.ts";

/** Words of the settings. */
export const settings: Words["settings"] = {
  title: "Einstellungen",
  sections: "Abschnitte",
  look: "Aussehen",
  theme: "Farbschema",
  themes: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
  density: "Dichte",
  densities: { comfortable: "Luftig", compact: "Kompakt" },
  zoom: "Größe",
  zoomHint: "Von allem im Fenster. Auch mit Strg und +, − oder 0.",
  percent: (percent) => `${percent} %`,
  sidebar: "Seitenleiste",
  sidebars: { auto: "Nach Breite", open: "Offen", rail: "Symbole" },
  sidebarHint: "Nach Breite: nur Symbole in einem Fenster unter 1.100 px.",
  watching: "Beobachtung",
  perMinute: "Abfragen je Minute",
  perMinuteHint:
    "An eine Adresse, für alle Sessions zusammen; 10 bis 4.000. Der Dienst zählt 4.000 je Minute für Ihr ganzes Büro; eine kleine Zahl lässt anderen Platz.",
  perMinuteError: "Eine ganze Zahl von 10 bis 4.000.",
  onClose: "Fenster schließen",
  onCloseChoices: { ask: "Fragen", background: "Weiter beobachten", quit: "Beenden" },
  onCloseHints: {
    tray: "Solange Sessions beobachtet werden. Im Hintergrund zeigt ein Symbol im Tray, was beobachtet wird, und öffnet das Fenster wieder.",
    dock: "Solange Sessions beobachtet werden. Im Hintergrund bleibt Module Bench im Dock; ein Klick dort zeigt es.",
    none: "Solange Sessions beobachtet werden. Dieser Desktop zeigt keine Symbole im Tray: Im Hintergrund ist von Module Bench nichts zu sehen. Starten Sie es noch einmal, um es zu sehen.",
  },
  atLogin: "Beim Anmelden starten",
  atLoginChoices: { on: "Ein", off: "Aus" },
  atLoginHint:
    "Im Hintergrund, ohne Fenster: Was beobachtet wird, geht nach einem Neustart des Computers weiter.",
  atLoginHintNoIcon:
    "Im Hintergrund, ohne Fenster: Was beobachtet wird, geht nach einem Neustart des Computers weiter. Wird nichts beobachtet, endet es wieder.",
  atLoginFailed: {
    disk_full: "Nicht gesetzt: kein Platz mehr.",
    not_writable:
      "Nicht gesetzt: In den Ordner der Programme, die beim Anmelden starten, lässt sich nicht schreiben.",
    other: "Nicht gesetzt. Das System lehnte ab.",
  },
  keysAndStorage: "Schlüssel und Daten",
  dataFolder: "Datenordner",
  openFolder: "Ordner öffnen",
  profiles: {
    usual: "Der Ordner Ihres Kontos. Er bleibt, wenn die App entfernt wird.",
    chosen: "Der Ordner, den --user-data-dir nannte. Er bleibt, wenn die App entfernt wird.",
    portable:
      "Portabel: der Ordner neben dem Programm. Schlüssel reisen nicht mit; sie sind durch dieses Konto auf diesem Computer versiegelt.",
  },
  dataHint:
    "Verbindungen, Module, Sessions und was von ihnen zu hören war. Nie ein Schlüssel in lesbarer Form.",
  sandbox: "Sandbox",
  sandboxText:
    "Eine vollständige Execution API nur auf diesem Computer. Sie startet und endet mit Module Bench; ihre Sessions bleiben. Szenarien wählen Sie neben dem Formular eines Moduls.",
  sandboxAt: "Adresse in diesem Lauf",
  about: "Über",
  version: "Module Bench",
  licence: "Lizenz",
  electron: "Electron",
  chromium: "Chromium",
  node: "Node.js",
};
