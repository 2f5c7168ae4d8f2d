import type { RowCounts } from "../../store-trouble.ts";

/** Words of keeping and exporting the history. */
export const history = {
  title: "History",
  keep: "Keep sessions",
  forEver: "For ever",
  days: (days: number) => (days === 365 ? "1 year" : `${days} days`),
  keepHint:
    "Counted from when a session was last heard of. What is watched, paused or in doubt stays, however old. What is removed by age cannot be taken back.",
  export: "Export",
  exportHint:
    "Connections, modules, sessions, every exchange and observation, as one JSON object a line. No API key is in it, but what you sent and what was answered is.",
  exportAll: "Export everything…",
  exportSession: "Export this session…",
  exporting: "Exporting",
  cancel: "Cancel",
  share: (share: number) => `${Math.floor(share * 100)} %`,
  written: ({ sessions, exchanges, observations }: RowCounts, file: string) =>
    `Exported ${counted(sessions, "session")}, ${counted(exchanges, "exchange")} and ${counted(observations, "observation")} to ${file}.`,
  cancelled: "Cancelled. No file was written.",
  busy: "Another export is under way.",
  notExported: "Not exported.",
  failed: {
    disk_full: "The disk is full. Choose another place, or make room. What lay there before is as it was.",
    not_writable: "Nothing can be written there. Choose another place.",
    damaged:
      "A part of what is kept cannot be read. Start the bench again: it then offers to rescue what can be read.",
    other: "What lay there before is as it was. Try another place.",
  },
};

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
