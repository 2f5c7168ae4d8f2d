import { alikeCalls, lastEnd } from "../../../core/alike-calls.ts";
import type { Evidence, KeyEvidence } from "../../../core/evidence.ts";
import { oddNames, oddValues } from "../../../core/odd-parameters.ts";
import { rankCauses } from "../../../core/rank-causes.ts";
import { refusalOf } from "../../../core/refusal-causes.ts";
import type { Session, SessionPlace } from "../../../core/session.ts";
import { headerValue } from "../../../core/start-outcome.ts";
import type { SessionDetail, Store, StoredExchange } from "../../../core/store.ts";
import type { Explanation } from "../../bridge/views/session.ts";
import { isModulesOwn } from "../vault/key-place.ts";
import type { Vault } from "../vault/vault.ts";
import type { Shelf } from "./shelf.ts";

/** What explaining needs from its surroundings. */
export interface ExplainingPorts {
  readonly store: Pick<Store, "session" | "history" | "exchanges">;
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly now: () => number;
}

const NOTHING: Explanation = { causes: [], alike: null };

/** Says what a session's call that went wrong may come from, by the history and by what is described and set now. */
export async function explain(ports: ExplainingPorts, sessionRow: number): Promise<Explanation> {
  const detail = await ports.store.session(sessionRow);
  if (detail === null) return NOTHING;
  const { session } = detail;
  const refusal = refusalOf(session);
  const end = lastEnd(session);
  if (end === null) return NOTHING;
  const [history, [newest]] = await Promise.all([
    ports.store.history(session.place),
    ports.store.exchanges(sessionRow, 1),
  ]);
  const alike = alikeCalls(history.calls, { moduleId: session.place.moduleId, end });
  if (refusal === null) return { causes: [], alike };
  const evidence: Evidence = {
    place: session.place,
    refusedAt: refusedAt(detail, refusal.call),
    history,
    key: keyEvidence(ports, session.place),
    described: described(ports.shelf, session.place),
    session: {
      adopted: session.origin.kind === "adopted",
      beganAt: session.beganAt,
      heardAt: session.heardAt,
    },
    sent: refusal.call === "start" ? sent(ports.shelf, session) : null,
    answeredByPage: newest === undefined ? null : isPage(newest),
  };
  return { causes: rankCauses(refusal, evidence, ports.now()), alike };
}

function refusedAt({ session, observations }: SessionDetail, call: "start" | "query"): number | null {
  return call === "start" ? session.beganAt : (observations.at(-1)?.heardAt ?? null);
}

function keyEvidence({ shelf, vault }: ExplainingPorts, place: SessionPlace): KeyEvidence | null {
  const { connectionId, builtIn, baseUrl } = place;
  const modules = shelf.modules().filter((module) => module.connectionId === connectionId);
  // Each module of the sandbox has a public key of its own.
  if (builtIn) return { from: "module", setAt: null, ownKeyModules: modules.map(({ id }) => id) };
  const at = shelf.keyPlace(place);
  if (at === null) return null;
  const state = vault.keyState(at);
  return {
    from: isModulesOwn(at) ? "module" : "connection",
    setAt: state.kind === "set" ? state.setAt : null,
    ownKeyModules: modules
      .filter(({ id }) => {
        const used = shelf.keyPlace({ connectionId, moduleRef: id, baseUrl });
        return used !== null && isModulesOwn(used);
      })
      .map(({ id }) => id),
  };
}

function described(
  shelf: Shelf,
  { connectionId, moduleRef, builtIn, baseUrl }: SessionPlace,
): Evidence["described"] {
  const connection = shelf.connection(connectionId);
  const module = moduleRef === null ? null : shelf.module(moduleRef);
  if (connection === null || module === null) return null;
  // The sandbox's address is another one in each run, and never wrong.
  return { moduleId: module.moduleId, baseUrl: builtIn ? baseUrl : connection.baseUrl };
}

function sent(shelf: Shelf, { place, body, values }: Session): Evidence["sent"] {
  const declared = (place.moduleRef === null ? null : shelf.module(place.moduleRef))?.parameters ?? null;
  return {
    bodyIsJson: body === null ? null : isJson(body),
    oddNames: oddNames(values, declared),
    oddValues: oddValues(values, declared),
  };
}

function isPage({ result }: StoredExchange): boolean {
  if (result.kind !== "answer") return false;
  return /\bhtml\b/i.test(headerValue(result.headers, "content-type") ?? "");
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
