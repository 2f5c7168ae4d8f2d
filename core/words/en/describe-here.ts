import type { KeysUnread, LinkTrouble } from "../../happening.ts";
import type { Notice } from "../../notice.ts";
import { assertNever } from "../../result.ts";
import type { Description } from "../description.ts";

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
    case "other_host":
      return {
        title,
        meaning: `The link leads to another host than the connection’s: ${trouble.host}.`,
        next: ["Open it only if you know that host."],
      };
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
    why: "they were kept by another keyring than the one that is there",
    mend: "Start the bench with the keyring that it had, or set the keys again.",
  },
  keyring_locked: {
    why: "the keyring is locked",
    mend: "Unlock the keyring, then start the bench again.",
  },
  damaged: { why: "their file is damaged", mend: "Set the keys again." },
};

/** Puts a notice into words. */
export function describeNotice(notice: Notice): Description {
  switch (notice.kind) {
    case "store_damaged":
      return {
        title: "What was kept could not be read",
        meaning: `The damaged file was put aside as ${notice.keptAs}, and a new one was begun. Nothing was thrown away.`,
        next: ["Keep that file if you miss something: whoever knows SQLite may get it back."],
      };
    case "preferences_damaged":
      return {
        title: "The settings could not be read",
        meaning: `The damaged file was put aside as ${notice.keptAs}. The last good copy was taken, or the defaults where there is none; nothing else is touched.`,
        next: ["Look over Settings."],
      };
    case "interrupted_starts":
      return {
        title: notice.count === 1 ? "1 start was cut off" : `${notice.count} starts were cut off`,
        meaning:
          "The app ended between the sending and the answer, so a session may exist. Nothing is sent again by itself.",
        next: ["Sessions shows them as in doubt."],
      };
    default:
      return assertNever(notice);
  }
}
