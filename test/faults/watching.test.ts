import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canaryKey } from "./canary.ts";
import { groupTitle } from "./groups.ts";
import { Leftovers } from "./leftovers.ts";
import { Alarms, countsRequests, keepsTheKey, wordsFor } from "./oracles.ts";
import { WATCHING } from "./tables/watching.ts";
import { TemporaryStore } from "./temporary-store.ts";
import { WatchedSession } from "./watched-session.ts";

const KEY = canaryKey();

describe(groupTitle("E"), () => {
  let kept: TemporaryStore;
  let alarms: Alarms;
  beforeAll(() => {
    kept = new TemporaryStore();
    alarms = new Alarms();
  });
  afterAll(async () => {
    alarms.end();
    keepsTheKey(kept.bytes(), KEY);
    await kept.close();
  });

  it.each(WATCHING.map((fault) => [fault.name, fault] as const))("%s", async (_, fault) => {
    const leftovers = new Leftovers();
    const session = await WatchedSession.begin(kept.store, KEY, fault);
    await fault.play(session);
    const { heard } = session;
    await session.close();

    countsRequests(session.requests, fault.requests);
    for (const { outcome } of heard) keepsTheKey(wordsFor("query", outcome, "service.invalid"), KEY);
    // The course holds what was acknowledged: every answer, in its order, and no more.
    const { stretches, checks } = await session.timeline();
    expect(stretches.map(({ state }) => state)).toEqual(fault.course);
    expect(checks.map(({ answered }) => answered)).toEqual(
      heard.map(({ outcome }) => outcome.kind === "state"),
    );
    alarms.expectNone();
    expect(await leftovers.left(), "O8").toEqual([]);
  });
});
