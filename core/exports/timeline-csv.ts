import { csvField } from "./csv-field.ts";
import type { SavedTimeline } from "./saved-timeline.ts";

const COLUMNS = [
  "kind",
  "what",
  "began from",
  "began to",
  "ended from",
  "ended to",
  "held least ms",
  "held most ms",
  "answers",
] as const;

/**
 * The facts of a timeline for spreadsheets: a line for each change and each gap, in the order in which they began. A
 * moment is ISO 8601 in UTC; one that is known between two bounds has a column for each, and a gap's are the same.
 * Source: RFC 4180, lines end in CR LF.
 */
export function timelineCsv({ timeline }: Pick<SavedTimeline, "timeline">): string {
  const changes = timeline.stretches.map(({ state, began, ended, held, answers }) => ({
    at: began[1],
    fields: [
      "change",
      state,
      ...began.map(moment),
      ...(ended ?? [null, null]).map(moment),
      String(Math.round(held[0])),
      held[1] === null ? "" : String(Math.round(held[1])),
      String(answers),
    ],
  }));
  const gaps = timeline.gaps.map(({ from, to, why }) => {
    const length = to === null ? "" : String(Math.round(to - from));
    const ends = [moment(from), moment(from), moment(to), moment(to)];
    return { at: from, fields: ["gap", why, ...ends, length, length, ""] };
  });
  const lines = [...changes, ...gaps].toSorted((a, b) => a.at - b.at).map(({ fields }) => fields);
  return [COLUMNS, ...lines].map((fields) => `${fields.map(csvField).join(",")}\r\n`).join("");
}

function moment(at: number | null): string {
  return at === null ? "" : new Date(at).toISOString();
}
