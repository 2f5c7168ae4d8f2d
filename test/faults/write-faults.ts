import type { FileFault } from "../support/faulty-files.ts";

/** A way in which writing a file goes wrong, or needs more than one try. */
export interface WriteFault {
  readonly name: string;
  readonly fault: FileFault;
  /** What lies there afterwards. `either` only where the last sync failed: whole, and perhaps not for long. */
  readonly leaves: "old" | "new";
  /** Whether the caller is told of a failure. */
  readonly told: boolean;
}

const posix = process.platform !== "win32";

/** An error at each call of the one writer, in the order of the calls, short writes included. */
export const WRITE_FAULTS: readonly WriteFault[] = [
  ...["EACCES", "EROFS", "EMFILE", "ENOSPC", "EDQUOT"].map((code) => failing("open", code)),
  { ...failing("open", "ENOENT"), name: "the folder is gone" },
  {
    name: "every write takes seven bytes alone",
    fault: { call: "write", atMost: 7 },
    leaves: "new",
    told: false,
  },
  {
    name: "a short write, then a full disk",
    fault: { call: "write", atMost: 7, thenCode: "ENOSPC" },
    leaves: "old",
    told: true,
  },
  {
    name: "a short write, then an I/O error",
    fault: { call: "write", atMost: 7, thenCode: "EIO" },
    leaves: "old",
    told: true,
  },
  {
    name: "a write that takes no byte and says nothing",
    fault: { call: "write", atMost: 0 },
    leaves: "old",
    told: true,
  },
  failing("write", "ENOSPC"),
  failing("write", "EIO"),
  failing("sync", "EIO"),
  failing("sync", "ENOSPC"),
  failing("stat", "ENOENT"),
  {
    name: "a file that came out shorter, without a word",
    fault: { call: "stat", shorterBy: 3 },
    leaves: "old",
    told: true,
  },
  failing("close", "EIO"),
  failing("close", "ENOSPC"),
  ...["EPERM", "EBUSY", "EXDEV", "ENOENT"].map((code) => failing("rename", code)),
  ...(posix
    ? [
        { ...failing("open folder", "EACCES"), leaves: "new" as const },
        { ...failing("sync folder", "EIO"), leaves: "new" as const },
      ]
    : []),
];

function failing(call: FileFault["call"], code: string): WriteFault {
  return { name: `${call} says ${code}`, fault: { call, code } as FileFault, leaves: "old", told: true };
}
