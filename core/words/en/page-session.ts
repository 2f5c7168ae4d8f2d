import { visibleText } from "../../visible-text.ts";
import type { PauseReason, WatchCondition } from "../../watch/condition.ts";
import { preciseTime, timeRange } from "../clock-time.ts";
import { duration, durationRange, roughDuration } from "../duration.ts";
import { describe } from "./describe.ts";

const PAUSED: Readonly<Record<PauseReason["kind"], string>> = {
  person: "paused",
  denied: "paused: denied",
  no_key: "paused: no API key",
};

function pauseText(reason: PauseReason, host: string): string {
  const { meaning, next } = describe({ kind: "paused", reason, host });
  return `${meaning} ${next[0]}`;
}

/** Words of the Session view and of the session beside a form. */
export const session = {
  breadcrumb: "Where this is",
  untitled: "Session without values",
  /** In presentation mode: the first letters of the id. */
  neutral: (begin: string) => `Session ${begin}…`,
  actions: {
    openInBrowser: "Open in browser",
    checkNow: "Check now",
    pause: "Pause",
    resume: "Resume",
    stop: "Stop watching",
    stopHint: "The API cannot end a session: it goes on at the server.",
    copyLink: "Copy link",
    copied: "Link copied",
    copyAddress: "Copy address",
    addressCopied: "Address copied. It opens this session here.",
    again: "Start again with these values",
    more: "More actions",
    openSession: "Open session",
    watchStopped: "No longer watched. The API cannot end a session: it goes on at the server.",
  },
  forNow: (leastMs: number, mostMs: number) => `for ${durationRange(leastMs, mostMs)}`,

  marks: {
    region: "Your marks",
    star: "Star",
    tag: "Tag",
    addTag: "Add a tag",
    removeTag: (tag: string) => `Remove the tag ${tag}`,
    note: "Note",
    notePlaceholder: "A note, for yourself",
    failed: "That could not be kept.",
  },
  finding: "Waiting, though nobody should be asked: a Processing module has no input pages.",
  waitsElsewhere: (module: string) => `A person’s turn: ${module}`,

  facts: {
    region: "Facts",
    serverSays: "The server says",
    nothingYet: "nothing yet",
    between: (from: number, to: number) => `began ${timeRange(from, to)}`,
    lastHeard: "Last heard",
    never: "never",
    watching: "Watching",
  },

  /** How watching goes, in a word or two. */
  watchWord(condition: WatchCondition): string {
    switch (condition.kind) {
      case "not_begun":
        return "not begun";
      case "live":
        return "live";
      case "backing_off":
        return "backing off";
      case "denied":
        return "denied, asking again";
      case "offline":
        return "offline";
      case "paused":
        return PAUSED[condition.reason.kind];
      case "stopped":
        return "stopped";
      case "ended":
        return "ended";
    }
  },
  /** What stands behind the word: why, and what follows. Empty where nothing is to be said. */
  watchDetail(condition: WatchCondition, host: string): string {
    switch (condition.kind) {
      case "backing_off":
        return describe({ kind: "query_trouble", trouble: condition.trouble, host }).meaning;
      case "denied":
        return describe({ kind: "query_denied", status: condition.status, host }).meaning;
      case "paused":
        return pauseText(condition.reason, host);
      case "offline":
        return "It is asked again once this computer has a network.";
      case "stopped":
        return "Stopped by you. The session goes on at the server.";
      case "not_begun":
      case "live":
      case "ended":
        return "";
    }
  },
  nextCheck: (ms: number) => `next check in ${roughDuration(ms)}`,
  checking: "checking…",
  heard: (ms: number) => `Last heard ${roughDuration(ms)} ago`,
  notHeard: "Nothing heard yet",
  /** In trouble of ours: since when there is no word of the session, and why. */
  notHeardSince: (when: string, why: string) => `Not heard since ${when} (${why})`,
  notHeardYet: (why: string) => `Nothing heard yet (${why})`,
  /** What a network that is gone does not change. */
  goesOn: (state: string | null) =>
    `The session goes on at the server${state === null ? "." : `; its last word was ${visibleText(state)}.`}`,

  tabs: {
    label: "About this session",
    changes: "Changes",
    values: "Values",
    exchanges: "Exchanges",
    raw: "Raw",
  },
  changes: {
    state: "State",
    began: "Began between",
    held: "Held",
    answers: "Checked",
    none: "No answer has told a state yet.",
    checked: (times: number, every: readonly [number, number] | null) => {
      const count = times === 1 ? "once" : `${times} times`;
      return every === null ? count : `${count}, every ${durationRange(every[0], every[1])}`;
    },
    gapWithin: (word: string) => `${word} in between`,
  },
  values: {
    name: "Name",
    apiName: "API parameter name",
    sent: "Sent",
    omitted: "not sent",
    none: "The start had no parameters.",
    written: "A person wrote the body, and it cannot be taken apart into parameters.",
    adopted: "Somebody else started this session: its values are not known here.",
    body: "Exact body",
  },
  extra: {
    title: "What the answer holds beyond the state",
    startTitle: "What the start’s answer holds beyond the session",
    more: (count: number) => `${count} more. The exchange holds the whole answer.`,
  },
  links: {
    title: "Browser links",
    start: "of the start (this one is opened)",
    query: "of the last query",
    differ: "The start and the last query gave different links.",
  },

  exchanges: {
    empty: "No request was made yet.",
    call: (call: "start" | "query") => (call === "start" ? "Start" : "Query"),
    request: "Request",
    answer: "Answer",
    noAnswer: "No complete answer",
    sent: (at: number) => preciseTime(at),
    took: (ms: number) => duration(ms),
    noBody: "No body.",
    undecodable: (size: string, type: string) => `${size}, ${type}; not readable as text`,
    noType: "no content type",
    compressed: (coding: string) =>
      `The server compressed it (${coding}), although nobody asked for that. It is not unpacked: these are the bytes that came.`,
    throughProxy: (address: string) => `Through the proxy ${address}.`,
    show: (size: string) => `Show ${size}`,
    partial: "What had arrived:",
    body: "Body",
    hex: "Bytes in hex",
    capped: (count: number) => `The newest ${count} exchanges are shown.`,
    reading: "reading…",
    failed: "The exchanges could not be read.",
    retry: "Read again",
  },

  raw: { label: "What was seen, as JSON", copy: "Copy JSON" },

  missing: "This session is not in the list any more.",
  failed: "This session could not be read.",
  reading: "reading…",
  retry: "Read again",
};
