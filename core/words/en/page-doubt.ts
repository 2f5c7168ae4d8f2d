import { clockTime, preciseTime } from "../clock-time.ts";

/** Words of a start in doubt: the wire, the three ways on, and what was said of it. */
export const doubt = {
  region: "Ways on",
  wire: (body: string, sentAt: number) => `${body} · ${preciseTime(sentAt)}`,
  noBody: "request without a body",
  here: "here",
  noAnswer: (until: number) => `no clear answer until ${clockTime(until)}`,

  exists: "It exists: watch it",
  existsHint: "Take its id or browser link from the platform’s session list.",
  pasted: "Session id or link",
  watch: "Watch it",
  pastedEmpty: "Paste its id or link first.",
  pastedUnread: "Neither a session id nor a link of a known shape.",
  otherModule: (linked: string, started: string) =>
    `That link belongs to the module ${linked}; this start went to ${started}.`,
  otherHost: (host: string) => `The link’s host is ${host}. The session is asked for where the start went.`,

  notStarted: "It does not exist",
  notStartedHint: "You have looked in the platform’s session list, and it is not there.",
  markNotStarted: "Mark as not started",
  marked: "Marked as not started",

  another: "Start another anyway",
  anotherHint: "Two sessions may then run, and both may send real mail.",
  anotherOpen: "Start another…",
  anotherTick: "Two sessions may then exist",
  anotherStart: "Start another",
  payload: "What is sent",

  problem: {
    known: "That session is in the list already, as another row.",
    no_key: "There is no API key to ask with. Set it, then watch.",
    not_in_doubt: "The server has told this session’s state since. It is not in doubt any more.",
    failed: "That could not be written down. Make room on the disk, then try again.",
  },
  openKnown: "Open it",
  setKey: "Set API key…",

  settled: "In doubt, settled by you",
  saidNotStarted: (when: string) => `${when}: you said that this start came to no session.`,
  saidExists: (when: string) => `${when}: you said that this start came to this session.`,
  takeBack: "Take back",

  /** In the sidebar. */
  count: (starts: number) => (starts === 1 ? "1 start in doubt" : `${starts} starts in doubt`),
};
