/** The app's own way: intent on disk, the call, its outcome on disk, the query, what it showed on disk. */

import { ApiKey } from "../../core/api-key.ts";
import { callQuery, callStart } from "../../core/calls.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
import { BODY, KEY } from "./pairs.mjs";

/**
 * @param {Omit<import("../../core/calls.ts").CallPorts, "secrets"> & { store: import("../../core/store.ts").Store, baseUrl: string }} ports
 */
export function wholeBench({ store, transport, clock, baseUrl }) {
  const key = new ApiKey(KEY);
  const secrets = new KnownSecrets();
  const address = { baseUrl, moduleId: "m" };
  const place = /** @type {const} */ ({
    connectionId: 1,
    connectionName: "Bench",
    environment: { kind: "test" },
    builtIn: false,
    baseUrl,
    moduleRef: 1,
    moduleName: "Bench",
    moduleId: "m",
    kind: "input",
  });
  return async () => {
    const { id } = await store.recordIntent({ place, beganAt: clock.now(), body: BODY, values: [] });
    const start = await callStart({ transport, clock, secrets }, { address, key, body: BODY });
    const { sessionId } = await store.recordOutcome(id, start.outcome, start.exchange);
    if (sessionId === null) throw new Error(`The start came to ${JSON.stringify(start.outcome)}`);
    const { exchange, heardAt, outcome } = await callQuery(
      { transport, clock, secrets },
      { address, key, sessionId },
    );
    if (outcome.kind !== "state") throw new Error(`The query came to ${JSON.stringify(outcome)}`);
    await store.recordQuery(id, {
      observation: { askedAt: exchange.sentAt, heardAt, saw: { kind: "state", state: outcome.state } },
      exchange,
      browserLink: outcome.browserLink,
      watch: { kind: "ended" },
    });
  };
}
