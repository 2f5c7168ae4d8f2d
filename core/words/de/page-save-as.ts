import type { Words } from "../words.ts";

/** Words about what is saved for other programs. */
export const saveAs: Words["saveAs"] = {
  open: "Exportieren als…",
  title: (module) => `${module} exportieren`,
  hint: "Mit erfundenen Beispielen für die Startparameter. Der Schlüssel steht nicht darin: Sammlungen nennen ihn als leere Variable MODULE_BENCH_API_KEY. Die für Bruno wird in einen Ordner Ihrer Wahl geschrieben.",
  forms: {
    openapi: "OpenAPI 3.1…",
    schema: "JSON Schema…",
    postman: "Postman-Sammlung…",
    bruno: "Bruno-Sammlung…",
  },
  har: "Als HAR speichern…",
  saved: (to) => `Gespeichert in ${to}, ohne den Schlüssel.`,
  notSaved: {
    disk_full: "Nichts wurde gespeichert: kein Platz mehr.",
    not_writable: "Nichts wurde gespeichert: Dort lässt sich nicht schreiben.",
    other: "Nichts wurde gespeichert: Das Schreiben ist gescheitert.",
  },
};
