import { fuzzyMatch } from "../../../core/fuzzy-match.ts";
import type { Entry, EntryGroup } from "./entry.ts";

/** What a first character narrows to. */
export const MODES = { ">": "acts", "#": "sessions", "?": "help" } as const;

/** One of `MODES`, or everything. */
export type Mode = (typeof MODES)[keyof typeof MODES] | "all";

/** What was typed, taken apart. */
export function readTyped(typed: string): { readonly mode: Mode; readonly query: string } {
  const first = typed.charAt(0);
  if (first === ">" || first === "#" || first === "?")
    return { mode: MODES[first], query: typed.slice(1).trim() };
  return { mode: "all", query: typed.trim() };
}

/** An entry that fits, and the characters of its title to mark. */
export interface Hit {
  readonly entry: Entry;
  readonly at: readonly number[];
}

/** A group of hits under one heading. */
export interface HitGroup {
  readonly group: EntryGroup;
  readonly hits: readonly Hit[];
}

const OF_MODE: Readonly<Record<Mode, readonly EntryGroup[]>> = {
  all: ["lately", "here", "do", "modules", "connections", "presets", "settings", "help"],
  acts: ["here", "do", "help"],
  sessions: [],
  help: ["help"],
};

/** Without a word typed, a group shows as much as fits beside the others. */
const FEW = 6;
const MOST = 30;

/** A hit on what stands behind the title counts less than one on the title. */
const DETAIL_COST = 10;

/** What fits, in groups: the one with the best hit first, or in their usual order while nothing is typed. */
export function rankEntries(entries: readonly Entry[], mode: Mode, query: string): readonly HitGroup[] {
  const asked = query !== "";
  const groups = OF_MODE[mode].flatMap((group) => {
    // What was done lately stands a second time in its own group, which is the one that a search shows.
    if (group === "lately" && asked) return [];
    const scored = entries
      .filter((entry) => entry.group === group)
      .flatMap((entry) => {
        const found = match(entry, query);
        return found === null ? [] : [{ ...found, hit: { entry, at: found.at } }];
      });
    const best = asked ? scored.toSorted((a, b) => b.score - a.score) : scored;
    const [first] = best;
    if (first === undefined) return [];
    const hits = best.slice(0, asked || mode !== "all" ? MOST : FEW).map(({ hit }) => hit);
    return [{ group, hits, score: first.score }];
  });
  return asked ? groups.toSorted((a, b) => b.score - a.score) : groups;
}

function match({ title, detail = "" }: Entry, query: string) {
  const onTitle = fuzzyMatch(query, title);
  if (onTitle !== null || detail === "") return onTitle;
  const onBoth = fuzzyMatch(query, `${title} ${detail}`);
  if (onBoth === null) return null;
  return { score: onBoth.score - DETAIL_COST, at: onBoth.at.filter((index) => index < title.length) };
}
