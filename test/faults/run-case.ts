import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeTransport } from "../../adapters/http-transport.ts";
import type { ApiKey } from "../../core/api-key.ts";
import type { CallLimits } from "../../core/transport.ts";
import { canaryKey } from "./canary.ts";
import type { Case, Fault } from "./fault.ts";
import { casesOf } from "./fault.ts";
import { type Group, groupTitle } from "./groups.ts";
import { FaultHistory } from "./history.ts";
import { Leftovers } from "./leftovers.ts";
import { MemoryWatch } from "./memory.ts";
import {
  Alarms,
  arrivedAsRecorded,
  boundsMemory,
  countsRequests,
  endsInTheClosedList,
  holdsTheTime,
  inShort,
  keepsTheKey,
  leadsNowhereElse,
  pointsAsText,
  recordsExactly,
  wordsFor,
} from "./oracles.ts";

/** Long enough that only a row which is about a limit meets one. */
const LIMITS: CallLimits = {
  connectMs: 8_000,
  firstByteMs: 8_000,
  idleMs: 8_000,
  totalMs: 10_000,
  bodyBytes: 2 * 1024 * 1024,
};

const BODY = '{"data":{"startParameters":{"name":"Grüße","n":1.10}}}';
const KEY = canaryKey();

/** Plays every case of a group's table, each against every oracle that applies, on one history. */
export function playTable(group: Group, faults: readonly Fault[]): void {
  describe(groupTitle(group), () => {
    let history: FaultHistory;
    let alarms: Alarms;
    beforeAll(() => {
      history = new FaultHistory();
      alarms = new Alarms();
    });
    afterAll(async () => {
      alarms.end();
      await expectHistory(history, new Set([KEY, ...faults.flatMap(({ key }) => key ?? [])]));
      await history.close();
    });
    it.each(casesOf(faults).map((one) => [one.name, one] as const))("%s", (_, one) =>
      playCase(one, history, alarms),
    );
  });
}

/** Plays one case. */
async function playCase(
  { fault, call, expected }: Case,
  history: FaultHistory,
  alarms: Alarms,
): Promise<void> {
  const leftovers = new Leftovers();
  const scene = await fault.arrange(call);
  const limits = { ...LIMITS, ...fault.limits };
  const key = fault.key === undefined ? KEY : fault.key;
  const { baseUrl, transport = nodeTransport(), signal, network } = scene;
  const wish = {
    ...{ baseUrl, transport, key, limits },
    ...(signal === undefined ? {} : { signal }),
    ...(network === undefined ? {} : { network }),
  };
  const memory = fault.large === true ? new MemoryWatch() : null;
  const since = performance.now();
  const report = call === "start" ? await history.start(wish, fault.body ?? BODY) : await history.query(wish);
  const elapsedMs = performance.now() - since;
  const growth = memory?.growth() ?? null;
  await scene.close();

  const { exchange, outcome, row } = report;
  expect(expected).toContain(inShort(call, outcome));
  endsInTheClosedList(exchange);
  const words = wordsFor(call, outcome, new URL(baseUrl).host);
  const overheard = scene.overheard?.() ?? null;
  for (const secret of scene.secrets ?? []) keepsTheKey({ exchange, outcome, words }, secret);
  if (key !== null) keepsTheKey({ exchange, outcome, words, overheard }, key);
  countsRequests(scene.requests(), fault.requests ?? 1);
  leadsNowhereElse(scene.strays?.() ?? []);
  if (scene.location !== undefined) pointsAsText(scene.location, exchange, outcome);
  if (scene.requests() > 0) arrivedAsRecorded(scene.heard?.() ?? [], exchange, key);
  recordsExactly(await history.of(row), { exchange, outcome, call });
  holdsTheTime(exchange.result.timing.totalMs, elapsedMs, fault.tookMs ?? [0, limits.totalMs]);
  if (growth !== null) boundsMemory(growth);
  if (fault.recorded !== undefined) {
    const { result } = exchange;
    const body = result.kind === "answer" ? result.body : result.partial?.body;
    expect(Buffer.compare(body ?? new Uint8Array(), fault.recorded), "the bytes as they came").toBe(0);
  }
  alarms.expectNone();
  expect(await leftovers.left(), "O8").toEqual([]);
}

/** O6 and O4 over a whole table: the file, opened anew, holds what was acknowledged and nothing else, and no key. */
async function expectHistory(history: FaultHistory, keys: ReadonlySet<ApiKey>): Promise<void> {
  const sessions = await history.reopened();
  expect(sessions.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([...history.acknowledged.keys()]);
  for (const { id, origin } of sessions) {
    if (origin.kind === "started") expect(origin.outcome).toEqual(history.acknowledged.get(id)?.outcome);
  }
  for (const key of keys) keepsTheKey(history.bytes(), key);
}
