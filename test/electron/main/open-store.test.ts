import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { openProfileStore } from "../../../electron/main/open-store.ts";
import { CONNECTION, temporaryFolders } from "../../adapters/sqlite/samples.ts";
import { inProcessStore } from "../../adapters/sqlite/stores.ts";

const folder = temporaryFolders();
const WORKER = inject("storeWorkers").app;
const FILE = "module-bench.sqlite";

async function opened(profile: string) {
  const result = await openProfileStore(profile, WORKER);
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.detail}`);
  return result.value;
}

describe("a profile's store", () => {
  it("is made in a folder that is not there yet, and opened again with what it holds", async () => {
    const profile = join(folder(), "new", "profile");
    const first = await opened(profile);
    await first.saveConnection(CONNECTION);
    await first.close();
    const second = await opened(profile);
    expect((await second.library()).connections).toHaveLength(1);
    await second.close();
  });

  it("that is damaged is not opened and left as it is", async () => {
    const profile = folder();
    const damaged = Buffer.from("no database ".repeat(1_000));
    writeFileSync(join(profile, FILE), damaged);
    expect(await openProfileStore(profile, WORKER)).toMatchObject({ ok: false, error: { kind: "damaged" } });
    expect(readFileSync(join(profile, FILE))).toEqual(damaged);
    expect(readdirSync(profile).toSorted()).toEqual([FILE, `${FILE}.lock`]);
  });

  it("that another has open is not opened a second time", async () => {
    const profile = folder();
    const first = await opened(profile);
    expect(await openProfileStore(profile, WORKER)).toMatchObject({ ok: false, error: { kind: "in_use" } });
    await first.saveConnection(CONNECTION);
    await first.close();
    const second = await opened(profile);
    expect((await second.library()).connections).toHaveLength(1);
    await second.close();
  });

  it("that a later version wrote is not opened and left as it is", async () => {
    const profile = folder();
    const file = join(profile, FILE);
    await inProcessStore(file).close();
    const bytes = readFileSync(file);
    // SQLite's header keeps `user_version` big-endian at byte 60.
    bytes.writeUInt32BE(99, 60);
    writeFileSync(file, bytes);
    expect(await openProfileStore(profile, WORKER)).toMatchObject({ ok: false, error: { kind: "newer" } });
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(profile).filter((name) => name.includes("damaged"))).toEqual([]);
  });

  it("whose folder cannot be made is a failure, not a throw", async () => {
    const profile = folder();
    writeFileSync(join(profile, "file"), "x");
    const result = await openProfileStore(join(profile, "file", "profile"), WORKER);
    expect(result).toMatchObject({ ok: false, error: { kind: "not_writable" } });
  });

  it("in whose place something else lies is a failure, and that stays", async () => {
    const profile = folder();
    mkdirSync(join(profile, FILE, "inner"), { recursive: true });
    const result = await openProfileStore(profile, WORKER);
    expect(result.ok).toBe(false);
    expect(readdirSync(join(profile, FILE))).toEqual(["inner"]);
  });

  it("whose worker is not there is a failure", async () => {
    const result = await openProfileStore(folder(), "/no/such/worker.js");
    expect(result).toMatchObject({ ok: false, error: { kind: "other" } });
  });
});
