import type { Digest } from "../../session-list.ts";
import { dayAndTime } from "../clock-time.ts";
import { duration } from "../duration.ts";
import { figure } from "../formats.ts";

const sessionsOf = (count: number) => (count === 1 ? "1 session" : `${figure(count)} sessions`);

/** Words of the Sessions view. */
export const sessions = {
  title: "Sessions",
  table: "Sessions",
  columns: {
    state: "State",
    values: "Module and values",
    course: "Course",
    since: "Since",
    heard: "Heard",
    where: "Where",
  },
  watch: "Watch a session…",
  empty: "Nothing started yet.",
  emptyHint:
    "Each start becomes a row here, with its state, its values, and what was seen of it since. Start a module, or watch a session that someone else started.",
  emptyStart: (module: string) => `Open “${module}”`,
  emptyModule: "This module was not started from here yet.",
  failed: "The sessions could not be read.",
  retry: "Read again",
  /** @param atLeast  They were counted so far and no further. */
  count: (total: number, atLeast: boolean) =>
    atLeast ? `more than ${sessionsOf(total)}` : sessionsOf(total),
  selectAll: "Choose all sessions",
  select: (module: string) => `Choose ${module}`,
  star: "Star",
  starColumn: "Star",
  unseen: "not seen yet",
  fresh: (count: number) => `${figure(count)} new`,
  showFresh: (count: number) => `Show ${count === 1 ? "the new session" : `${figure(count)} new sessions`}`,

  search: {
    label: "Find sessions",
    placeholder: "Values, ids, notes",
    clear: "Clear the search",
    /** Nothing fits: what was looked for, and how to look for more. */
    nothing: (text: string) => `No session holds “${text}”.`,
    nothingFiltered: "No session fits these filters.",
    searched: "Names of modules and connections, parameter values, ids, tags and notes were searched.",
    withFilters: "The filters leave some sessions out.",
    clearFilters: "Clear the filters",
  },

  filters: {
    region: "Filters",
    clear: "Clear",
    state: "State",
    module: "Module",
    connection: "Connection",
    environment: "Environment",
    date: "Day",
    tag: "Tag",
    marks: "Marks",
    more: "More filters",
    fewer: "Fewer filters",
    watching: "Watching",
    starred: "Starred",
    unseen: "Not seen yet",
    noState: "no answer yet",
    otherState: "a word we do not know",
    watchingWords: {
      live: "live",
      backing_off: "backing off",
      denied: "denied",
      paused: "paused",
      stopped: "stopped",
      ended: "ended",
    },
  },
  dates: {
    today: "today",
    yesterday: "yesterday",
    week: "the last 7 days",
    month: "the last 30 days",
    older: "older than 30 days",
  },

  peek: {
    name: "At a glance",
    open: "Open",
  },

  digest: {
    region: "Since you left",
    since: (leftAt: number, now: number) => `Since ${dayAndTime(leftAt, now)}:`,
    changes({ completed, fatalErrored, waiting, inDoubt, others }: Digest): string {
      const told = [
        ...(completed > 0 ? [`${figure(completed)} completed`] : []),
        ...(fatalErrored > 0 ? [`${figure(fatalErrored)} fatal_errored`] : []),
        ...(waiting > 0
          ? [waiting === 1 ? "1 waits for a person" : `${figure(waiting)} wait for a person`]
          : []),
        ...(inDoubt > 0
          ? [inDoubt === 1 ? "1 start is in doubt" : `${figure(inDoubt)} starts are in doubt`]
          : []),
        ...(others > 0 ? [`${figure(others)} changed otherwise`] : []),
      ];
      return `${told.join(", ")}.`;
    },
    /** Why the times of these changes are wide. */
    unwatched({ asleepMs, offMs }: Digest): string {
      if (offMs === 0) return `This computer slept ${duration(asleepMs)}, so the times are ranges.`;
      if (asleepMs === 0) return `Nobody watched for ${duration(offMs)}, so the times are ranges.`;
      return `This computer slept ${duration(asleepMs)} and nobody watched for ${duration(offMs)}, so the times are ranges.`;
    },
    markSeen: "Mark seen",
  },

  bulk: {
    more: "More for the chosen sessions",
    unstar: "Take the star off",
    region: "Chosen sessions",
    chosen: (count: number) => `${figure(count)} chosen`,
    all: (count: number) => `Choose all ${figure(count)}`,
    none: "Choose none",
    checkNow: "Check now",
    pause: "Pause",
    resume: "Resume",
    star: "Star",
    tag: "Tag…",
    seen: "Mark seen",
    exportJson: "As JSON lines…",
    exportCsv: "As CSV for spreadsheets…",
    remove: "Delete",
    removed: (count: number) => `${sessionsOf(count)} deleted`,
    done: {
      check_now: (count: number) => `${sessionsOf(count)} will be checked now`,
      pause: (count: number) => `${sessionsOf(count)} paused`,
      resume: (count: number) => `${sessionsOf(count)} watched again`,
      star: (count: number) => `${sessionsOf(count)} starred`,
      unstar: (count: number) => `The star was taken off ${sessionsOf(count)}`,
      seen: (count: number) => `${sessionsOf(count)} marked as seen`,
      tag: (count: number) => `${sessionsOf(count)} tagged`,
    },
    progress: (done: number, total: number) => `${figure(done)} of ${figure(total)}`,
    failed: "That did not work. Nothing else was changed.",
    tagTitle: "Tag the chosen sessions",
    tagAdd: "Add the tag",
  },
  noParameters: "(no parameters)",
  adopted: "watched by link or id",
  noStateYet: "no answer yet",

  dialog: {
    title: "Watch a session",
    meaning: "Someone else started it, or a start is in doubt. Only its state is asked for.",
    pasted: "Session id or link",
    pastedHint: "As the platform shows it, or the browser link.",
    connection: "Connection",
    choose: "Choose…",
    module: "Module",
    otherModule: "Another module…",
    moduleId: "Module ID",
    watch: "Watch",
    /** Problems beside the fields. */
    pastedEmpty: "Paste a session id or a link.",
    pastedUnread: "Neither a session id nor a link of a known shape.",
    moduleIdEmpty: "Enter the id of the module that the session belongs to.",
    connectionEmpty: "Choose the connection that the session runs at.",
    noConnection: "There is no connection yet. Make one first: the key to ask with belongs to it.",
    otherHost: (host: string) =>
      `The link’s host is ${host}. The session is asked for at the connection chosen here.`,
    noKey: "There is no API key for this module. Set it, then watch.",
    setKey: "Set API key…",
    failed: "The session could not be added.",
  },
};
