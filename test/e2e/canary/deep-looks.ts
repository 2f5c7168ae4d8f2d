import type { ElectronApplication, Page } from "@playwright/test";
import { lookIntoProcesses } from "../../../scripts/canary/process-reader.mjs";
import { spellings } from "../../../scripts/canary/surfaces.mjs";
import { CANARY, PLANTED } from "./key.ts";
import { type Counts, countBoth } from "./looks.ts";

const { MODULE_BENCH_PROCESS_READER = "" } = process.env;

const LATIN = Object.values(spellings(PLANTED)).map((text) => text.toString("latin1"));

/** Looks at every text in the page's JS heap, with what is planted in it meanwhile. */
export async function lookAtHeap(page: Page): Promise<Counts> {
  await page.evaluate((texts) => Object.assign(globalThis, { planted: texts }), LATIN);
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  await page.evaluate(() => Object.assign(globalThis, { planted: null }));
  const { strings } = JSON.parse(chunks.join("")) as { readonly strings: readonly string[] };
  return countBoth([Buffer.from(strings.join("\0"), "latin1")]);
}

/** What was found in the processes below main. */
export interface ProcessLooks {
  readonly memory: Counts;
  readonly children: Counts;
  /** What kinds of processes there were, sorted. */
  readonly kinds: readonly string[];
  readonly bytes: number;
  /** The processes that could not be read, with the system's code. */
  readonly unread: readonly string[];
}

/**
 * Looks into every process below main: its memory, arguments and environment. Planted are texts in the page, in both of
 * V8's widths, and a child with them as its arguments and in its environment.
 */
export async function lookAtProcesses(app: ElectronApplication, page: Page): Promise<ProcessLooks> {
  // A character beyond Latin makes V8 keep a text in two bytes for each.
  await page.evaluate((texts) => Object.assign(globalThis, { planted: texts }), [PLANTED, `${PLANTED}•`]);
  const main = await app.evaluate((_, texts) => {
    const { spawn } = process.getBuiltinModule("node:child_process");
    const possible = texts.filter((text) => !text.includes("\0"));
    const env = Object.fromEntries(possible.map((text, at) => [`PLANTED_${at}`, text]));
    const child = spawn("/bin/sh", ["-c", "read line", "sh", ...possible], {
      env,
      stdio: ["pipe", "ignore", "ignore"],
    });
    Object.assign(globalThis, { plantedChild: child });
    return process.pid;
  }, LATIN);
  try {
    const looked = await lookIntoProcesses(MODULE_BENCH_PROCESS_READER, {
      main,
      secrets: { key: lettersOf(CANARY), planted: lettersOf(PLANTED) },
    });
    const sum = (what: "memory" | "given", secret: string) => {
      const all: Record<string, number> = {};
      for (const each of looked) {
        for (const [name, count] of Object.entries(each[what][secret] ?? {}))
          all[name] = (all[name] ?? 0) + count;
      }
      return all;
    };
    return {
      memory: { hits: sum("memory", "key"), control: sum("memory", "planted") },
      children: { hits: sum("given", "key"), control: sum("given", "planted") },
      kinds: [...new Set(looked.map(({ kind }) => kind))].toSorted(),
      bytes: looked.reduce((all, { bytes }) => all + bytes, 0),
      unread: looked.flatMap(({ kind, unread }) => (unread === null ? [] : [`${kind}: ${unread}`])),
    };
  } finally {
    await app.evaluate(() => {
      (globalThis as unknown as { plantedChild: { kill(): void } }).plantedChild.kill();
    });
    await page.evaluate(() => Object.assign(globalThis, { planted: null }));
  }
}

/** A key's random end, which stands the same in JSON and in addresses: a key that was copied with them is found too. */
function lettersOf(key: string): string {
  return key.slice(key.lastIndexOf("~") + 1);
}

/** Looks at the clipboard, then once more with what is planted on it, and clears it. */
export async function lookAtClipboard(app: ElectronApplication): Promise<Counts> {
  const [there, planted] = await app.evaluate(
    async ({ clipboard }, text) => {
      // Which of them there are, and whether they answer at once, differs between versions of Electron.
      type Read = (from?: "clipboard" | "selection") => string | Promise<string>;
      const board = clipboard as unknown as Partial<Record<"readText" | "readHTML" | "readRTF", Read>>;
      const all = async () => [
        (await board.readText?.()) ?? "",
        (await board.readText?.("selection")) ?? "",
        (await board.readHTML?.()) ?? "",
        (await board.readRTF?.()) ?? "",
      ];
      const before = await all();
      await clipboard.writeText(text);
      const after = await all();
      await clipboard.clear();
      return [before, after];
    },
    LATIN.filter((text) => !text.includes("\0")).join(" "),
  );
  return { hits: countBoth(there).hits, control: countBoth(planted).control };
}
