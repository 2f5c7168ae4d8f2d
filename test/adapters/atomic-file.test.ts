import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFileAtomic } from "../../adapters/atomic-file.ts";
import { faultyFiles } from "../support/faulty-files.ts";
import { temporaryFolders } from "./sqlite/samples.ts";

const folder = temporaryFolders();
const posix = process.platform !== "win32";
const bytes = new TextEncoder().encode("new bytes, all of them");

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
    const files = faultyFiles({ call: "write", atMost: 5 });
    await writeFileAtomic(path, bytes, { mode: 0o600, files });
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(files.calls.filter((call) => call === "write")).toHaveLength(Math.ceil(bytes.length / 5));
  });

  it("syncs the file before it takes its place, and the folder after", async () => {
    const files = faultyFiles();
    await writeFileAtomic(join(folder(), "vault.json"), bytes, { mode: 0o600, files });
    const folders = posix ? ["open folder", "sync folder", "close folder"] : [];
    expect(files.calls).toEqual(["open", "write", "sync", "stat", "close", "rename", ...folders]);
  });

  it("takes the bytes in parts, and leaves the old file when a part does not come", async () => {
    const path = join(folder(), "export.jsonl");
    async function* parts(failing: boolean) {
      yield bytes.subarray(0, 4);
      if (failing) throw new Error("the source ended early");
      yield bytes.subarray(4);
    }
    await writeFileAtomic(path, parts(false), { mode: 0o600 });
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    await expect(writeFileAtomic(path, parts(true), { mode: 0o600 })).rejects.toThrow("ended early");
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(readdirSync(join(path, ".."))).toEqual(["export.jsonl"]);
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
