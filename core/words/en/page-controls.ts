import type { Environment } from "../../connection.ts";
import { environmentName } from "./environment.ts";

/** Words of the page's controls. */
export const controls = {
  close: "Close",
  dismiss: "Dismiss",
  copy: "Copy",
  copied: "Copied",
  resize: "Resize the two panes",
  undo: "Undo",
  /** Keys as they are written in a shortcut, where the system has no sign for them. */
  keys: { mod: "Ctrl", shift: "Shift", space: "Space" },
  toasts: "Messages",
  cancel: "Cancel",
  save: "Save",
  calendar: {
    label: "Month",
    previous: "Previous month",
    next: "Next month",
    today: (day: string) => `Today, ${day}`,
    chosen: (day: string) => `${day}, chosen`,
  },
  /** A filter that lets more than one thing through: the first, and how many others. */
  andMore: (first: string, others: number) => `${first} +${others}`,
  removeFilter: (name: string) => `Remove the filter ${name}`,
  /** What became of a start, in a word or two. */
  call: {
    sending: "sending",
    not_sent: "not sent",
    refused: "refused",
    accepted: "accepted",
    in_doubt: "in doubt",
    /** In doubt once; the person looked. */
    not_started: "not started",
  },
  environment(environment: Environment | null, builtIn: boolean): string {
    if (builtIn) return "built in";
    if (environment === null) return "LIVE?";
    return environmentName(environment);
  },
};
