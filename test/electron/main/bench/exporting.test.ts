import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ExportWish, exportFile } from "../../../../adapters/sqlite/export-file.ts";
import type { JobFailure } from "../../../../adapters/sqlite/jobs.ts";
import { fail, ok, type Result } from "../../../../core/result.ts";
import type { RowCounts } from "../../../../core/store-trouble.ts";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { Exporting } from "../../../../electron/main/bench/exporting.ts";
import { api, rigs } from "./open-rig.ts";

const KEY = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";

const COUNTS: RowCounts = {
  connections: 1,
  modules: 2,
  sessions: 3,
  exchanges: 4,
  observations: 5,
  facts: 6,
};
const AT = new Date(2026, 10, 24, 9, 40).getTime();

/** Exports that end when the test says so. */
function bench(target: string | null = "/chosen.jsonl") {
  const wishes: ExportWish[] = [];
  const proposed: string[] = [];
  const events: BenchEvent[] = [];
  let end: (result: Result<RowCounts, JobFailure>) => void = () => {};
  let progress: (done: number, total: number) => void = () => {};
  let cancelled = 0;
  const exporting = new Exporting({
    async chooseTarget(name) {
      proposed.push(name);
      return target;
    },
    startExport(wish, onProgress) {
      wishes.push(wish);
      progress = onProgress;
      const ended = new Promise<Result<RowCounts, JobFailure>>((resolve) => {
        end = resolve;
      });
      return { ended, cancel: () => cancelled++ };
    },
    now: () => AT,
    emit: (event) => events.push(event),
  });
  return {
    exporting,
    wishes,
    proposed,
    events,
    end: (result: Result<RowCounts, JobFailure>) => end(result),
    progress: (done: number, total: number) => progress(done, total),
    cancelled: () => cancelled,
  };
}

const openBench = rigs();

it("what was heard of a server that repeats the key holds no key in the export, in no spelling", async () => {
  const rig = await openBench();
  const spellings = [KEY, Buffer.from(KEY).toString("base64"), Buffer.from(KEY).toString("hex")];
  const server = await api(() => ({ status: 500, json: { echo: [`Bearer ${KEY}`, ...spellings] } }));
  const module = await rig.module(server.url);
  await rig.vault.set(`connection:${module.connectionId}/module:${module.id}`, {
    text: KEY,
    origin: server.url,
  });
  await rig.starting.start({ moduleRef: module.id, values: [], shownBody: null });
  const to = join(rig.folder, "export.jsonl");
  await exportFile(join(rig.folder, "bench.sqlite"), { scope: { kind: "all" }, to, exportedAt: AT });
  const text = readFileSync(to, "utf8");
  expect(text).toContain("echo");
  for (const spelling of spellings) expect(text).not.toContain(spelling);
  await server.close();
});

describe("exporting", () => {
  it("asks for a file by a name with the day, tells its progress, and what it came to", async () => {
    const { exporting, wishes, proposed, events, end, progress } = bench();
    const reply = exporting.export(null);
    await Promise.resolve();
    progress(5, 10);
    end(ok(COUNTS));
    expect(await reply).toEqual({ kind: "written", file: "/chosen.jsonl", counts: COUNTS });
    expect(proposed).toEqual(["module-bench-history-2026-11-24.jsonl"]);
    expect(wishes).toEqual([{ scope: { kind: "all" }, as: "jsonl", to: "/chosen.jsonl", exportedAt: AT }]);
    expect(events).toEqual([{ kind: "export_progress", done: 5, total: 10 }]);
  });

  it("takes a selection along, under a name that says its form", async () => {
    const { exporting, wishes, proposed, end } = bench();
    const selection = { kind: "rows", rows: [3] } as const;
    const reply = exporting.exportMany({ selection, as: "csv" });
    await Promise.resolve();
    end(ok(COUNTS));
    expect(await reply).toMatchObject({ kind: "written" });
    expect(proposed).toEqual(["module-bench-sessions-2026-11-24.csv"]);
    expect(wishes).toMatchObject([{ scope: { kind: "selection", selection }, as: "csv" }]);
  });

  it("takes one at a time, from the dialog on, and another afterwards", async () => {
    const { exporting, wishes, proposed, end } = bench();
    const first = exporting.export(7);
    expect(await exporting.export(null)).toEqual({ kind: "busy" });
    await Promise.resolve();
    end(fail({ kind: "cancelled", detail: "" }));
    expect(await first).toEqual({ kind: "cancelled" });
    expect(proposed).toEqual(["module-bench-session-7-2026-11-24.jsonl"]);
    expect(wishes[0]?.scope).toEqual({ kind: "session", sessionRow: 7 });
    const second = exporting.export(null);
    await Promise.resolve();
    end(ok(COUNTS));
    expect(await second).toMatchObject({ kind: "written" });
  });

  it("starts nothing where no file was chosen", async () => {
    const { exporting, wishes } = bench(null);
    expect(await exporting.export(null)).toEqual({ kind: "not_chosen" });
    expect(wishes).toEqual([]);
  });

  it("can be cancelled while it runs, and has nothing to cancel otherwise", async () => {
    const { exporting, end, cancelled } = bench();
    exporting.cancel();
    expect(cancelled()).toBe(0);
    const reply = exporting.export(null);
    await Promise.resolve();
    exporting.cancel();
    expect(cancelled()).toBe(1);
    end(fail({ kind: "cancelled", detail: "" }));
    await reply;
  });

  it.each([
    ["disk_full", "disk_full"],
    ["not_writable", "not_writable"],
    ["damaged", "damaged"],
    ["in_use", "other"],
    ["closed", "other"],
  ] as const)("tells %s as %s", async (kind, failure) => {
    const { exporting, end } = bench();
    const reply = exporting.export(null);
    await Promise.resolve();
    end(fail({ kind, detail: "why" }));
    expect(await reply).toEqual({ kind: "failed", failure });
  });
});
