import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "../../../../core/store.ts";
import type { StartReply } from "../../../../electron/bridge/views/session.ts";
import { keyPlaceOf } from "../../../../electron/main/vault/key-place.ts";
import { type RawConnection, type RawServer, rawServer } from "../../../adapters/raw-server.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";
import { type Rig, rigs } from "./open-rig.ts";

const open = rigs();
const folder = temporaryFolders();

/** What becomes of one click: what the server does, or what breaks on this side. */
const FAULTS = {
  accepted: answering("201 Created", '{"data":{"sessionId":"s"},"links":{}}'),
  without_an_id: answering("201 Created", "{}"),
  cut_in_the_answer: answering("201 Created", '{"data":{"sessionId":"s"}', 900),
  not_found: answering("404 Not Found", ""),
  moved: answering("307 Temporary Redirect", ""),
  too_many: answering("429 Too Many Requests", ""),
  busy_gateway: answering("503 Service Unavailable", ""),
  bad_gateway: answering("502 Bad Gateway", ""),
  no_protocol: (connection: RawConnection) =>
    void connection.request.then(() => connection.socket.end("?\r\n\r\n")),
  reset_at_once: ({ socket }: RawConnection) => void socket.resetAndDestroy(),
  closed_after_the_request: ({ socket, request }: RawConnection) => void request.then(() => socket.destroy()),
  reset_after_the_request: ({ socket, request }: RawConnection) =>
    void request.then(() => socket.resetAndDestroy()),
  never_answered: () => undefined,
} as const satisfies Record<string, (connection: RawConnection) => void>;

type Fault = keyof typeof FAULTS;

interface Click {
  readonly fault: Fault;
  /** The disk refuses the intent, or the outcome; or the app is gone before the answer. */
  readonly trouble: "none" | "intent" | "outcome" | "crash";
  /** The person presses again before the answer. */
  readonly twice: boolean;
  /** The stored bytes of the click before are sent, instead of the form's. */
  readonly again: boolean;
}

const click: fc.Arbitrary<Click> = fc.record({
  fault: fc.constantFrom(...(Object.keys(FAULTS) as Fault[])),
  trouble: fc.constantFrom("none", "none", "none", "intent", "outcome", "crash"),
  twice: fc.boolean(),
  again: fc.boolean(),
});

let server: RawServer;
let fault: Fault;
let onRequest: () => void;
beforeAll(async () => {
  server = await rawServer((connection) => {
    void connection.request.then(() => {
      if (isStart(connection)) onRequest();
    });
    connection.socket.once("data", (chunk: Buffer) => {
      if (chunk.toString("latin1").startsWith("GET")) answerCompleted(connection);
      else FAULTS[fault](connection);
    });
  });
});
afterAll(() => server.close());

it("a server never counts more starts than clicks, whatever fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(click, { minLength: 1, maxLength: 6 }), async (clicks) => {
      await play(clicks);
    }),
    { numRuns: 40, seed: 20_261_124, endOnFailure: true },
  );
}, 120_000);

async function play(clicks: readonly Click[]): Promise<void> {
  const place = folder();
  let current: Click | undefined;
  const wrapStore = (store: Store): Store => ({
    ...store,
    recordIntent: (intent) =>
      current?.trouble === "intent" ? Promise.reject(new Error("full")) : store.recordIntent(intent),
    recordOutcome: (...outcome) =>
      current?.trouble === "outcome" ? Promise.reject(new Error("full")) : store.recordOutcome(...outcome),
  });
  const options = { folder: place, wrapStore, limits: { firstByteMs: 60, idleMs: 60 } };
  let rig = await open(options);
  const { id: moduleRef, connectionId } = await rig.module(`http://127.0.0.1:${server.port}`);
  await rig.vault.set(keyPlaceOf({ connectionId, moduleRef }), {
    text: "a-key-of-the-tests",
    origin: `http://127.0.0.1:${server.port}`,
  });
  const before = starts();
  let recorded = 0;
  for (const next of clicks) {
    current = next;
    ({ fault } = next);
    const sent = starts();
    const reply = await press(rig, { moduleRef, click: next });
    if (reply === null) {
      // The app went away in the middle: its next run finds the start in doubt, and sends nothing.
      rig = await open(options);
      expect(await rig.store.settleInterrupted()).toBeGreaterThanOrEqual(1);
      recorded += 1;
      expect(starts() - sent).toBeLessThanOrEqual(1);
      continue;
    }
    const arrived = starts() - sent;
    if (reply.kind !== "started") {
      expect(reply.kind).toBe("not_recorded");
      expect(arrived).toBe(0);
      continue;
    }
    recorded += 1;
    const { origin } = reply.session;
    const outcome = origin.kind === "started" ? origin.outcome.kind : null;
    expect(arrived).toBeLessThanOrEqual(outcome === "not_sent" ? 0 : 1);
    if (outcome === "accepted" || outcome === "refused") expect(arrived).toBe(1);
  }
  expect(starts() - before).toBeLessThanOrEqual(clicks.length);
  expect((await rig.store.sessions({ limit: 50 })).total).toBe(recorded);
  await rig.close();
}

/** Presses once, or twice at the same time; `null` when the app was gone before the answer. */
async function press(
  rig: Rig,
  { moduleRef, click: { trouble, twice, again } }: { readonly moduleRef: number; readonly click: Click },
): Promise<StartReply | null> {
  const arrived = new Promise<void>((resolve) => {
    onRequest = resolve;
  });
  const [last] = (await rig.store.sessions({ limit: 1 })).sessions;
  const start = () =>
    again && last !== undefined
      ? rig.starting.again(last.id)
      : rig.starting.start({ moduleRef, values: [], shownBody: null });
  const first = start();
  const second = twice ? start() : null;
  if (trouble === "crash" && (await Promise.race([arrived.then(() => true), first.then(() => false)]))) {
    await rig.close();
    await first;
    return null;
  }
  const replies = await Promise.all([first, second]);
  const kinds = replies.map((reply) => reply?.kind);
  if (twice) expect(kinds.filter((kind) => kind === "busy")).toHaveLength(1);
  return replies.find((reply) => reply !== null && reply.kind !== "busy") ?? null;
}

/** Connections over which any byte of a start has come. */
function starts(): number {
  return server.connections.filter(isStart).length;
}

function isStart(connection: RawConnection): boolean {
  return connection.received().toString("latin1").startsWith("POST");
}

function answering(status: string, body: string, length = body.length) {
  return ({ socket, request }: RawConnection): void =>
    void request.then(() => socket.end(`HTTP/1.1 ${status}\r\nContent-Length: ${length}\r\n\r\n${body}`));
}

function answerCompleted(connection: RawConnection): void {
  answering("200 OK", '{"data":{"state":"completed"},"links":{}}')(connection);
}
