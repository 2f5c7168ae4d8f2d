import { dayAndTime } from "../clock-time.ts";
import { duration } from "../duration.ts";
import { figure } from "../formats.ts";
import type { Words } from "../words.ts";

const sessionsOf = (count: number) => (count === 1 ? "1 Session" : `${figure(count)} Sessions`);

/** Words of the Sessions view. */
export const sessions: Words["sessions"] = {
  title: "Sessions",
  table: "Sessions",
  columns: {
    state: "Zustand",
    values: "Modul und Werte",
    course: "Verlauf",
    since: "Seit",
    heard: "Gehört",
    where: "Wo",
  },
  watch: "Session beobachten…",
  empty: "Noch nichts gestartet.",
  emptyHint:
    "Jeder Start wird hier zu einer Zeile, mit Zustand, Werten und dem, was seither beobachtet wurde. Starten Sie ein Modul, oder beobachten Sie eine Session, die jemand anders gestartet hat.",
  emptyStart: (module) => `„${module}“ öffnen`,
  emptyModule: "Dieses Modul wurde von hier noch nicht gestartet.",
  failed: "Die Sessions ließen sich nicht lesen.",
  retry: "Noch einmal lesen",
  count: (total, atLeast) => (atLeast ? `mehr als ${sessionsOf(total)}` : sessionsOf(total)),
  selectAll: "Alle Sessions auswählen",
  select: (module) => `${module} auswählen`,
  star: "Markieren",
  starColumn: "Markierung",
  unseen: "noch nicht gesehen",
  fresh: (count) => (count === 1 ? "1 neue" : `${figure(count)} neue`),
  showFresh: (count) =>
    count === 1 ? "Die neue Session zeigen" : `Die ${figure(count)} neuen Sessions zeigen`,

  search: {
    label: "Sessions suchen",
    placeholder: "Werte, IDs, Notizen",
    clear: "Suche leeren",
    nothing: (text) => `Keine Session enthält „${text}“.`,
    nothingFiltered: "Zu diesen Filtern passt keine Session.",
    searched:
      "Durchsucht wurden Namen von Modulen und Verbindungen, Parameterwerte, IDs, Schlagwörter und Notizen.",
    withFilters: "Die Filter lassen einige Sessions aus.",
    clearFilters: "Filter aufheben",
  },

  filters: {
    region: "Filter",
    clear: "Aufheben",
    state: "Zustand",
    module: "Modul",
    connection: "Verbindung",
    environment: "Umgebung",
    date: "Tag",
    tag: "Schlagwort",
    marks: "Merkmale",
    more: "Mehr Filter",
    fewer: "Weniger Filter",
    watching: "Beobachtung",
    starred: "Markiert",
    unseen: "Noch nicht gesehen",
    noState: "noch keine Antwort",
    otherState: "ein Wort, das wir nicht kennen",
    watchingWords: {
      live: "aktiv",
      backing_off: "wartet nach Störung",
      denied: "verweigert",
      paused: "angehalten",
      stopped: "beendet",
      ended: "zu Ende",
    },
  },
  dates: {
    today: "heute",
    yesterday: "gestern",
    week: "die letzten 7 Tage",
    month: "die letzten 30 Tage",
    older: "älter als 30 Tage",
  },

  peek: {
    name: "Auf einen Blick",
    open: "Öffnen",
  },

  digest: {
    region: "Seit Sie weg waren",
    since: (leftAt, now) => `Seit ${dayAndTime(leftAt, now)}:`,
    changes({ completed, fatalErrored, waiting, inDoubt, others }) {
      const told = [
        ...(completed > 0 ? [`${figure(completed)} completed`] : []),
        ...(fatalErrored > 0 ? [`${figure(fatalErrored)} fatal_errored`] : []),
        ...(waiting > 0
          ? [waiting === 1 ? "1 wartet auf einen Menschen" : `${figure(waiting)} warten auf einen Menschen`]
          : []),
        ...(inDoubt > 0
          ? [inDoubt === 1 ? "1 Start ist unklar" : `${figure(inDoubt)} Starts sind unklar`]
          : []),
        ...(others > 0 ? [`${figure(others)} sonst geändert`] : []),
      ];
      return `${told.join(", ")}.`;
    },
    unwatched({ asleepMs, offMs }) {
      if (offMs === 0) return `Dieser Computer schlief ${duration(asleepMs)}, die Zeiten sind darum Spannen.`;
      if (asleepMs === 0)
        return `${duration(offMs)} lang wurde nicht beobachtet, die Zeiten sind darum Spannen.`;
      return `Dieser Computer schlief ${duration(asleepMs)}, und ${duration(offMs)} lang wurde nicht beobachtet; die Zeiten sind darum Spannen.`;
    },
    markSeen: "Gesehen",
  },

  bulk: {
    more: "Mehr für die ausgewählten Sessions",
    unstar: "Markierung entfernen",
    region: "Ausgewählte Sessions",
    chosen: (count) => `${figure(count)} ausgewählt`,
    all: (count) => `Alle ${figure(count)} auswählen`,
    none: "Auswahl aufheben",
    checkNow: "Jetzt abfragen",
    pause: "Anhalten",
    resume: "Fortsetzen",
    star: "Markieren",
    tag: "Schlagwort…",
    seen: "Gesehen",
    exportJson: "Als JSON-Zeilen…",
    exportCsv: "Als CSV für Tabellen…",
    remove: "Löschen",
    removed: (count) => `${sessionsOf(count)} gelöscht`,
    done: {
      check_now: (count) => `${sessionsOf(count)}: wird jetzt abgefragt`,
      pause: (count) => `${sessionsOf(count)} angehalten`,
      resume: (count) => `${sessionsOf(count)} wieder beobachtet`,
      star: (count) => `${sessionsOf(count)} markiert`,
      unstar: (count) => `${sessionsOf(count)}: Markierung entfernt`,
      seen: (count) => `${sessionsOf(count)} als gesehen vermerkt`,
      tag: (count) => `${sessionsOf(count)} mit Schlagwort versehen`,
    },
    progress: (done, total) => `${figure(done)} von ${figure(total)}`,
    failed: "Das ging nicht. Sonst wurde nichts geändert.",
    tagTitle: "Ausgewählte Sessions mit Schlagwort versehen",
    tagAdd: "Schlagwort hinzufügen",
  },
  noParameters: "(keine Parameter)",
  adopted: "über Link oder ID beobachtet",
  noStateYet: "noch keine Antwort",

  dialog: {
    title: "Session beobachten",
    meaning:
      "Jemand anders hat sie gestartet, oder ein Start ist unklar. Gefragt wird nur nach ihrem Zustand.",
    pasted: "Session-ID oder Link",
    pastedHint: "Wie die Plattform sie zeigt, oder der Browser-Link.",
    connection: "Verbindung",
    choose: "Wählen…",
    module: "Modul",
    otherModule: "Anderes Modul…",
    moduleId: "Modul-ID",
    watch: "Beobachten",
    pastedEmpty: "Fügen Sie eine Session-ID oder einen Link ein.",
    pastedUnread: "Weder eine Session-ID noch ein Link bekannter Form.",
    moduleIdEmpty: "Geben Sie die ID des Moduls ein, zu dem die Session gehört.",
    connectionEmpty: "Wählen Sie die Verbindung, bei der die Session läuft.",
    noConnection:
      "Es gibt noch keine Verbindung. Legen Sie zuerst eine an: Zu ihr gehört der Schlüssel zum Abfragen.",
    otherHost: (host) =>
      `Der Host des Links ist ${host}. Nach der Session wird bei der hier gewählten Verbindung gefragt.`,
    noKey: "Für dieses Modul gibt es keinen API-Schlüssel. Setzen Sie ihn, dann beobachten Sie.",
    setKey: "API-Schlüssel setzen…",
    failed: "Die Session ließ sich nicht hinzufügen.",
  },
};
