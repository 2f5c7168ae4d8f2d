import type { HeldDifference } from "../../compare/held-difference.ts";
import { duration, durationRange } from "../duration.ts";
import { figure } from "../formats.ts";

/** Words about two sessions side by side. */
export const compare = {
  title: "Two sessions compared",
  open: "Compare with…",
  /** Of two that were chosen. */
  together: "Compare the two",
  choose: {
    title: "Compare with which session?",
    previous: "The start before",
    others: "Other sessions of this module",
    all: "Sessions",
    none: "There is no other session yet.",
    failed: "The sessions could not be read.",
  },
  sides: { a: "First", b: "Second" },
  swap: "Swap",
  missing: "This session is not in the list any more.",
  failed: "This session could not be read.",
  reading: "reading…",
  began: (when: string) => `began ${when}`,

  timelines: {
    title: "Timelines",
    align: "Laid on one axis",
    byStart: "From the start",
    byClock: "By the clock",
    region: (side: string) => `${side} timeline`,
    empty: "This start came to nothing: there is no session to draw.",
  },

  states: {
    title: "States",
    state: "State",
    difference: "Second against first",
    never: "not seen",
    ended: "end",
    held: (leastMs: number, mostMs: number, times: number) => {
      const range = durationRange(leastMs, mostMs);
      return times === 1 ? range : `${times}×, ${range} in all`;
    },
    lasting: (range: string) => `${range}, lasts still`,
    hint: "Each time is known between two answers only, and so is the difference.",
    differs: (difference: HeldDifference): string => {
      switch (difference.kind) {
        case "lasting":
          return "lasts still";
        case "at_least_longer":
          return `${duration(difference.ms)} longer or more`;
        case "at_least_shorter":
          return `${duration(difference.ms)} shorter or more`;
        case "between": {
          const { leastMs, mostMs } = difference;
          if (leastMs > 0) return `${durationRange(leastMs, mostMs)} longer`;
          if (mostMs < 0) return `${durationRange(-mostMs, -leastMs)} shorter`;
          return `between ${duration(-leastMs)} shorter and ${duration(mostMs)} longer`;
        }
      }
    },
  },

  values: {
    title: "Values",
    parameter: "API parameter name",
    same: (count: number) => (count === 1 ? "1 parameter is the same." : `${count} parameters are the same.`),
    allSame: "All parameters are the same.",
    notSent: "not sent",
    adopted: "Somebody else started one of them: its values are not known here.",
  },

  bytes: {
    title: "Exact bodies",
    same: (bytes: number) => `Byte for byte the same: ${figure(bytes)} bytes.`,
    /** `first`: counted from 0. */
    differ: (first: number, a: number, b: number) =>
      `${figure(a)} and ${figure(b)} bytes; they part at byte ${figure(first)}.`,
    none: "Neither had a body.",
    noBody: "No body.",
    label: (side: string) => `${side} body`,
  },
};
