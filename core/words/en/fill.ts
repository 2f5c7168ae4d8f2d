import type { PLACEHOLDER_EXAMPLES } from "../../fill/placeholder.ts";
import { visibleText } from "../../visible-text.ts";

/** So much of a made text is shown beside its field; the request shows all of it. */
const SHOWN = 120;

/** Words about values that make themselves. */
export const fill = {
  becomes: (text: string) =>
    `Sent as ${visibleText(text.slice(0, SHOWN))}${text.length > SHOWN ? `… (${text.length} characters)` : ""}`,
  madeOf: (text: string) => `made of ${visibleText(text.slice(0, SHOWN))}`,
  unknown: (written: string) =>
    `${visibleText(written)} is none of the values that make themselves. Sent as typed.`,
  menu: "Values that make themselves",
  item: {
    "{{today}}": "{{today}} the local date",
    "{{today+14d}}": "{{today+14d}} also -, and w, m, y",
    "{{now}}": "{{now}} with the local offset",
    "{{uuid}}": "{{uuid}} a new one",
    "{{counter}}": "{{counter}} the module’s next number",
    "{{random.name}}": "{{random.name}} of nobody",
    "{{random.email}}": "{{random.email}} at example.com",
    "{{random.text(2000)}}": "{{random.text(2000)}} so many characters",
  } satisfies Record<(typeof PLACEHOLDER_EXAMPLES)[number], string>,
  copied: (written: string) => `${written} copied. Paste it into a field.`,
};
