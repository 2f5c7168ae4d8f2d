import type { OpenProblem } from "../../opened.ts";
import { visibleText } from "../../visible-text.ts";
import type { Description } from "../description.ts";

/** Puts into words why something that the system handed over is not shown. */
export function describeNotOpened(name: string, problem: OpenProblem): Description {
  const { meaning, next } = PROBLEMS[problem];
  return { title: `Nicht geöffnet: ${visibleText(name)}`, meaning, next: [next] };
}

const LINK_FORM =
  "Ein Link zu Module Bench sieht so aus: module-bench://module?base=https://tenant.example&id=MODULE.";

const PROBLEMS: Readonly<Record<OpenProblem, { readonly meaning: string; readonly next: string }>> = {
  not_found: {
    meaning: "Diese Datei gibt es nicht mehr.",
    next: "Sehen Sie nach, ob sie verschoben oder umbenannt wurde.",
  },
  not_readable: {
    meaning: "Die Datei lässt sich nicht lesen.",
    next: "Prüfen Sie ihre Rechte, oder öffnen Sie eine Kopie davon.",
  },
  not_a_file: { meaning: "Das ist keine Datei.", next: "Wählen Sie eine Datei von Module Bench." },
  too_large: {
    meaning: "Die Datei ist größer als 4 MiB, weit mehr als eine Datei von Module Bench.",
    next: "Fragen Sie nach der richtigen, wo Sie sie herhaben.",
  },
  not_text: {
    meaning: "Die Datei ist beschädigt oder keine von Module Bench: Sie ist kein Text in UTF-8.",
    next: "Lassen Sie sie sich noch einmal geben.",
  },
  one_at_a_time: {
    meaning: "Es wurden mehrere zugleich geöffnet; gezeigt wird die erste.",
    next: "Öffnen Sie diese, wenn Sie mit der anderen fertig sind.",
  },
  link_too_long: { meaning: "Der Link ist länger als 2.000 Zeichen.", next: LINK_FORM },
  link_form: {
    meaning: "Der Link verlangt nichts, was diese Version zeigen kann.",
    next: LINK_FORM,
  },
  link_parts: {
    meaning: "Ein Teil des Links fehlt, steht doppelt da oder ist nicht bekannt.",
    next: LINK_FORM,
  },
  link_address: {
    meaning: "Die Adresse des Links ist keine https-Adresse eines Hosts allein.",
    next: LINK_FORM,
  },
  link_id: { meaning: "Eine ID im Link ist keine.", next: LINK_FORM },
};
