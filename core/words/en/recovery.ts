import { assertNever } from "../../result.ts";
import type { StoreTrouble, StoreWay } from "../../store-trouble.ts";
import { dayTime } from "../clock-time.ts";

/** Words of the window that opens where what is kept could not be opened. */
export const recovery = {
  window: "What is kept could not be opened",
  title: {
    damaged: "What is kept is damaged",
    newer: "What is kept belongs to a newer Module Bench",
    not_writable: "Nothing can be written to the data folder",
    disk_full: "The disk is full",
    in_use: "Another Module Bench has this data open",
    update_failed: "What is kept could not be brought up to date",
    other: "What is kept could not be opened",
  } satisfies Record<StoreTrouble, string>,
  meaning: {
    damaged:
      "The file with your connections, modules and sessions cannot be read as it should. It is as it was found: nothing was changed, and whatever you choose, it stays in the same folder under another name.",
    newer:
      "The file was written by a later version, and this one does not know its form. It is as it was found. Update the app to go on with it, or put it aside and begin with another.",
    not_writable:
      "The app may read the folder, or not even that, but not write there: it belongs to somebody else, or its disk is read-only. Nothing was changed.",
    disk_full:
      "There is no room for what opening needs; before an update, that is a copy of the whole file. Nothing was changed, and nothing is lost.",
    in_use:
      "Two at once would get in each other’s way, so this one waits. Close the other one, also where it runs for another user or on another computer that shares the folder.",
    update_failed:
      "This version keeps things in another form than the one before, and the change did not go through. The file is as it was, and a copy of it lies beside it.",
    other: "The file could not be opened for a reason that the app does not know. It is as it was found.",
  } satisfies Record<StoreTrouble, string>,
  keptAt: "The file",
  details: "What the system said",
  waysOn: "What you can do",
  way: {
    try_again: "Try again",
    rescue: "Rescue what can be read",
    backup: "Take the copy from before the last update",
    empty: "Begin with an empty bench",
  } satisfies Record<StoreWay, string>,
  wayText(way: StoreWay, trouble: StoreTrouble, backupMadeAt: number | null): string {
    switch (way) {
      case "try_again":
        return TRY_AGAIN[trouble];
      case "rescue":
        return "Copies row by row what is still readable into a new file and tells how much that is. What is damaged within a text may not be noticed.";
      case "backup":
        return backupMadeAt === null
          ? "There is no copy."
          : `Made on ${dayTime(backupMadeAt)}. What came after is not in it; it stays in the file that is put aside.`;
      case "empty":
        return trouble === "newer"
          ? "The newer file is put aside under another name, for the newer app. API keys are set anew."
          : "The file is put aside under another name, and you begin anew. API keys are set anew too.";
      default:
        return assertNever(way);
    }
  },
  working: "This can take a while with a large file.",
  didNotWork: "That did not work.",
  failed: {
    nothing_readable: "Nothing in the file can be read. It is as it was.",
    disk_full: "The disk is full. The file is as it was; make room, then try again.",
    not_writable: "Nothing can be written to the folder. The file is as it was.",
    in_use: "Another Module Bench has the file open. Close it, then try again.",
    other: "The file is as it was.",
  },
  showFile: "Show in folder",
  quit: "Quit",
};

const TRY_AGAIN: Readonly<Record<StoreTrouble, string>> = {
  damaged: "Looks at the file once more.",
  newer: "Looks at the file once more.",
  not_writable: "Make the folder writable, or start the app with --user-data-dir and another folder.",
  disk_full: "Make room on the disk first.",
  in_use: "Close the other one first.",
  update_failed: "Goes through the change once more.",
  other: "Looks at the file once more.",
};
