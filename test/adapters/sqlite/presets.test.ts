import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PresetDraft } from "../../../core/preset.ts";
import type { Store } from "../../../core/store.ts";
import { CONNECTION, moduleDraft, ODD, temporaryFolders } from "./samples.ts";
import { inProcessStore, storeInWorker } from "./stores.ts";

const folder = temporaryFolders();

describe.each([
  ["in this thread", async (file: string): Promise<Store> => inProcessStore(file)],
  ["in a worker", (file: string): Promise<Store> => storeInWorker(file)],
])("presets, %s", (_, open) => {
  let file: string;
  let store: Store;
  let moduleRef: number;
  beforeEach(async () => {
    file = join(folder(), "bench.db");
    store = await open(file);
    const { id } = await store.saveConnection(CONNECTION);
    moduleRef = (await store.saveModule(moduleDraft(id))).id;
  });
  afterEach(() => store.close());

  async function reopen(): Promise<void> {
    await store.close();
    store = await open(file);
  }

  function draft(name: string): PresetDraft {
    return {
      id: null,
      moduleRef,
      name,
      values: [
        { apiName: ODD, type: "number", value: { kind: "value", text: "12345678901234567890" } },
        { apiName: "raw", type: "text", value: { kind: "json", text: `{ ${ODD}` } },
        { apiName: "made", type: "date", value: { kind: "value", text: "{{today+14d}}" } },
        { apiName: "none", type: null, value: { kind: "omitted" } },
      ],
    };
  }

  it("come back to the letter, in the order they were made, each with its module", async () => {
    const first = await store.savePreset(draft(ODD));
    const second = await store.savePreset(draft("second"));
    await reopen();
    expect(await store.presets(moduleRef)).toEqual([first, second]);
    expect(first).toEqual({ ...draft(ODD), id: first.id });
    expect(await store.presets(99)).toEqual([]);
  });

  it("are renamed and changed in place", async () => {
    const saved = await store.savePreset(draft("old"));
    const changed = await store.savePreset({ ...saved, name: "new", values: [] });
    expect(changed).toEqual({ ...saved, name: "new", values: [] });
    expect(await store.presets(moduleRef)).toEqual([changed]);
  });

  it("go and come back; after the next opening they are gone, and no id is used again", async () => {
    const kept = await store.savePreset(draft("kept"));
    const gone = await store.savePreset(draft("gone"));
    await store.remove("preset", kept.id);
    expect(await store.presets(moduleRef)).toEqual([gone]);
    await store.restore("preset", kept.id);
    await store.remove("preset", gone.id);
    await expect(store.savePreset({ ...gone, name: "again" })).rejects.toThrow();
    await reopen();
    await store.restore("preset", gone.id);
    expect(await store.presets(moduleRef)).toEqual([kept]);
    expect((await store.savePreset(draft("next"))).id).toBeGreaterThan(gone.id);
  });

  it("outlive the removal of their module while it can be taken back, and go with it", async () => {
    const saved = await store.savePreset(draft("usual"));
    await store.remove("module", moduleRef);
    await expect(store.savePreset(draft("late"))).rejects.toThrow();
    await store.restore("module", moduleRef);
    expect(await store.presets(moduleRef)).toEqual([saved]);
    await store.remove("module", moduleRef);
    await reopen();
    expect(await store.presets(moduleRef)).toEqual([]);
  });

  it("belong to a module that is there", async () => {
    await expect(store.savePreset({ ...draft("x"), moduleRef: 99 })).rejects.toThrow();
    const saved = await store.savePreset(draft("mine"));
    await expect(store.savePreset({ ...saved, moduleRef: 99 })).rejects.toThrow();
  });
});
