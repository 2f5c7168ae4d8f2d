import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Concealment } from "../../cli/output/concealment.ts";
import { FdWriter } from "../../cli/output/fd-writer.ts";
import { KEY, ownFolder } from "./running-cli.ts";

// Windows has no named pipes of this kind.
if (process.platform !== "win32") {
  test("all that is written goes through a pipe that does not block and whose reader is slow", () => {
    const pipe = join(ownFolder(), "pipe");
    execFileSync("sh", ["-c", 'mkfifo "$0"', pipe]);
    const fd = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    let read = Buffer.alloc(0);
    // The reader takes something only while the writer waits.
    const waits = vi.spyOn(Atomics, "wait").mockImplementation(() => {
      read = Buffer.concat([read, readSome(fd)]);
      return "timed-out";
    });
    const text = "äb".repeat(100_000);
    const writer = new FdWriter(fd, new Concealment());
    writer.write(text);
    while (read.length < Buffer.byteLength(text)) read = Buffer.concat([read, readSome(fd)]);
    closeSync(fd);
    expect(writer.broken).toBeNull();
    expect(waits).toHaveBeenCalled();
    expect(read.toString("utf8") === text).toBe(true);
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

function readSome(fd: number): Buffer {
  const bytes = Buffer.alloc(4096);
  return bytes.subarray(0, readSync(fd, bytes));
}
