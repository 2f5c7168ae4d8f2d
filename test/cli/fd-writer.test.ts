import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { FdWriter } from "../../cli/output/fd-writer.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
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
    const writer = new FdWriter(fd, new KnownSecrets());
    writer.write(text);
    while (read.length < Buffer.byteLength(text)) read = Buffer.concat([read, readSome(fd)]);
    closeSync(fd);
    expect(writer.broken).toBeNull();
    expect(waits).toHaveBeenCalled();
    expect(read.toString("utf8") === text).toBe(true);
  });
}

test("an output that cannot be written says so once and is left alone", () => {
  const writer = new FdWriter(-1, new KnownSecrets());
  writer.line("a");
  expect(writer.broken).not.toBeNull();
  writer.line("b");
});

test("a secret is masked in what is written", () => {
  const file = join(ownFolder(), "written");
  const fd = openSync(file, "w");
  const secrets = new KnownSecrets();
  secrets.learn(KEY);
  new FdWriter(fd, secrets).line(`<${KEY}> ${encodeURIComponent(KEY)}`);
  closeSync(fd);
  expect(readFileSync(file, "utf8")).toBe("<••••••••> ••••••••\n");
});

function readSome(fd: number): Buffer {
  const bytes = Buffer.alloc(4096);
  return bytes.subarray(0, readSync(fd, bytes));
}
