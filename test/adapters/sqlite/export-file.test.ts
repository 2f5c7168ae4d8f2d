import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { ExportCancelled, exportFile } from "../../../adapters/sqlite/export-file.ts";
import { runJob } from "../../../adapters/sqlite/run-job.ts";
import { MIGRATIONS } from "../../../adapters/sqlite/schema.ts";
import { answer } from "../../support/http-results.ts";
import { makeLargeFile } from "./kill/large-file.ts";
import {
  ACCEPTED,
  CONNECTION,
  exchange,
  INTENT,
  moduleDraft,
  ODD,
  temporaryFolders,
  told,
} from "./samples.ts";
import { inProcessStore } from "./stores.ts";

const folder = temporaryFolders();
const SCHEMA = z.fromJSONSchema(
  JSON.parse(
    readFileSync(new URL("../../../docs/schemas/history-line.schema.json", import.meta.url), "utf8"),
  ),
);
const WISH = { scope: { kind: "all" }, exportedAt: 1_000 } as const;
/** Bytes that are no UTF-8, and bytes with a mark in front that a careless decoder drops. */
const NOT_UTF8 = Uint8Array.from([0x7b, 0xff, 0x00, 0xc3, 0x28]);
const WITH_BOM = Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);

type Line = { readonly kind: string; readonly [member: string]: unknown };

