import type { Treatment } from "../../field-value.ts";
import type { ParameterType } from "../../start-parameter.ts";
import { preciseTime } from "../clock-time.ts";
import { duration } from "../duration.ts";
import { spacedFingerprint } from "./fingerprint.ts";

const TYPES: Readonly<Record<ParameterType, string>> = {
  text: "Text",
  date: "Date",
  number: "Number",
  email: "Email Address",
  other: "Other",
};

const TREATMENTS: Readonly<Record<Treatment, string>> = {
  value: "value",
  omitted: "omitted",
  empty: 'empty ""',
  null: "null",
  json: "raw JSON",
};

/** Bytes with their unit. */
function bytes(count: number): string {
  return count === 1 ? "1 byte" : `${count} bytes`;
}

function forReal(host: string): string {
  return `This runs the published module for real at ${host} with these values. It may send mail and write records.`;
}

/** Words of the Start view. */
export const start = {
  button: "Start session",
  firstRun:
    "Press Start session. This is a built-in sandbox: nothing leaves this computer. When it waits for you, press Open in browser and fill in its page.",
  noParameters: "This module starts without parameters. The request has no body.",
  sentCount: (sent: number, all: number) => `${sent} of ${all} sent`,
  noKeyYet: "No API key yet",
  keyHeldBack: "API key held back",
  sending: "Sending…",
  bytes,
  /** Above the button. */
  same: (ago: string, values: boolean) =>
    `Started ${ago} ago${values ? " with these very values" : ""}. Another press starts a second session.`,

  scenario: "Scenario",
  scenarioHint: "Set on the sandbox, never in the request.",

  field: {
    aside: (type: ParameterType, treatment: Treatment) =>
      treatment === "value" ? TYPES[type] : `${TYPES[type]} · ${TREATMENTS[treatment]}`,
    treatments: "What is sent for this parameter",
    treatment: (treatment: Treatment) => TREATMENTS[treatment],
    noBytes: "no bytes",
    notSent: "not sent",
    emptyText: '""',
    nullText: "null",
    day: "YYYY-MM-DD",
    calendar: "Choose a day",
  },

  request: {
    region: "Request",
    title: "Exact request",
    body: (count: number) => `body ${bytes(count)}`,
    noBody: "no body",
    key: (fingerprint: string) => `key ${spacedFingerprint(fingerprint)}`,
    noKey: "no key",
    copy: "Copy request",
    theseBytes: "These bytes are sent.",
    differs: (lines: number) =>
      lines === 0
        ? "These bytes are sent, the same as at the last start."
        : `These bytes are sent. ${lines === 1 ? "1 line differs" : `${lines} lines differ`} from the last start.`,
    show: "Show request",
    hide: "Hide request",
    bodyLabel: "Body",
  },

  recent: {
    title: "Recent starts",
    hint: "Choose one to take its values.",
    take: (time: string) => `Take the values of the start at ${time}`,
    same: "same values",
    noValues: "no parameters",
  },

  outcome: {
    /** `left`: whether a byte may have left; what was not sent was only tried. */
    stamp: (left: boolean, at: number, { bodyBytes, ms }: { bodyBytes: number | null; ms: number | null }) =>
      [
        `${left ? "sent" : "tried"} ${preciseTime(at)}`,
        bodyBytes === null ? "no body" : bytes(bodyBytes),
        ms === null ? null : duration(ms),
      ]
        .filter((part) => part !== null)
        .join(" · "),
    accepted: (status: number) => `Accepted ${status}`,
    exchange: "Show exchange",
    dismiss: "Back to the request",
  },

  confirm: {
    live: { title: "Start in LIVE?", meaning: forReal, start: "Start in LIVE" },
    unchosen: {
      title: "Start? Nobody has chosen this connection’s environment",
      meaning: forReal,
      start: "Start anyway",
    },
    doubt: {
      title: "Start another?",
      meaning: (host: string) =>
        `The earlier start is in doubt: a session may exist at ${host}. Two may then run, and both may send real mail.`,
      start: "Start another",
    },
    /** Beside the question of LIVE: one dialog says both. */
    alsoDoubt: "The earlier start is in doubt: a session may exist already, and two may then run.",
    payload: "What is sent",
    noPayload: "The request has no body.",
  },

  setKey: "Set API key…",
};
