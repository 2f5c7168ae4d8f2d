import { visibleText } from "../../visible-text.ts";
import type { Words } from "../words.ts";

/** So much of a made text is shown beside its field; the request shows all of it. */
const SHOWN = 120;

/** Words about values that make themselves. */
export const fill: Words["fill"] = {
  becomes: (text) =>
    text.length > SHOWN
      ? `Gesendet als ${visibleText(text.slice(0, SHOWN))}… (${text.length} Zeichen)`
      : `Gesendet als ${visibleText(text)}`,
  madeOf: (text) => `gebildet aus ${visibleText(text.slice(0, SHOWN))}`,
  unknown: (written) =>
    `${visibleText(written)} ist keiner der Werte, die sich selbst bilden. Gesendet wie getippt.`,
  menu: "Werte, die sich selbst bilden",
  item: {
    "{{today}}": "{{today}} das Datum hier",
    "{{today+14d}}": "{{today+14d}} auch -, und w, m, y",
    "{{now}}": "{{now}} mit der Zeitzone hier",
    "{{uuid}}": "{{uuid}} eine neue",
    "{{counter}}": "{{counter}} die nächste Zahl des Moduls",
    "{{random.name}}": "{{random.name}} von niemandem",
    "{{random.email}}": "{{random.email}} bei example.com",
    "{{random.text(2000)}}": "{{random.text(2000)}} so viele Zeichen",
  },
  copied: (written) => `${written} kopiert. Fügen Sie es in ein Feld ein.`,
};
