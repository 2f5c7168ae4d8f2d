import { setTimeout as pause } from "node:timers/promises";

const HOUR_MS = 3_600_000;
/** How many calls are made together: the store's thread writes such a group in few trips to the disk. */
const TOGETHER = 500;

/**
 * Fills a store with sessions that were adopted three hours ago and wait for a person for two.
 *
 * @param {import("../../../core/store.ts").Store} store
 * @param {{ readonly count: number, readonly place: import("../../../core/session.ts").SessionPlace }} wish
 */
export async function fillStore(store, { count, place }) {
  const now = Date.now();
  const answer = {
    kind: /** @type {const} */ ("answer"),
    status: 200,
    statusText: "OK",
    headers: [],
    body: new TextEncoder().encode('{"data":{"state":"waiting_for_input"},"links":{}}'),
    timing: { resolvedMs: null, connectedMs: 1, securedMs: null, sentMs: 1, firstByteMs: 2, totalMs: 2 },
  };
  const request = { method: /** @type {const} */ ("GET"), url: place.baseUrl, headers: [], body: null };
  for (let from = 0; from < count; from += TOGETHER) {
    const size = Math.min(TOGETHER, count - from);
    await Promise.all(
      Array.from({ length: size }, async (_, index) => {
        const sessionId = `session-${from + index}`;
        const { id } = await store.recordAdoption({
          place,
          beganAt: now - 3 * HOUR_MS,
          sessionId,
          link: null,
        });
        await store.recordQuery(id, {
          observation: {
            askedAt: now - 2 * HOUR_MS,
            heardAt: now - 2 * HOUR_MS,
            saw: { kind: "state", state: "waiting_for_input" },
          },
          exchange: { call: "query", sentAt: now - 2 * HOUR_MS, request, result: answer },
          browserLink: null,
          watch: { kind: "live" },
        });
      }),
    );
    await pause(0);
  }
}
