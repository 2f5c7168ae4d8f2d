import type { ModuleKind } from "../../published-module.ts";
import { isKnownState } from "../../session-state.ts";

/** What a state means, in a sentence; `kind` is the module's. The state's own word stays the API's. */
export function stateSentence(state: string, kind: ModuleKind): string {
  if (!isKnownState(state)) {
    return "Ein Wort, das hier nicht bekannt ist. Es bleibt, wie es kam, und wird weiter beobachtet.";
  }
  switch (state) {
    case "created":
      return "Die Session ist angenommen und hat noch nicht begonnen.";
    case "running":
      return "Die Engine arbeitet.";
    case "waiting_for_input":
      return kind === "processing"
        ? "Es wartet, obwohl niemand gefragt werden sollte. Ein Processing-Modul hat keine Eingabeseiten. Suchen Sie im Modul nach einem Eingabe-Knoten."
        : "Jetzt ist ein Mensch dran. Für ein Input-Modul ist das der normale Ruhepunkt: Öffnen Sie den Link, und füllen Sie die Seite aus.";
    case "completed":
      return "Die Session ist fertig.";
    case "fatal_errored":
      return "Das Modul ist gescheitert, die Session kann nicht weiter. Die API sagt nicht, warum; vielleicht sagt es die Plattform.";
    case "unknown":
      return "Die Session ist älter als die API, sagt der Server. Er kann keinen Zustand nennen.";
  }
}
