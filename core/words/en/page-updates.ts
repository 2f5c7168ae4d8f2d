import type { UpdateBan, UpdateFailure, UpdateView } from "../../update.ts";
import { dayTime } from "../clock-time.ts";

/** Words of updating. */
export const updates = {
  title: "Updates",
  look: "Look for newer versions",
  choices: { off: "Off", on: "On" },
  hint: (feed: string) =>
    `Once a day at ${feed}, the system’s way, proxy included. Nobody else is contacted for it, and nothing about you is sent. Nothing is downloaded or installed by itself.`,
  question: "Look for newer versions?",
  questionText: (feed: string) =>
    `The bench contacts nobody but your connections. If you like, it asks ${feed} once a day whether there is a newer version.`,
  yes: "Look for them",
  no: "No",
  stand: standText,
  lookNow: "Look now",
  download: (size: string) => `Download (${size})`,
  downloading: (version: string) => `Downloading version ${version}`,
  share: (share: number) => `${Math.floor(share * 100)} %`,
  cancel: "Cancel",
  tryAgain: "Try again",
  restart: "Restart now",
  restartAnyway: "Restart all the same",
  underWay: (count: number) =>
    count === 1
      ? "1 session is watched or being started. The session goes on at the server and is taken up after the restart; a start that is under way is then in doubt."
      : `${count} sessions are watched or being started. They go on at the server and are taken up after the restart; a start that is under way is then in doubt.`,
  newer: (version: string) => `Version ${version} is there.`,
  ready: (version: string) => `Version ${version} is downloaded. It is installed when you quit.`,
  failed: "No update.",
  failure: failureText,
  details: "What is new",
  notes: (version: string) => `What is new in ${version}`,
  noNotes: "The feed says nothing about it.",
  getItThere: (feed: string) =>
    `This copy does not replace itself. Get the new one where you got this one, or from ${feed}.`,
  copyAddress: "Copy the address",
  thisVersion: (version: string) => `What is in version ${version}`,
  showThisVersion: "What is in this version",
  hideThisVersion: "Hide what is in this version",
  nothingSaid: "The changelog says nothing about this version.",
};

function standText({ installed, stand }: UpdateView): string {
  switch (stand.kind) {
    case "forbidden":
      return banText(stand);
    case "no_feed":
      return "This build does not say where newer versions are: none are looked for, and nobody is contacted.";
    case "off":
      return "No newer versions are looked for, and nobody is contacted.";
    case "not_looked":
      return "Not looked in this run yet.";
    case "looking":
      return "Looking …";
    case "up_to_date":
      return `Version ${installed} is the newest, as of ${dayTime(stand.lookedAt)}.`;
    case "newer":
      return `Version ${stand.release.version} is there; this is ${installed}.`;
    case "downloading":
      return `Downloading version ${stand.release.version}`;
    case "ready":
      return `Version ${stand.release.version} is downloaded and verified. It is installed when you quit.`;
    case "failed":
      return failureText(stand.failure);
  }
}

function banText({ by, where }: UpdateBan): string {
  switch (by) {
    case "policy":
      return `Your organisation has switched updates off (${where}). Nobody is contacted; new versions come from your IT department.`;
    case "unreadable_policy":
      return `There is a policy that cannot be read (${where}), so updates are off to be on the safe side. Your IT department can mend it.`;
    case "variable":
      return `Updates are switched off by the variable ${where}. Nobody is contacted.`;
  }
}

function failureText(failure: UpdateFailure): string {
  switch (failure.kind) {
    case "unreachable":
      return `The feed was not reached (${failure.code}). Nothing was changed. Look again when there is a network.`;
    case "status":
      return failure.status === 404
        ? "The feed has nothing for this system (404). Nothing was changed. Look again later."
        : `The feed answered ${failure.status}. Nothing was changed. Look again later.`;
    case "elsewhere":
      return `The feed points elsewhere (${failure.to}). That was not followed, and nothing was changed. Tell who runs the feed.`;
    case "malformed":
      return "What the feed says is no description of a release. Nothing was changed. Tell who runs the feed.";
    case "too_large":
      return "The feed says more than a description of a release can need, and was not read to its end. Tell who runs the feed.";
    case "nothing_here":
      return "The feed has a newer version, but no file of it for this system. Nothing was changed.";
    case "damaged":
      return "What came is not the file that was announced: size or checksum differ. It was thrown away. Try again later; if that stays so, tell who runs the feed.";
    case "cut":
      return "The connection broke off in the middle. What had come was thrown away. Try again.";
    case "stalled":
      return "Nothing came for a while. What had come was thrown away. Try again.";
    case "disk_full":
      return "The disk is full. What had come was thrown away. Make room, then try again.";
    case "not_writable":
      return "Nothing can be written where downloads are kept. Give yourself the right to, then try again.";
    case "other":
      return "It did not work. Nothing was changed. Try again later.";
  }
}
