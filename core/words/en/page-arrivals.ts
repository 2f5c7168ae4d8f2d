import type { ArrivalVerdict } from "../../arrival.ts";

/** What became of sent values, as somebody saw it. */
export const arrivals = {
  column: "Did it arrive?",
  /** Above the table, once. */
  hint: "The API does not say which values a module took over. Open the session and note here what you see there.",
  of: (name: string) => `Did ${name} arrive?`,
  verdicts: {
    none: "not looked",
    arrived: "arrived",
    blank: "blank",
    changed: "changed",
  } satisfies Record<ArrivalVerdict | "none", string>,
  note: (name: string) => `Note on ${name}`,
  notePlaceholder: "What stands there instead",
  bySandbox: "says the sandbox",
  failed: "That was not written down. Try again.",
  /** Beside a session that was just started. */
  ask: "Did the values arrive?",
  noteThem: "Note what you see",
  show: "Show",
  /** How many of the sent values were looked at, by what was seen. */
  summary: ({
    arrived,
    blank,
    changed,
    sent,
  }: {
    readonly arrived: number;
    readonly blank: number;
    readonly changed: number;
    readonly sent: number;
  }) =>
    [
      `${arrived} of ${sent} arrived`,
      ...(blank > 0 ? [`${blank} blank`] : []),
      ...(changed > 0 ? [`${changed} changed`] : []),
    ].join(", "),
  /** Above the form, where an earlier session of the module was looked into and something was wrong. */
  lastTime: (when: string) => `At the start of ${when}:`,
  lastOne: (name: string, verdict: "blank" | "changed", note: string) => {
    const said = verdict === "blank" ? `${name} was blank` : `${name} was changed`;
    return note === "" ? said : `${said} (${note})`;
  },
  lastShow: "Show that session",
} as const;
