import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { ConnectionDraft } from "../../../core/connection.ts";
import type { Exchange } from "../../../core/exchange.ts";
import { queryRequest } from "../../../core/http-request.ts";
import { DEFAULT_NETWORK } from "../../../core/network.ts";
import type { Observation } from "../../../core/observation.ts";
import type { ModuleDraft } from "../../../core/published-module.ts";
import type { SessionPlace } from "../../../core/session.ts";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import type { QueryRecord, StartIntent, Store } from "../../../core/store.ts";

/** Folders that are gone after each test. */
export function temporaryFolders(): () => string {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "bench-store-"));
    folders.push(folder);
    return folder;
  };
}

/** Text that a careless store would spoil: NUL, half a surrogate pair, the escape mark, quotes, lines. */
export const ODD = "a\u0000b\ud800c\u0010␐0041'\"\\\n\tüñ😀";

export const CONNECTION: ConnectionDraft = {
  id: null,
  name: "Acme",
  baseUrl: "https://acme.example",
  environment: { kind: "test" },
  colour: "blue",
  network: DEFAULT_NETWORK,
};

export function moduleDraft(connectionId: number, name = "Onboarding"): ModuleDraft {
  return {
    id: null,
    connectionId,
    name,
    moduleId: "oITw",
    kind: "input",
    notes: "",
    parameters: [{ name: "Full name", type: "text", apiName: "full_name" }],
  };
}

export const PLACE: SessionPlace = {
  connectionId: 7,
  connectionName: "Acme",
  environment: { kind: "own", name: "Staging" },
  builtIn: false,
  baseUrl: "https://acme.example",
  moduleRef: 3,
  moduleName: "Onboarding",
  moduleId: "oITw",
  kind: "input",
};

export const INTENT: StartIntent = {
  place: PLACE,
  beganAt: 1_000,
  body: '{"data":{"startParameters":{"n":1.10}}}',
  values: [
    { name: "N", apiName: "n", json: "1.10" },
    { name: "O", apiName: "o", json: null },
  ],
};

export const ACCEPTED: StartOutcome = {
  kind: "accepted",
  status: 201,
  sessionId: "s-1",
  browserLink: "https://acme.example/s/1",
  extra: [{ path: "data.more", text: "1e400" }],
};

export function exchange(call: Exchange["call"] = "query", body = '{"data":{}}'): Exchange {
  return {
    call,
    sentAt: 1_500,
    request: queryRequest({ baseUrl: "https://acme.example", moduleId: "oITw" }, "s-1"),
    result: {
      kind: "answer",
      status: 200,
      statusText: "OK",
      headers: [{ name: "X-a", value: "1" }],
      body: new TextEncoder().encode(body),
      timing: { resolvedMs: 1.5, connectedMs: 2, securedMs: 3, sentMs: 4, firstByteMs: 5, totalMs: 6 },
    },
  };
}

/** A query that told a state. */
export function told(state: string, askedAt: number, heardAt: number): QueryRecord {
  return record({ askedAt, heardAt, saw: { kind: "state", state } });
}

export function record(observation: Omit<Observation, "exchangeId">): QueryRecord {
  return { observation, exchange: exchange(), browserLink: null, watch: { kind: "live" } };
}

/** A started, accepted session's row. */
export async function acceptedSession(store: Store, intent = INTENT): Promise<number> {
  const { id } = await store.recordIntent(intent);
  await store.recordOutcome(id, ACCEPTED, exchange("start"));
  return id;
}
