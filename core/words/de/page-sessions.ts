import type { Words } from "../words.ts";

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
  emptyHint: "Starten Sie ein Modul, oder beobachten Sie eine Session, die jemand anders gestartet hat.",
  emptyModule: "Dieses Modul wurde von hier noch nicht gestartet.",
  failed: "Die Sessions ließen sich nicht lesen.",
  retry: "Noch einmal lesen",
  older: "Ältere zeigen",
  count: (shown, total) => (shown < total ? `${shown} von ${total}` : `${total}`),
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
