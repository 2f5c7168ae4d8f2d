// Longer than most files: the rules for the causes are read side by side.
import type { Success } from "./call-history.ts";
import type { Evidence } from "./evidence.ts";
import type { NameOddity, OddParameter, ValueOddity } from "./odd-parameters.ts";
import { type Cause, causesOf, type Refusal } from "./refusal-causes.ts";

/** Why a cause is likely or not. Every time is a wall time in ms. `null` where nothing speaks for or against it. */
export type CauseReason =
  /** This key was good for a call; `here`: of this very module. */
  | { readonly kind: "key_worked"; readonly success: Success; readonly here: boolean }
  /** Nothing was achieved with it since it was set. */
  | { readonly kind: "key_unproven"; readonly setAt: number | null }
  /** Keys are said to expire after a year. */
  | { readonly kind: "key_old"; readonly setAt: number }
  | { readonly kind: "key_shared"; readonly setAt: number | null; readonly connectionName: string }
  | { readonly kind: "key_own"; readonly setAt: number | null }
  | { readonly kind: "key_missing" }
  /** Another key, id or address is set by now: the refusal was about the one before. */
  | { readonly kind: "key_changed"; readonly setAt: number }
  | { readonly kind: "id_changed" }
  | { readonly kind: "host_changed" }
  | { readonly kind: "id_worked"; readonly success: Success }
  | { readonly kind: "id_never"; readonly firstTriedAt: number | null }
  | { readonly kind: "setting_unseen" }
  | { readonly kind: "setting_since"; readonly success: Success }
  | { readonly kind: "host_answered"; readonly success: Success }
  | { readonly kind: "host_silent" }
  | { readonly kind: "not_for_starts" }
  | { readonly kind: "session_young"; readonly beganAt: number }
  | { readonly kind: "session_heard"; readonly at: number }
  | { readonly kind: "session_never_heard"; readonly beganAt: number }
  | { readonly kind: "id_by_service" }
  | { readonly kind: "page_answered" }
  | { readonly kind: "no_page_answered" }
  | { readonly kind: "body_is_json" }
  | { readonly kind: "body_is_no_json" }
  | { readonly kind: "no_body" }
  | { readonly kind: "odd_names"; readonly odd: readonly OddParameter<NameOddity>[] }
  | { readonly kind: "names_fit" }
  | { readonly kind: "odd_values"; readonly odd: readonly OddParameter<ValueOddity>[] }
  | { readonly kind: "values_fit" }
  | { readonly kind: "calls_lately"; readonly count: number };

/** How a cause stands: to be looked at first, less likely, or ruled out. */
export type Likelihood = "first" | "less" | "cannot";

/** A cause with its place in the order, and why. */
export interface RankedCause {
  readonly cause: Cause;
  readonly likelihood: Likelihood;
  readonly reason: CauseReason | null;
}

const DAY_MS = 86_400_000;
/** A success that is no older than this speaks for a key. */
const RECENT_MS = DAY_MS;
/** From this age on a key may well have expired: they live for a year, by a third party's word. */
const OLD_KEY_MS = 330 * DAY_MS;
/** So many calls from here in a minute are many. */
const MANY_CALLS = 60;

type Judgement = Omit<RankedCause, "cause">;

/** Ranks what a refusal may come from by what the history shows. Within a likelihood the order is that of `causesOf`. */
export function rankCauses(refusal: Refusal, evidence: Evidence, now: number): readonly RankedCause[] {
  const ranked = causesOf(refusal).map((cause) => ({ cause, ...JUDGES[cause](evidence, refusal, now) }));
  const group = (wanted: Likelihood) => ranked.filter(({ likelihood }) => likelihood === wanted);
  return [...group("first"), ...group("less"), ...group("cannot")];
}

