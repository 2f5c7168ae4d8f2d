import { join } from "node:path";
import { expect, it } from "vitest";
import type { Arrival } from "../../../core/arrival.ts";
import { INTENT, temporaryFolders } from "./samples.ts";
import { inProcessStore } from "./stores.ts";

const folder = temporaryFolders();
const SEEN: readonly Arrival[] = [{ apiName: "a", verdict: "blank", note: "?", by: "person", at: 2 }];

it("the newest session that anybody looked into is told, not the newest, and none that was removed", async () => {
  const store = inProcessStore(join(folder(), "bench.db"));
  const moduleRef = INTENT.place.moduleRef ?? 0;
  expect(await store.lastArrivals(moduleRef)).toBeNull();
  const [first, second] = [await store.recordIntent(INTENT), await store.recordIntent(INTENT)];
  await store.recordIntent(INTENT);
  await store.noteArrivals(first.id, SEEN);
  await store.noteArrivals(second.id, SEEN);
  const told = { sessionRow: second.id, beganAt: INTENT.beganAt, arrivals: SEEN };
  expect(await store.lastArrivals(moduleRef)).toEqual(told);
  expect(await store.lastArrivals(moduleRef + 1)).toBeNull();
  await store.remove("session", second.id);
  expect(await store.lastArrivals(moduleRef)).toEqual({ ...told, sessionRow: first.id });
  expect(await store.noteArrivals(second.id, [])).toBeNull();
  await store.restore("session", second.id);
  expect((await store.noteArrivals(second.id, []))?.arrivals).toEqual([]);
  expect(await store.lastArrivals(moduleRef)).toEqual({ ...told, sessionRow: first.id });
  await store.close();
});