function linesOf(file: string): readonly Line[] {
  const text = readFileSync(file, "utf8");
  expect(text.endsWith("\n")).toBe(true);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

async function filled(): Promise<string> {
  const file = join(folder(), "bench.db");
  const store = inProcessStore(file);
  const { id: connection } = await store.saveConnection(CONNECTION);
  await store.saveModule(moduleDraft(connection, ODD));
  for (const body of [NOT_UTF8, WITH_BOM]) {
    const { id } = await store.recordIntent({ ...INTENT, body: `{"odd":${JSON.stringify(ODD)}}` });
    const start = exchange("start");
    if (start.result.kind !== "answer") throw new Error("no answer");
    await store.recordOutcome(id, ACCEPTED, { ...start, result: { ...start.result, body } });
    await store.recordQuery(id, told("running", 1_700, 1_800));
    await store.recordFact(id, { at: 1_900, kind: "paused" }, null);
  }
  const failed = await store.recordIntent(INTENT);
  await store.recordOutcome(
    failed.id,
    { kind: "in_doubt", doubt: { kind: "no_answer", code: "RESET", phase: "receive" } },
    {
      ...exchange("start"),
      result: {
        kind: "failure",
        code: "RESET",
        phase: "receive",
        mayHaveLeft: true,
        partial: { status: 200, statusText: "", headers: [], body: NOT_UTF8 },
        timing: {
          resolvedMs: 1,
          connectedMs: 2,
          securedMs: null,
          sentMs: 3,
          firstByteMs: null,
          totalMs: 9,
        },
      },
    },
  );
  const removed = await store.recordIntent({ ...INTENT, body: "removed-by-the-person" });
  await store.remove("session", removed.id);
  await store.recordAdoption({ place: INTENT.place, beganAt: 2_000, sessionId: "s-9", link: null });
  await store.close();
  return file;
}

describe("an export", () => {
  it("holds everything in lines that its schema describes, and says at its end that it is whole", async () => {
    const file = await filled();
    const to = join(folder(), "all.jsonl");
    const counts = await exportFile(file, { ...WISH, to });
    expect(counts).toEqual({
      connections: 1,
      modules: 1,
      sessions: 4,
      exchanges: 5,
      observations: 2,
      facts: 2,
    });
    const lines = linesOf(to);
    for (const line of lines)
      expect(SCHEMA.safeParse(line).error?.message, JSON.stringify(line)).toBe(undefined);
    expect(lines[0]).toEqual({
      kind: "export",
      format: "module-bench/history",
      version: 1,
      scope: "all",
      exportedAt: 1_000,
    });
    expect(lines.at(-1)).toEqual({ kind: "end", ...counts });
    expect(lines.map(({ kind }) => kind).join(" ")).toBe(
      "export connection module " +
        "session exchange exchange observation fact session exchange exchange observation fact " +
        "session exchange session end",
    );
    expect(readFileSync(to, "utf8")).not.toContain("removed-by-the-person");
    expect(SCHEMA.safeParse({ ...lines[0], version: 2 }).success).toBe(false);
    expect(SCHEMA.safeParse({ kind: "exchange" }).success).toBe(false);
  });

  it("gives bodies back byte for byte, and odd text as it was", async () => {
    const file = await filled();
    const to = join(folder(), "all.jsonl");
    await exportFile(file, { ...WISH, to });
    const lines = linesOf(to);
    const bodies = lines
      .filter(({ kind, call }) => kind === "exchange" && call === "start")
      .map(({ result }) => {
        const { body, partial } = result as {
          readonly body?: Body;
          readonly partial?: { readonly body: Body };
        };
        return bytesOf(body ?? partial?.body);
      });
    expect(bodies).toEqual([NOT_UTF8, WITH_BOM, NOT_UTF8]);
    expect(lines.find(({ kind }) => kind === "module")).toMatchObject({ name: ODD });
    expect(lines.find(({ kind }) => kind === "session")).toMatchObject({
      body: `{"odd":${JSON.stringify(ODD)}}`,
    });
  });

  it("of one session holds that one, without the rest", async () => {
    const to = join(folder(), "one.jsonl");
    const counts = await exportFile(await filled(), {
      scope: { kind: "session", sessionRow: 2 },
      exportedAt: 1,
      to,
    });
    expect(counts).toMatchObject({ connections: 0, modules: 0, sessions: 1, exchanges: 2, observations: 1 });
    expect(linesOf(to).filter(({ kind }) => kind === "session")).toMatchObject([{ id: 2 }]);
  });

  it("of a selection holds those alone, newest first, as lines or as a list for spreadsheets", async () => {
    const file = await filled();
    const selection = {
      kind: "filter",
      filter: { outcomes: ["accepted", "in_doubt"] },
      except: [1],
    } as const;
    const wish = { scope: { kind: "selection", selection }, exportedAt: 1 } as const;
    const to = join(folder(), "some.jsonl");
    const counts = await exportFile(file, { ...wish, to });
    const lines = linesOf(to);
    for (const line of lines) expect(SCHEMA.safeParse(line).error?.message).toBe(undefined);
    const rows = lines.filter(({ kind }) => kind === "session").map(({ id }) => id as number);
    expect(rows).toEqual(rows.toSorted((a, b) => b - a));
    expect(rows).not.toContain(1);
    expect(counts.sessions).toBe(rows.length);
    const list = join(folder(), "some.csv");
    await exportFile(file, { ...wish, to: list, as: "csv" });
    const [head = "", ...written] = readFileSync(list, "utf8")
      .trimEnd()
      .split(/\n(?=\d+,)/);
    expect(head.startsWith("row,began,module,")).toBe(true);
    expect(written.map((line) => Number(line.split(",")[0]))).toEqual(rows);
  });

  it("holds no secret that became known after it was stored, not even within a body", async () => {
    const file = join(folder(), "bench.db");
    const store = inProcessStore(file);
    const { id } = await store.recordIntent({ ...INTENT, body: "a-later-key" });
    const sent = exchange("start");
    await store.recordOutcome(
      id,
      { kind: "accepted", status: 201, sessionId: "S", browserLink: null, extra: [] },
      { ...sent, result: answer(200, Buffer.concat([NOT_UTF8, Buffer.from("a-later-key")])) },
    );
    await store.close();
    const to = join(folder(), "all.jsonl");
    const script = inject("storeWorkers").app;
    const job = { kind: "export", wish: { ...WISH, to }, secrets: ["a-later-key"] };
    const run = runJob<"export">(new Worker(script, { workerData: { file, job } }));
    expect(await run.ended).toMatchObject({ ok: true });
    const text = readFileSync(to, "utf8");
    expect(linesOf(to).find(({ kind }) => kind === "session")).toMatchObject({ body: "••••••••" });
    for (const before of ["", "x", "xx"]) {
      const inBase64 = Buffer.from(`${before}a-later-key`)
        .toString("base64")
        .slice(before.length + 1, -3);
      expect(text).not.toContain(inBase64);
    }
  });

  it("that is cancelled or cannot be written leaves what lay there before, and nothing beside it", async () => {
    const file = join(folder(), "bench.db");
    makeLargeFile(file, { sessions: 300, observationsEach: 10 }, MIGRATIONS);
    const to = join(folder(), "all.jsonl");
    writeFileSync(to, "an earlier export");
    let parts = 0;
    const cancelled = exportFile(file, { ...WISH, to }, { isCancelled: () => ++parts === 2 });
    await expect(cancelled).rejects.toBeInstanceOf(ExportCancelled);
    expect(parts).toBe(2);
    await expect(exportFile(file, { ...WISH, to: join(to, "deeper") })).rejects.toMatchObject({
      code: "ENOTDIR",
    });
    expect(readFileSync(to, "utf8")).toBe("an earlier export");
    expect(readdirSync(dirname(to))).toEqual(["all.jsonl"]);
  });

  it("runs in a thread of its own beside the store, tells how far it is, and can be cancelled", async () => {
    const file = join(folder(), "bench.db");
    makeLargeFile(file, { sessions: 2_000, observationsEach: 10 }, MIGRATIONS);
    const store = inProcessStore(file);
    const script = inject("storeWorkers").app;
    const to = join(folder(), "all.jsonl");
    const job = { kind: "export", wish: { ...WISH, to }, secrets: [] };
    const shares: number[] = [];
    const run = runJob<"export">(new Worker(script, { workerData: { file, job } }), (done, total) =>
      shares.push(done / total),
    );
    // Written meanwhile, and not in the export: it has one view of the whole.
    const { id } = await store.recordIntent(INTENT);
    const ended = await run.ended;
    expect(ended).toMatchObject({ ok: true, value: { exchanges: 20_000 } });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const again = new Worker(script, { workerData: { file, job } });
    const second = runJob<"export">(again, () => second.cancel());
    expect(await second.ended).toMatchObject({ ok: false, error: { kind: "cancelled" } });
    expect(linesOf(to).at(-1)).toMatchObject({ kind: "end", exchanges: 20_000 });
    expect(existsSync(to)).toBe(true);
    expect(id).toBe(2_001);
    await store.close();
  });
});

type Body = { readonly text: string } | { readonly base64: string };

function bytesOf(body: Body | undefined): Uint8Array {
  if (body === undefined) throw new Error("No body.");
  return Uint8Array.from(
    "text" in body ? Buffer.from(body.text, "utf8") : Buffer.from(body.base64, "base64"),
  );
}
