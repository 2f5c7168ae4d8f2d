import type { ScenarioText } from "../scenario-text.ts";

/** What a scenario is called and plays; English for one that came since. */
export const scenario = (id: string, english: ScenarioText): ScenarioText => {
  const found = SCENARIOS[id];
  return found === undefined ? english : { title: found[0], plays: found[1] };
};

const SCENARIOS: Readonly<Record<string, readonly [title: string, plays: string]>> = {
  "waits-for-person": [
    "Wartet auf einen Menschen",
    "Läuft, wartet, bis die Seite im Browser abgeschickt ist, läuft weiter und ist dann completed.",
  ],
  "runs-then-completes": [
    "Läuft, dann completed",
    "Geht in sechs Sekunden von created über running zu completed.",
  ],
  "completes-at-once": ["Sofort completed", "Ist completed, sobald zum ersten Mal gefragt wird."],
  "completes-with-outputs": [
    "Mit Ausgaben completed",
    "Endet wie ein Processing-Modul, mit Feldern in der Antwort, die der API-Text nicht nennt.",
  ],
  "waits-for-input": [
    "Wartet und bleibt dabei",
    "Läuft, wartet dann auf Eingabe und bleibt dabei; die Seite hat kein Formular.",
  ],
  "fatal-error": ["Fataler Fehler", "Läuft drei Sekunden und endet als fatal_errored."],
  unknown: [
    "Unknown",
    "Antwortet auf jede Abfrage unknown, wie bei einer Session, die älter ist als die API.",
  ],
  "unrecognised-state": [
    "Ein Zustand, den niemand kennt",
    "Sagt vier Sekunden lang suspended, ein Wort, das der API-Text nicht nennt, läuft weiter und ist dann completed.",
  ],
  slow: ["Langsam", "Braucht vier Sekunden für jede Antwort und vierzig bis completed."],
  "never-ends": ["Endet nie", "Läuft, solange jemand fragt."],
  "key-refused-401": [
    "Schlüssel abgelehnt (401)",
    "Antwortet auf jeden Start mit 401; es beginnt keine Session.",
  ],
  "key-refused-404": [
    "Schlüssel abgelehnt (404)",
    "Antwortet auf jeden Start mit 404, wie es der echte Dienst bei einem falschen Schlüssel tun soll; es beginnt keine Session.",
  ],
  "key-revoked-401": [
    "Schlüssel im Lauf widerrufen (401)",
    "Startet und läuft; ab der zweiten Sekunde wird jede Abfrage mit 401 beantwortet.",
  ],
  "key-revoked-404": [
    "Schlüssel im Lauf widerrufen (404)",
    "Startet und läuft; ab der zweiten Sekunde wird jede Abfrage mit 404 beantwortet.",
  ],
  "start-throttled": [
    "Start gedrosselt (429)",
    "Antwortet fünf Sekunden lang auf Starts mit 429 und Retry-After, danach startet es.",
  ],
  "query-throttled": [
    "Abfragen gedrosselt (429)",
    "Startet, antwortet eine Weile auf Abfragen mit 429 und Retry-After und ist dann completed.",
  ],
  "start-unavailable": [
    "Start nicht verfügbar (503, mit Frist)",
    "Antwortet fünfzehn Sekunden lang auf Starts mit 503 und Retry-After, danach startet es.",
  ],
  "start-unavailable-silent": [
    "Start nicht verfügbar (503)",
    "Antwortet fünfzehn Sekunden lang auf Starts mit 503 und ohne Retry-After, danach startet es.",
  ],
  "query-unavailable": [
    "Abfragen nicht verfügbar (503, mit Frist)",
    "Startet, antwortet eine Weile auf Abfragen mit 503 und Retry-After und ist dann completed.",
  ],
  "query-unavailable-silent": [
    "Abfragen nicht verfügbar (503)",
    "Startet, antwortet eine Weile auf Abfragen mit 503 und ohne Retry-After und ist dann completed.",
  ],
  "start-malformed": [
    "Start mit fehlerhaftem JSON beantwortet",
    "Startet die Session und antwortet mit JSON, in dem ein Komma fehlt.",
  ],
  "start-truncated": [
    "Start halb beantwortet",
    "Startet die Session und sendet die Hälfte der Antwort, die Content-Length versprach.",
  ],
  "start-html": [
    "Start mit HTML beantwortet",
    "Startet die Session, und an ihrer Stelle antwortet eine Anmeldeseite.",
  ],
  "start-cut-before-answer": [
    "Start vor der Antwort getrennt",
    "Startet die Session und trennt die Verbindung ohne Antwort.",
  ],
  "start-cut-during-answer": [
    "Start in der Antwort getrennt",
    "Startet die Session und trennt die Verbindung mitten in der Antwort.",
  ],
  "query-malformed": [
    "Abfragen mit fehlerhaftem JSON beantwortet",
    "Antwortet eine Weile auf Abfragen mit JSON, in dem ein Komma fehlt, und ist dann completed.",
  ],
  "query-truncated": [
    "Abfragen halb beantwortet",
    "Sendet eine Weile die Hälfte dessen, was Content-Length versprach, und ist dann completed.",
  ],
  "query-html": [
    "Abfragen mit HTML beantwortet",
    "Auf Abfragen antwortet eine Weile eine Anmeldeseite, dann ist die Session completed.",
  ],
  "query-huge": [
    "Abfragen mit 3 MiB beantwortet",
    "Antwortet eine Weile auf Abfragen mit mehr als 2 MiB JSON und ist dann completed.",
  ],
  "query-cut-before-answer": [
    "Abfragen vor der Antwort getrennt",
    "Trennt eine Weile bei jeder Abfrage die Verbindung und ist dann completed.",
  ],
  "query-cut-during-answer": [
    "Abfragen in der Antwort getrennt",
    "Trennt eine Weile mitten in jeder Antwort die Verbindung und ist dann completed.",
  ],
};
