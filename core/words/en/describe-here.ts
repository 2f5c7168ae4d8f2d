import type { KeysUnread, LinkTrouble } from "../../happening.ts";
import type { Notice, StoreReplacement } from "../../notice.ts";
import { assertNever } from "../../result.ts";
import { dayText } from "../clock-time.ts";
import type { Description } from "../description.ts";
import { figure } from "../formats.ts";
import { describeNotOpened } from "./describe-not-opened.ts";

/** Puts into words why a link was not opened. */
export function describeLink(trouble: LinkTrouble): Description {
  const title = "Not opened";
  const copy = "You can copy it and open it yourself.";
  switch (trouble.kind) {
    case "no_link":
      return {
        title,
        meaning: "The server gave no browser link for this session.",
        next: ["Look for the session on the platform."],
      };
    case "not_a_link":
      return {
        title,
        meaning: "What the server gave as a link is none.",
        next: ["You can copy it as text."],
      };
    case "scheme":
      return {
        title,
        meaning: `A link with ${trouble.scheme}: is not opened; only https is.`,
        next: ["You can copy it as text."],
      };
    case "user_info":
      return {
        title,
        meaning: "A link with a user name in front of its host is not opened.",
        next: ["You can copy it as text."],
      };
    case "too_long":
      return { title, meaning: "The link is longer than systems open.", next: [copy] };
    case "no_browser":
      return { title, meaning: "This system has nothing that opens links.", next: [copy] };
    default:
      return assertNever(trouble);
  }
}

/** Puts into words why kept keys cannot be read. */
export function describeKeysUnread(reason: KeysUnread): Description {
  const { why, mend } = KEYS_UNREAD[reason];
  return {
    title: `Kept keys cannot be read: ${why}`,
    meaning: `The file is left as it is; keys set meanwhile stay in memory until you quit.`,
    next: [mend],
  };
}

const KEYS_UNREAD: Readonly<Record<KeysUnread, { readonly why: string; readonly mend: string }>> = {
  other_backend: {
    why: "they were kept by another keyring than this session offers",
    mend: "Start the bench with the keyring that it had, or set the keys again.",
  },
  other_keyring: {
    why: "the keyring no longer holds what opens them",
    mend: "It was emptied, or the folder comes from another computer or account. Bring the old keyring back, or set the keys again.",
  },
  keyring_locked: {
    why: "the keyring is locked",
    mend: "Unlock the keyring, then start the bench again.",
  },
  damaged: { why: "their file is damaged", mend: "Set the keys again." },
};

function takenUp(watched: number): string {
  if (watched === 0) return "";
  return watched === 1 ? ", and 1 session is watched again" : `, and ${watched} sessions are watched again`;
}

/** Puts a notice into words. */
export function describeNotice(notice: Notice): Description {
  switch (notice.kind) {
    case "store_replaced":
      return describeReplacement(notice.keptAs, notice.by);
    case "store_damaged":
      return {
        title: "A part of what is kept is damaged",
        meaning:
          "A look over the whole file found places that do not fit together. The bench goes on with what it can read, and the file is not touched.",
        next: [
          "Export the history now, then start the bench again: it then looks first, and offers to rescue what can be read.",
        ],
      };
    case "preferences_damaged":
      return {
        title: "The settings could not be read",
        meaning: `The damaged file was put aside as ${notice.keptAs}. The last good copy was taken, or the defaults where there is none; nothing else is touched.`,
        next: ["Look over Settings."],
      };
    case "preferences_not_written":
      return {
        title: "The settings could not be written",
        meaning: "They hold until you quit. The file with the earlier ones is as it was.",
        next: ["Make room on the disk, or make the data folder writable; the next change writes them all."],
      };
    case "sessions_expired":
      return {
        title: notice.count === 1 ? "1 old session was removed" : `${notice.count} old sessions were removed`,
        meaning: `Nothing was heard of them for more than ${notice.days} days, and Settings says to keep them no longer.`,
        next: ["Change it under Settings › History."],
      };
    case "interrupted_starts":
      return {
        title: notice.count === 1 ? "1 start was cut off" : `${notice.count} starts were cut off`,
        meaning:
          "The app ended between the sending and the answer, so a session may exist. Nothing is sent again by itself.",
        next: ["Sessions shows them as in doubt."],
      };
    case "ended_abruptly":
      return {
        title: "The bench ended without a farewell",
        meaning: `It was killed, or it crashed. What was acknowledged is kept${takenUp(notice.watched)}.`,
        next: ["A timeline shows the time in which nobody asked."],
      };
    case "store_restarted":
      return {
        title: "The history’s own thread died and was started again",
        meaning:
          "What was acknowledged is kept, watching goes on, and nothing was done twice. What you did in that moment may not have been taken.",
        next: ["Look whether your last change is there."],
      };
    case "store_stopped":
      return {
        title: "The history cannot be written any more",
        meaning:
          "Its thread died again and again, and was given up. What was acknowledged is kept. Nothing new can be started or written down.",
        next: ["Quit and start the bench again."],
      };
    case "page_restarted":
      return {
        title: "This window’s page was loaded anew",
        meaning:
          "It had crashed or hung. Watching went on meanwhile, and no request was cut off or repeated. What was typed and not sent is gone.",
        next: ["Sessions shows what was started last."],
      };
    case "drawing_restarted":
      return {
        title: "What draws this window ended and was started again",
        meaning: "The picture may have flickered. Nothing else was touched.",
        next: ["If it comes again and again, look for an update of the graphics driver."],
      };
    case "not_opened":
      return describeNotOpened(notice.name, notice.problem);
    case "sandbox_not_listening":
      return {
        title: "The sandbox cannot be reached in this run",
        meaning: `The system gave it no port on this computer. Starts and checks in the sandbox are refused; everything else works.`,
        next: ["Start the bench again once a port is free."],
      };
    default:
      return assertNever(notice);
  }
}

function describeReplacement(keptAs: string, by: StoreReplacement): Description {
  const aside = `The old file lies under ${keptAs}. Nothing was thrown away.`;
  switch (by.kind) {
    case "empty":
      return {
        title: "The bench begins anew",
        meaning: aside,
        next: ["Keep that file if you miss something: whoever knows SQLite may get it back."],
      };
    case "backup":
      return {
        title: `The copy of ${dayText(by.madeAt)} was taken`,
        meaning: `What came after it is not here. ${aside}`,
        next: ["Look over your modules, and sessions that may still run at the service."],
      };
    case "rescue": {
      const { sessions, exchanges, observations, modules, connections } = by.counts;
      return {
        title: sessions === 1 ? "1 session was rescued" : `${figure(sessions)} sessions were rescued`,
        meaning: `With them came ${figure(exchanges)} exchanges, ${figure(observations)} observations, ${figure(modules)} modules and ${figure(connections)} connections. ${aside}`,
        next: ["Look over what matters to you: damage within a text cannot be seen."],
      };
    }
    default:
      return assertNever(by);
  }
}
