import { scenario } from "../core/words/de/scenarios.ts";
import type { ScenarioShape } from "./scenario.ts";

/** What people read on a session's page. Whoever opens it asks for a language: their browser's. */
export interface PageWords {
  readonly language: string;
  readonly sandbox: string;
  /** What a state means; by its word. */
  readonly states: Readonly<Record<string, string>>;
  readonly otherState: string;
  readonly arrived: string;
  readonly noParameters: string;
  readonly session: string;
  readonly sessionId: string;
  readonly moduleId: string;
  readonly scenario: string;
  /** What the scenario is called and plays. */
  readonly plays: (scenario: ScenarioShape) => string;
  readonly back: string;
  readonly footer: string;
  readonly turn: string;
  readonly turnHint: string;
  readonly name: string;
  readonly comment: string;
  readonly complete: string;
  readonly done: string;
  readonly completed: string;
  readonly goesOn: string;
  readonly empty: string;
  /** Around `"1"` and `1`. */
  readonly asWritten: readonly [before: string, between: string, after: string];
  readonly parameters: string;
  readonly columns: readonly [apiName: string, type: string, value: string, arrived: string];
  readonly yes: string;
  readonly blank: (type: string) => string;
  readonly notDeclared: string;
  readonly notSent: string;
  readonly notices: Readonly<
    Record<
      "noSession" | "nothing" | "sentBefore" | "notWaiting",
      { readonly title: string; readonly text: string }
    >
  >;
}

const ENGLISH: PageWords = {
  language: "en",
  sandbox: "Module Bench sandbox",
  states: {
    created: "Accepted, not begun.",
    running: "The engine works.",
    waiting_for_input: "It is a person's turn.",
    completed: "The session is done.",
    fatal_errored: "The module failed.",
    unknown: "The session is older than the API, the server says.",
  },
  otherState: "A word that the API text does not list.",
  arrived: "What arrived",
  noParameters: "The session was started without parameters.",
  session: "Session",
  sessionId: "Session ID",
  moduleId: "Module ID",
  scenario: "Scenario",
  plays: ({ title, description }) => `${title}. ${description}`,
  back: "Open the session's page",
  footer: "This page is served by the sandbox on this computer. Nothing leaves it.",
  turn: "Your turn",
  turnHint: "The session waits until this form is sent. Both fields may stay empty.",
  name: "Your name",
  comment: "Comment",
  complete: "Complete session",
  done: "Your part is done",
  completed: "The session has completed; this page can be closed.",
  goesOn: "The session goes on by itself.",
  empty: "empty",
  asWritten: ["Values as they stood in the request's JSON: ", " is a text, ", " a number."],
  parameters: "Parameters",
  columns: ["API parameter name", "Type", "Value", "Arrived"],
  yes: "yes",
  blank: (type) => `blank: does not fit ${type}`,
  notDeclared: "not declared",
  notSent: "not sent",
  notices: {
    noSession: { title: "No such session", text: "The sandbox has no session at this address." },
    nothing: { title: "Nothing here", text: "The sandbox serves the Execution API and its sessions' pages." },
    sentBefore: {
      title: "Not taken",
      text: "The form was sent before, or does not come from the session's page.",
    },
    notWaiting: { title: "Not taken", text: "The session does not wait for this form." },
  },
};

const GERMAN: PageWords = {
  language: "de",
  sandbox: "Sandbox von Module Bench",
  states: {
    created: "Angenommen, noch nicht begonnen.",
    running: "Die Engine arbeitet.",
    waiting_for_input: "Jetzt ist ein Mensch dran.",
    completed: "Die Session ist fertig.",
    fatal_errored: "Das Modul ist gescheitert.",
    unknown: "Die Session ist älter als die API, sagt der Server.",
  },
  otherState: "Ein Wort, das der API-Text nicht nennt.",
  arrived: "Was angekommen ist",
  noParameters: "Die Session wurde ohne Parameter gestartet.",
  session: "Session",
  sessionId: "Session-ID",
  moduleId: "Modul-ID",
  scenario: "Szenario",
  plays: ({ id, title, description }) => {
    const told = scenario(id, { title, plays: description });
    return `${told.title}. ${told.plays}`;
  },
  back: "Seite der Session öffnen",
  footer: "Diese Seite kommt von der Sandbox auf diesem Computer. Nichts verlässt ihn.",
  turn: "Sie sind dran",
  turnHint: "Die Session wartet, bis dieses Formular abgeschickt ist. Beide Felder dürfen leer bleiben.",
  name: "Ihr Name",
  comment: "Kommentar",
  complete: "Session abschließen",
  done: "Ihr Teil ist getan",
  completed: "Die Session ist fertig; Sie können diese Seite schließen.",
  goesOn: "Die Session läuft von selbst weiter.",
  empty: "leer",
  asWritten: ["Werte, wie sie im JSON der Anfrage standen: ", " ist ein Text, ", " eine Zahl."],
  parameters: "Parameter",
  columns: ["API-Parametername", "Typ", "Wert", "Angekommen"],
  yes: "ja",
  blank: (type) => `leer: passt nicht zu ${type}`,
  notDeclared: "nicht beschrieben",
  notSent: "nicht gesendet",
  notices: {
    noSession: { title: "Keine solche Session", text: "Die Sandbox hat unter dieser Adresse keine Session." },
    nothing: {
      title: "Hier ist nichts",
      text: "Die Sandbox bietet die Execution API und die Seiten ihrer Sessions.",
    },
    sentBefore: {
      title: "Nicht angenommen",
      text: "Das Formular wurde schon abgeschickt, oder es kommt nicht von der Seite der Session.",
    },
    notWaiting: { title: "Nicht angenommen", text: "Die Session wartet nicht auf dieses Formular." },
  },
};

/** The words that a browser asks for. @param acceptLanguage  The header, `de-AT,de;q=0.9,en;q=0.8`; its first entry counts. */
export function pageWords(acceptLanguage: string | undefined): PageWords {
  return /^\s*de\b/i.test(acceptLanguage ?? "") ? GERMAN : ENGLISH;
}
