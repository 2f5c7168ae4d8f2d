import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFileAtomic } from "../../adapters/atomic-file.ts";
import { temporaryFolders } from "./sqlite/samples.ts";

const folder = temporaryFolders();
const posix = process.platform !== "win32";
const bytes = new TextEncoder().encode("new bytes, all of them");

async function upTo(limit: number, file: FileHandle, rest: Uint8Array): Promise<number> {
  return (await file.write(rest.subarray(0, limit))).bytesWritten;
}

describe("writeFileAtomic", () => {
  it("makes a file, and replaces it whole", async () => {
    const path = join(folder(), "vault.json");
    await writeFileAtomic(path, bytes, { mode: 0o600 });
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    if (posix) expect(statSync(path).mode & 0o777).toBe(0o600);
    await writeFileAtomic(path, bytes.subarray(0, 3), { mode: 0o600 });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(join(path, ".."))).toEqual(["vault.json"]);
  });

  it("goes on until every byte is written", async () => {
    const path = join(folder(), "vault.json");
    await writeFileAtomic(path, bytes, { mode: 0o600, write: (file, rest) => upTo(5, file, rest) });
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
  });

  it.each<[string, (file: FileHandle, rest: Uint8Array, call: number) => Promise<number>]>([
    [
      "says that it is full",
      async (file, rest, call) => {
        if (call > 1) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
        return upTo(5, file, rest);
      },
    ],
    ["takes no more bytes", (file, rest, call) => upTo(call > 1 ? 0 : 5, file, rest)],
  ])("leaves the old file and nothing else when the disk %s", async (_, write) => {
    const path = join(folder(), "vault.json");
    writeFileSync(path, "old");
    let calls = 0;
    const full = writeFileAtomic(path, bytes, {
      mode: 0o600,
      write: (file, rest) => write(file, rest, ++calls),
    });
    await expect(full).rejects.toMatchObject({ code: "ENOSPC" });
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(join(path, ".."))).toEqual(["vault.json"]);
  });

  it("rejects where there is no folder", async () => {
    await expect(writeFileAtomic(join(folder(), "no", "x"), bytes, { mode: 0o600 })).rejects.toMatchObject({
      code: "ENOENT",
    });
  });

  it.runIf(posix)("replaces a link instead of writing through it", async () => {
    const inside = folder();
    writeFileSync(join(inside, "target"), "old");
    symlinkSync(join(inside, "target"), join(inside, "link"));
    await writeFileAtomic(join(inside, "link"), bytes, { mode: 0o600 });
    expect(readFileSync(join(inside, "target"), "utf8")).toBe("old");
    expect(readFileSync(join(inside, "link"))).toEqual(Buffer.from(bytes));
  });

  it("leaves one whole version when two write at once", async () => {
    const path = join(folder(), "vault.json");
    const versions = ["first", "second and longer"];
    await Promise.all(versions.map((text) => writeFileAtomic(path, Buffer.from(text), { mode: 0o600 })));
    expect(versions).toContain(readFileSync(path, "utf8"));
    expect(readdirSync(join(path, ".."))).toEqual(["vault.json"]);
  });
});
