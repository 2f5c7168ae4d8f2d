import type { Words } from "../words.ts";

/** What became of sent values, as somebody saw it. */
export const arrivals: Words["arrivals"] = {
  column: "Angekommen?",
  hint: "Die API sagt nicht, welche Werte ein Modul übernommen hat. Öffnen Sie die Session, und halten Sie hier fest, was Sie dort sehen.",
  of: (name) => `Ist ${name} angekommen?`,
  verdicts: {
    none: "nicht nachgesehen",
    arrived: "angekommen",
    blank: "leer",
    changed: "verändert",
  },
  note: (name) => `Notiz zu ${name}`,
  notePlaceholder: "Was stattdessen dort steht",
  bySandbox: "sagt die Sandbox",
  failed: "Das wurde nicht festgehalten. Versuchen Sie es noch einmal.",
  ask: "Sind die Werte angekommen?",
  noteThem: "Festhalten, was zu sehen ist",
  show: "Zeigen",
  summary: ({ arrived, blank, changed, sent }) =>
    [
      `${arrived} von ${sent} angekommen`,
      ...(blank > 0 ? [`${blank} leer`] : []),
      ...(changed > 0 ? [`${changed} verändert`] : []),
    ].join(", "),
  lastTime: (when) => `Beim Start (${when}):`,
  lastOne: (name, verdict, note) => {
    const said = verdict === "blank" ? `${name} war leer` : `${name} war verändert`;
    return note === "" ? said : `${said} (${note})`;
  },
  lastShow: "Diese Session zeigen",
};
