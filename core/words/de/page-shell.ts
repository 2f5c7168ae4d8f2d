import type { Words } from "../words.ts";

/** Words of the frame around every view. */
export const shell: Words["shell"] = {
  product: "Module Bench",
  windowTitle: (live) => (live === null ? "Module Bench" : `${live} – Module Bench`),
  navigation: "Hauptbereich",
  modules: "Module",
  sessions: "Sessions",
  settings: "Einstellungen",
  waiting: (count) => (count === 1 ? "1 wartet auf einen Menschen" : `${count} warten auf einen Menschen`),
  allModules: (count) => `Alle ${count}`,
  noModules: "Noch kein Modul",
  watching: (count) => (count === 1 ? "1 Session beobachtet" : `${count} Sessions beobachtet`),
  nothingWatched: "Nichts wird beobachtet",
  nextCheckIn: "nächste Abfrage in",
  offline: "offline",
  nextCheck: "nächste Abfrage",
  modulesOf: (connection) => `Module von ${connection}`,
  loadFailed: "Module Bench konnte seine Daten nicht lesen.",
  loadFailedWayOn:
    "Beenden Sie es, und starten Sie es neu. Hilft das nicht: Der Datenordner steht unter Hilfe › Über.",
  notThere: "Das gibt es hier nicht mehr.",
  notThereWayOn: "Es wurde gelöscht oder gehört zu einem anderen Profil.",
  backToModules: "Zu den Modulen",
};