const JUDGES: Readonly<Record<Cause, (evidence: Evidence, refusal: Refusal, now: number) => Judgement>> = {
  module_id({ place, described, history }, { call }) {
    if (call === "start" && described !== null && described.moduleId !== place.moduleId) {
      return first({ kind: "id_changed" });
    }
    const success = history.successes.find(({ moduleId }) => moduleId === place.moduleId);
    if (success !== undefined) return less({ kind: "id_worked", success });
    return first(history.whole ? { kind: "id_never", firstTriedAt: history.firstTriedAt } : null);
  },

  access_setting({ place, history }) {
    const success = history.successes.find(({ moduleId }) => moduleId === place.moduleId);
    if (success !== undefined) return first({ kind: "setting_since", success });
    return first({ kind: "setting_unseen" });
  },

  key_scope(evidence) {
    const { key, place } = evidence;
    if (key === null) return first(missingKey(evidence));
    const changedAt = keyChangedAt(evidence);
    if (changedAt !== null) return first({ kind: "key_changed", setAt: changedAt });
    const success = withThisKey(evidence).find(({ moduleId }) => moduleId === place.moduleId);
    if (success !== undefined) return less({ kind: "key_worked", success, here: true });
    const { setAt } = key;
    if (key.from === "module") return first({ kind: "key_own", setAt });
    return first({ kind: "key_shared", setAt, connectionName: place.connectionName });
  },

  key(evidence, _, now) {
    const { key, place } = evidence;
    if (key === null) return first(missingKey(evidence));
    const changedAt = keyChangedAt(evidence);
    if (changedAt !== null) return first({ kind: "key_changed", setAt: changedAt });
    const [success] = withThisKey(evidence);
    if (success !== undefined) {
      const here = success.moduleId === place.moduleId;
      const reason: CauseReason = { kind: "key_worked", success, here };
      // Where this very module was the last to be served, the key may have ended since as well as the module.
      return !here && now - success.at < RECENT_MS ? less(reason) : first(reason);
    }
    const { setAt } = key;
    return first(
      setAt !== null && now - setAt > OLD_KEY_MS
        ? { kind: "key_old", setAt }
        : { kind: "key_unproven", setAt },
    );
  },

  host({ place, described, history }, { call }) {
    if (call === "start" && described !== null && described.baseUrl !== place.baseUrl) {
      return first({ kind: "host_changed" });
    }
    const [success] = history.successes;
    if (success !== undefined) return less({ kind: "host_answered", success });
    return first(history.whole ? { kind: "host_silent" } : null);
  },

  retention({ session }, { call }, now) {
    if (call === "start") return { likelihood: "cannot", reason: { kind: "not_for_starts" } };
    if (session === null) return first(null);
    const { adopted, beganAt, heardAt } = session;
    // Retention counts in days. Of an adopted session only the adoption is dated, not its start.
    if (!adopted && now - beganAt < DAY_MS) return less({ kind: "session_young", beganAt });
    if (heardAt === null) return first({ kind: "session_never_heard", beganAt });
    return first({ kind: "session_heard", at: heardAt });
  },

  session_id({ session }) {
    if (session === null) return first(null);
    const { adopted, beganAt, heardAt } = session;
    if (!adopted) return { likelihood: "cannot", reason: { kind: "id_by_service" } };
    if (heardAt !== null) return less({ kind: "session_heard", at: heardAt });
    return first({ kind: "session_never_heard", beganAt });
  },

  gateway({ answeredByPage }) {
    if (answeredByPage === null) return less(null);
    return answeredByPage ? first({ kind: "page_answered" }) : less({ kind: "no_page_answered" });
  },

  body_json({ sent }) {
    if (sent === null) return first(null);
    if (sent.bodyIsJson === false) return first({ kind: "body_is_no_json" });
    const reason: CauseReason = { kind: sent.bodyIsJson === null ? "no_body" : "body_is_json" };
    return { likelihood: "cannot", reason };
  },

  parameter_names({ sent, place, history }) {
    if (sent !== null && sent.oddNames.length > 0) return first({ kind: "odd_names", odd: sent.oddNames });
    const success = history.successes.find(({ moduleId }) => moduleId === place.moduleId);
    if (success !== undefined) return less({ kind: "id_worked", success });
    return first(sent === null ? null : { kind: "names_fit" });
  },

  parameter_values({ sent }) {
    if (sent === null) return first(null);
    if (sent.oddValues.length > 0) return first({ kind: "odd_values", odd: sent.oddValues });
    return less({ kind: "values_fit" });
  },

  own_calls({ history, refusedAt }, _, now) {
    if (refusedAt === null) return first(null);
    const count = history.calls.filter(({ at }) => Math.abs(refusedAt - at) < 60_000 && at <= now).length;
    return count >= MANY_CALLS
      ? first({ kind: "calls_lately", count })
      : less({ kind: "calls_lately", count });
  },

  shared_limit: () => first(null),
};

function first(reason: CauseReason | null): Judgement {
  return { likelihood: "first", reason };
}

function less(reason: CauseReason | null): Judgement {
  return { likelihood: "less", reason };
}

/** Without a history nothing is known of keys either. */
function missingKey({ history }: Evidence): CauseReason | null {
  return history.whole ? { kind: "key_missing" } : null;
}

/** When the key was set, if that was after the refusal; else `null`. */
function keyChangedAt({ key, refusedAt }: Evidence): number | null {
  const setAt = key?.setAt ?? null;
  return setAt !== null && refusedAt !== null && setAt > refusedAt ? setAt : null;
}

/** What was achieved with the key that is set now, newest first. */
function withThisKey({ key, place, history }: Evidence): readonly Success[] {
  if (key === null) return [];
  return history.successes.filter(({ at, moduleRef }) => {
    if (key.setAt !== null && at < key.setAt) return false;
    if (key.from === "module") return moduleRef === place.moduleRef;
    return moduleRef === null || !key.ownKeyModules.includes(moduleRef);
  });
}
