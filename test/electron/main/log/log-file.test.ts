import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { KnownSecrets } from "../../../../core/known-secrets.ts";
import { LogFile } from "../../../../electron/main/log/log-file.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const SECRET = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";
const temporary = temporaryFolders();
let folder: string;
let secrets: KnownSecrets;

beforeEach(() => {
  folder = join(temporary(), "logs");
  secrets = new KnownSecrets();
});

function open(maxBytes?: number): LogFile {
  return new LogFile(folder, {
    secrets,
    now: () => Date.UTC(2026, 10, 24, 9, 5, 1, 7),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
}

const read = (name = "module-bench.log") => readFileSync(join(folder, name), "utf8");

describe("the log", () => {
  it("has a line for each entry: when, what, and its facts", () => {
    const log = open();
    log.write({ kind: "notice", notice: "store_restarted" });
    log.write({ kind: "ends" });
    expect(read()).toBe(
      '2026-11-24T09:05:01.007Z notice {"notice":"store_restarted"}\n2026-11-24T09:05:01.007Z ends\n',
    );
  });

  it("goes on where an earlier run ended", () => {
    open().write({ kind: "ends" });
    open().write({ kind: "page_hangs" });
    expect(read().split("\n")).toHaveLength(3);
  });

  it("can be read by its owner alone, also one that came from elsewhere", () => {
    open().write({ kind: "ends" });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "module-bench.log")).mode & 0o777).toBe(0o600);
    chmodSync(join(folder, "module-bench.log"), 0o644);
    open().write({ kind: "ends" });
    expect(statSync(join(folder, "module-bench.log")).mode & 0o777).toBe(0o600);
  });

  it("holds no secret, in whatever spelling one comes", () => {
    secrets.learn(SECRET);
    const log = open();
    for (const text of [SECRET, encodeURIComponent(SECRET), Buffer.from(SECRET).toString("base64")])
      log.write({ kind: "handed_over", what: text });
    expect(read()).not.toMatch(/NiAMlNvps|TmlBTWxOdnBz/);
    expect(read().match(/••••••••/g)).toHaveLength(3);
  });

  it("keeps five files, however much is written, and the newest lines", () => {
    const log = open(200);
    for (let step = 0; step < 60; step += 1) log.write({ kind: "update", step: `step-${step}` });
    expect(readdirSync(folder).sort()).toEqual([
      "module-bench.1.log",
      "module-bench.2.log",
      "module-bench.3.log",
      "module-bench.4.log",
      "module-bench.log",
    ]);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(200);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
    expect(read()).toContain("step-59");
    const steps = [4, 3, 2, 1, 0].flatMap((at) =>
      [...read(at === 0 ? undefined : `module-bench.${at}.log`).matchAll(/step-(\d+)/g)].map(([, step]) =>
        Number(step),
      ),
    );
    // Without a gap, up to the last.
    expect(steps).toEqual(steps.map((_, at) => 60 - steps.length + at));
    expect(log.kept().map(({ name }) => name)).toEqual([
      "module-bench.log",
      "module-bench.1.log",
      "module-bench.2.log",
      "module-bench.3.log",
      "module-bench.4.log",
    ]);
  });

  it("cuts a line that is far too long", () => {
    open().write({ kind: "handed_over", what: "x".repeat(1_000_000) });
    expect(read().length).toBeLessThan(5_000);
  });

  it("costs its lines and nothing else where nothing can be written, and goes on when it can", () => {
    writeFileSync(folder, "a file where the folder should be");
    const log = open();
    log.write({ kind: "page_hangs" });
    expect(log.kept()).toEqual([]);
    rmSync(folder);
    log.write({ kind: "ends" });
    expect(read()).toContain("ends");
    rmSync(folder, { recursive: true });
    log.write({ kind: "page_hangs" });
    log.write({ kind: "ends" });
    expect(read()).toContain("ends");
  });

  it("tells what there is of an older run by its own name, and no other file", () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "module-bench.2.log"), "older\n");
    writeFileSync(join(folder, "passwords.txt"), "never");
    open().write({ kind: "ends" });
    expect(
      open()
        .kept()
        .map(({ name }) => name),
    ).toEqual(["module-bench.log", "module-bench.2.log"]);
  });
});
