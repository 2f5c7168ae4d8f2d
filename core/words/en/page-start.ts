import type { BodyTextProblem } from "../../body-layout.ts";
import type { Treatment } from "../../field-value.ts";
import { assertNever } from "../../result.ts";
import type { ParameterType } from "../../start-parameter.ts";
import { preciseTime } from "../clock-time.ts";
import { duration } from "../duration.ts";
import { figure } from "../formats.ts";
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
  return count === 1 ? "1 byte" : `${figure(count)} bytes`;
}

/** Why a body that was written by hand cannot be shown as fields. */
function describeBodyText(problem: BodyTextProblem): string {
  switch (problem.kind) {
    case "nothing":
      return "Nothing stands here: the request has no body.";
    case "not_json":
      return `Not valid JSON from line ${problem.fault.line}, column ${problem.fault.column} on.`;
    case "no_parameters":
      return "Valid JSON without one data.startParameters object.";
    default:
      return assertNever(problem);
  }
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
  same: (ago: string, values: boolean, session: string | null) => {
    const which = session === null ? "" : `, session ${session}`;
    const what = values ? " with these very values" : "";
    return `Started ${ago} ago${what}${which}; another press starts a second session.`;
  },

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
    /** On the button that puts a suggestion in the place of what was typed. */
    fix: (text: string) => `Use ${text}`,
    sendAnyway: "Send anyway",
    sentAnyway: "No address by HTML’s rule. Sent anyway, as typed.",
  },

  extra: {
    add: "Add a parameter that is not declared",
    name: "API parameter name",
    value: (apiName: string) => (apiName === "" ? "Value of the added parameter" : `Value of ${apiName}`),
    remove: (apiName: string) => (apiName === "" ? "Take out the added parameter" : `Take out ${apiName}`),
    title: "Not declared, sent all the same",
  },

  filter: {
    label: "Filter parameters",
    onlySent: "Only sent",
    shown: (shown: number, all: number) => `${shown} of ${all} shown`,
    nothing: "No parameter matches. What is filled in is sent all the same.",
  },

  view: { label: "Form or JSON", fields: "Form", json: "JSON", hint: "Two views of the same body" },

  json: {
    editor: "Body as JSON",
    layOut: "Lay out over lines",
    compact: "Make compact",
    edit: "Edit JSON",
    /** Between the two views: what a form cannot show. */
    written: "The body was written as JSON: its order, blanks and spellings are sent as they stand.",
    rawPart: "It holds parts beside the parameters, which have no field here. They are sent as they stand.",
    byFields: "Back to what the fields make",
    undone: "The fields write the body again",
    problem: describeBodyText,
    waiting: "It is sent as it stands. The fields wait until it can be shown as fields again.",
    asTyped: "What stands here is sent, byte for byte.",
  },

  askAboutKey: {
    body: (of: string | null) =>
      of === null
        ? "An API key or a password stands in the body. It is sent as typed, and masked in the history: what is kept is then not what was sent."
        : `The API key of ${of} stands in the body. It is sent as typed, and masked in the history: what is kept is then not what was sent.`,
    send: "Send anyway",
  },

  request: {
    region: "Request",
    title: "Exact request",
    body: (count: number) => `body ${bytes(count)}`,
    noBody: "no body",
    key: (fingerprint: string) => `key ${spacedFingerprint(fingerprint)}`,
    noKey: "no key",
    copy: "Copy request",
    copied: "Request copied.",
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
