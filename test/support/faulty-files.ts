import { type FileCalls, type OpenedFile, SYSTEM_FILES } from "../../adapters/atomic-file.ts";

/** The calls that writing a file whole makes, by the thing they are made on. */
type FileCall =
  | "open"
  | "write"
  | "sync"
  | "stat"
  | "close"
  | "rename"
  | "open folder"
  | "sync folder"
  | "close folder";

/** What one call of the file system does instead of what it should. */
export type FileFault =
  | { readonly call: FileCall; readonly code: string; readonly nth?: number }
  /** Writes no more than so many bytes of each call, and says so. */
  | { readonly call: "write"; readonly atMost: number; readonly thenCode?: string }
  /** Says that the file is so much shorter than it is. */
  | { readonly call: "stat"; readonly shorterBy: number };

/** The real file system with one fault; `calls` are those that were made, in order. */
export interface FaultyFiles extends FileCalls {
  readonly calls: readonly FileCall[];
}

/** @param fault  Without one, everything works, and is written down. */
export function faultyFiles(fault?: FileFault): FaultyFiles {
  const calls: FileCall[] = [];
  const counts = new Map<FileCall, number>();

  function made(call: FileCall): number {
    calls.push(call);
    const count = (counts.get(call) ?? 0) + 1;
    counts.set(call, count);
    if (fault?.call === call && "code" in fault && count >= (fault.nth ?? 1)) throw failing(fault.code, call);
    return count;
  }

  function wrapped(file: OpenedFile, what: "" | " folder"): OpenedFile {
    return {
      async write(bytes) {
        const count = made("write");
        if (fault?.call !== "write" || !("atMost" in fault)) return file.write(bytes);
        if (count > 1 && fault.thenCode !== undefined) throw failing(fault.thenCode, "write");
        return fault.atMost === 0 ? { bytesWritten: 0 } : file.write(bytes.subarray(0, fault.atMost));
      },
      async stat() {
        made("stat");
        const { size } = await file.stat();
        return { size: size - (fault !== undefined && "shorterBy" in fault ? fault.shorterBy : 0) };
      },
      async sync() {
        made(`sync${what}`);
        await file.sync();
      },
      async close() {
        await file.close();
        made(`close${what}`);
      },
    };
  }

  return {
    calls,
    async open(path, flags, mode) {
      const what = flags === "r" ? " folder" : "";
      made(`open${what}`);
      return wrapped(await SYSTEM_FILES.open(path, flags, mode), what);
    },
    async rename(from, to) {
      made("rename");
      await SYSTEM_FILES.rename(from, to);
    },
    remove: SYSTEM_FILES.remove,
  };
}

function failing(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: planted in ${call}`), { code });
}
