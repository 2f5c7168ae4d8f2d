import type { Words } from "../words.ts";

/** Words of the dialog that hands a module over. */
export const handOver: Words["handOver"] = {
  open: "Übergeben…",
  title: (module) => `${module} übergeben`,
  hint: "Eine Seite für alle, die die Aufrufe in ein anderes Programm einbauen. Der Schlüssel steht nicht darin.",
  text: "Die Seite als Markdown",
  copy: "Markdown kopieren",
  saveMarkdown: "Als Markdown speichern…",
  saveHtml: "Als HTML speichern…",
  saved: (file) => `Die Seite liegt in ${file}.`,
  notMade: "Die Seite ließ sich nicht bilden. Schließen Sie das hier, und versuchen Sie es noch einmal.",
  notSaved: {
    disk_full: "Die Seite wurde nicht gespeichert: kein Platz mehr.",
    not_writable: "Die Seite wurde nicht gespeichert: Dort lässt sich nicht schreiben.",
    other: "Die Seite wurde nicht gespeichert: Das Schreiben ist gescheitert.",
  },
};
