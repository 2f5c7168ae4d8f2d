import type { Words } from "../words.ts";

/** The native menu's words. */
export const menu: Words["menu"] = {
  file: "Datei",
  newModule: "Neues Modul",
  newConnection: "Neue Verbindung",
  watchSession: "Session beobachten…",
  start: "Session starten",
  edit: "Bearbeiten",
  undo: "Rückgängig",
  redo: "Wiederholen",
  cut: "Ausschneiden",
  copy: "Kopieren",
  paste: "Einfügen",
  remove: "Löschen",
  selectAll: "Alles auswählen",
  fullScreen: "Vollbild",
  minimize: "Minimieren",
  maximize: "Zoomen",
  close: "Fenster schließen",
  front: "Alle nach vorne bringen",
  services: "Dienste",
  hide: (product) => `${product} ausblenden`,
  hideOthers: "Andere ausblenden",
  showAll: "Alle einblenden",
  view: "Ansicht",
  modules: "Module",
  sessions: "Sessions",
  settings: "Einstellungen",
  palette: "Suchen oder tun…",
  shortcuts: "Tastenkürzel",
  presentation: "Vorführmodus ein oder aus",
  sidebar: "Seitenleiste ein- oder ausblenden",
  zoom: { in: "Größer", out: "Kleiner", reset: "Normale Größe" },
  window: "Fenster",
  help: "Hilfe",
  guide: "Handbuch",
  showLogs: "Protokoll zeigen",
  supportBundle: "Supportpaket speichern…",
  notices: "Hinweise zu Dritten",
  about: (product) => `Über ${product}`,
  developerTools: "Entwicklerwerkzeuge",
  quit: "Beenden",
};

/** Words of main's own windows and message boxes. */
export const windows: Words["windows"] = {
  chooseFile: {
    ca: "Datei mit zusätzlichen Zertifikaten wählen",
    certificate: "Client-Zertifikat wählen",
    key: "Privaten Schlüssel des Zertifikats wählen",
  },
  saveSupport: "Supportpaket speichern als",
  zip: "Zip-Archiv",
  shareTo: "Module weitergeben",
  shareInto: "Module in einen Ordner weitergeben",
  libraryFile: "Bibliothek von Module Bench",
  handOverTo: "Modul übergeben",
  saveAs: "Für andere Programme speichern",
  saveAsInto: "Bruno-Sammlung in einen Ordner speichern",
  har: "HTTP-Archiv",
  svg: "SVG-Bild",
  json: "JSON",
  markdown: "Markdown",
  html: "HTML-Seite",
  exportTo: "Verlauf exportieren nach",
  jsonLines: "JSON-Zeilen",
  csv: "Kommagetrennte Werte",
  product: "Module Bench",
  keyWindows: {
    api_key: "API-Schlüssel",
    proxy_password: "Passwort für den Proxy",
    key_passphrase: "Passphrase des Schlüssels",
  },
  aboutVersion: (version) => `Version ${version}`,
  aboutBuiltOn: ({ electron, chromium, node }) => `Electron ${electron}, Chromium ${chromium}, Node ${node}`,
  aboutLicence: (licence) => `Lizenz ${licence}. Alles bleibt lokal, ohne Konto.`,
  aboutFolder: (folder) => `Ihre Daten liegen in ${folder}`,
  ok: "OK",
  openFolder: "Ordner öffnen",
  sandboxConnection: "Sandbox",
  pageCrashed: {
    title: "Die Seite ist wieder abgestürzt",
    message: "Die Seite dieses Fensters ist binnen einer Minute wieder abgestürzt.",
    detail: (watched) => `${watched} Deswegen wurde nichts gesendet, und nichts Bestätigtes ist verloren.`,
    reload: "Neu laden",
    quit: "Beenden",
  },
  pageHangs: {
    title: "Die Seite antwortet nicht",
    message: "Die Seite dieses Fensters antwortet nicht.",
    detail: (watched) => `${watched} Neu laden verliert, was getippt und nicht gesendet ist.`,
    wait: "Warten",
    reload: "Neu laden",
    quit: "Beenden",
  },
  stillWatched: (count) => {
    if (count === 0) return "Module Bench selbst läuft weiter.";
    return count === 1
      ? "1 Session wird inzwischen weiter beobachtet."
      : `${count} Sessions werden inzwischen weiter beobachtet.`;
  },
  openWindow: "Module Bench öffnen",
  watched: (watched, waiting) => {
    if (watched === 0) return "Nichts wird beobachtet";
    const sessions = watched === 1 ? "1 Session beobachtet" : `${watched} Sessions beobachtet`;
    if (waiting === 0) return sessions;
    return waiting === 1 ? `${sessions}, 1 wartet auf Eingabe` : `${sessions}, ${waiting} warten auf Eingabe`;
  },
  otherHost: {
    title: "Anderen Host öffnen?",
    detail: (expected, url) =>
      `Der Link des Servers führt dorthin und nicht zu ${expected}, dem Host der Verbindung. Öffnen Sie ihn nur, wenn Sie diesen Host kennen.\n\n${url}`,
    yes: (host) => `${host} öffnen`,
    no: "Abbrechen",
  },
  closing: {
    title: "Fenster schließen",
    message: (count) =>
      count === 1
        ? "1 Session wird beobachtet oder gerade gestartet. Ohne Fenster weiterlaufen?"
        : `${count} Sessions werden beobachtet oder gerade gestartet. Ohne Fenster weiterlaufen?`,
    detail:
      "Zurück kommen Sie über das Symbol in Tray oder Dock, oder Sie starten Module Bench noch einmal: Es zeigt dann dieses Fenster. Wenn Sie beenden, laufen die Sessions beim Server weiter und werden beim nächsten Start wieder aufgenommen; ein Start, der gerade unterwegs ist, ist dann unklar.",
    background: "Im Hintergrund weiter",
    quit: "Beenden",
    stay: "Abbrechen",
    remember: "Nicht mehr fragen (änderbar in den Einstellungen)",
  },
};
