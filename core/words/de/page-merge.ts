import type { Words } from "../words.ts";

/** Words about taking in more than one thing, and about sharing. */
export const merge: Words["merge"] = {
  nothingSaved: "Gespeichert wird erst, was Sie übernehmen.",
  what: "Was eingegangen ist",
  beside: "Neben Ihrem",
  done: "Was geschieht",
  kind: {
    new: "neu",
    same: "wie bei Ihnen",
    differs: "weicht von Ihrem ab",
    unfit: "ohne Adresse oder ohne ID",
  },
  choice: {
    mine: "Meines behalten",
    theirs: "Neues übernehmen",
    both: "Beide behalten",
  },
  forAll: {
    mine: "Überall meines behalten",
    theirs: "Überall das neue übernehmen",
    both: "Überall beide behalten",
  },
  fields: {
    name: "Name",
    kind: "Art",
    notes: "Notizen",
    parameters: "Parameter",
    tags: "Schlagwörter",
    archived: "Archiv",
    presets: "Vorlagen",
    environment: "Umgebung",
    colour: "Farbe",
  },
  choiceFor: (name) => `Was mit ${name} geschieht`,
  differing: (count) => (count === 1 ? "1 weicht von Ihrem ab." : `${count} weichen von Ihren ab.`),
  take: "Übernehmen",
  look: "Ansehen",
  lookAt: (name) => `${name} ansehen`,
  takeIn: (count) => (count === 0 ? "Übernehmen" : `${count} übernehmen`),
  taken: (count) => (count === 1 ? "1 Modul wurde übernommen." : `${count} Module wurden übernommen.`),
  notTaken:
    "Nichts davon wurde gespeichert, und alles ist noch da. Prüfen Sie, ob Platz ist, und versuchen Sie es noch einmal.",
  keepKey: "Als Schlüssel der Verbindung zu diesem Host merken",
  connection: (name) => `Verbindung ${name}`,
  module: (moduleId, parameters) => `${moduleId} · ${parameters} Parameter`,
  noName: "Ohne Namen",
};

/** Words about finding modules, keeping them out of sight, and sharing them. */
export const shelf: Words["shelf"] = {
  share: "Weitergeben",
  shareFile: "Als eine Datei…",
  shareFolder: "Als Ordner für git…",
  bring: "Einlesen…",
  shared: (count, to) =>
    count === 1
      ? `1 Modul liegt in ${to}, ohne seinen Schlüssel.`
      : `${count} Module liegen in ${to}, ohne Schlüssel.`,
  notShared: {
    disk_full: "Nichts wurde weitergegeben: kein Platz mehr.",
    not_writable: "Nichts wurde weitergegeben: Dort lässt sich nicht schreiben.",
    other: "Nichts wurde weitergegeben: Das Schreiben ist gescheitert.",
  },
  tags: "Schlagwörter",
  filterByTag: "Module mit diesen Schlagwörtern zeigen",
  editTags: "Schlagwörter…",
  tagsOf: (name) => `Schlagwörter von ${name}`,
  tagsHint: "Durch Kommas getrennt, etwa hr, onboarding.",
  archive: "Archivieren",
  bringBack: "Zurückholen",
  archived: (name) => `„${name}“ ist archiviert: aus dem Blick, aber noch da.`,
  broughtBack: (name) => `„${name}“ ist zurück.`,
  showArchived: (count) => `Archiviert: ${count}`,
  archivedWord: "archiviert",
  shown: (shown, all) => `${shown} von ${all} Modulen`,
  showMore: (count) => `${count} weitere zeigen`,
};
