import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeTransport } from "../../adapters/http-transport.ts";
import { callQuery, callStart } from "../../core/calls.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
import { canaryKey } from "./canary.ts";
import { groupTitle } from "./groups.ts";
import { Leftovers } from "./leftovers.ts";
import { MIXED, type MixedServer, mixedServer } from "./mixed-server.ts";
import { inShort } from "./oracles.ts";

const SEQUENCES = 1_000;
const KEY = canaryKey();
const LIMITS = { firstByteMs: 5_000, idleMs: 5_000, totalMs: 10_000, connectMs: 5_000, bodyBytes: 4_096 };

/** No state goes over from one call to the next, whatever became of it. */
describe(groupTitle("A"), () => {
  let server: MixedServer;
  beforeAll(async () => {
    server = await mixedServer();
  });
  afterAll(() => server.close());

  it("1,000 random rows of five faults on one client: each call ends as it does alone", {
    timeout: 120_000,
  }, async () => {
    const leftovers = new Leftovers();
    const clock = { now: () => 1_000_000 };
    const secrets = new KnownSecrets();
    const one = fc.tuple(
      fc.constantFrom("start" as const, "query" as const),
      fc.constantFrom(...Object.keys(MIXED)),
    );
    const transport = nodeTransport();
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 5, maxLength: 5 }), async (sequence) => {
        for (const [call, fault] of sequence) {
          // The fault is named in the path, so that each call meets its own.
          const address = { baseUrl: server.baseUrl, moduleId: fault };
          const options = { address, key: KEY, limits: LIMITS };
          const before = server.requests();
          const { outcome } =
            call === "start"
              ? await callStart({ transport, clock, secrets }, { ...options, body: "{}" })
              : await callQuery({ transport, clock, secrets }, { ...options, sessionId: "S" });
          expect(`${fault}: ${inShort(call, outcome)}`).toBe(`${fault}: ${MIXED[fault]?.[call]}`);
          expect(server.requests() - before).toBe(1);
        }
      }),
      { numRuns: SEQUENCES, seed: 20_261_124, endOnFailure: true },
    );
    expect(await leftovers.left()).toEqual([]);
  });
});
