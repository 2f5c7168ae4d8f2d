import { execFileSync, spawn } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Concealment } from "../../cli/output/concealment.ts";
import { FdWriter } from "../../cli/output/fd-writer.ts";
import { KEY, ownFolder } from "./running-cli.ts";

// Windows has no named pipes of this kind.
if (process.platform !== "win32") {
  test("all that is written reaches a slow reader of a pipe that does not block", async () => {
    const pipe = join(ownFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const fd = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const reader = spawn("wc", ["-c", pipe], { stdio: ["ignore", "pipe", "ignore"] });
    const counted = new Promise<string>((done) => reader.stdout.setEncoding("utf8").once("data", done));
    await new Promise((spawned) => reader.once("spawn", spawned));
    const writer = new FdWriter(fd, new Concealment());
    writer.write("x".repeat(1_000_000));
    expect(writer.broken).toBeNull();
    // The reader opened the pipe before it could read the first byte: closing ours ends its input.
    closeSync(fd);
    expect((await counted).trim()).toMatch(/^1000000\b/);
  });
}

test("an output that cannot be written says so once and is left alone", () => {
  const writer = new FdWriter(-1, new Concealment());
  writer.line("a");
  expect(writer.broken).not.toBeNull();
  writer.line("b");
});

test("a key is concealed in each of its spellings, several at a time; a short word never is", () => {
  const concealment = new Concealment();
  const odd = 'a"b\\c d/e';
  for (const key of [KEY, odd, "done"]) concealment.conceal(key);
  for (const text of [KEY, odd, JSON.stringify(odd), encodeURIComponent(odd)]) {
    expect(concealment.isIn(text)).toBe(true);
    expect(concealment.clean(`<${text}>`)).toMatch(/^<"?••••••••"?>$/);
  }
  expect(concealment.clean("done")).toBe("done");
});
