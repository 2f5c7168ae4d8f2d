import type { KeyWindowInput, KeyWindowView } from "../../bridge/key-window-api.ts";
import type { KeyTarget } from "../../bridge/views/library.ts";
import type { Bench } from "./open-bench.ts";

type KeyParts = Pick<Bench, "vault" | "shelf" | "watching">;

/** What a key is asked for: the target, and the one origin that the window names and the key is bound to. */
interface KeyQuestion {
  readonly target: KeyTarget;
  readonly origin: string;
  readonly view: KeyWindowView;
}

/** What the key window is opened with for a target; `null` when the target is gone or needs no key. */
export function keyQuestion({ shelf, vault }: KeyParts, target: KeyTarget): KeyQuestion | null {
  const connection = shelf.connection(target.connectionId);
  const origin = shelf.originOf(target);
  if (connection === null || origin === null) return null;
  const view: KeyWindowView = {
    asksFor: "api_key",
    host: new URL(origin).host,
    connectionName: connection.name,
    moduleName: target.moduleRef === null ? null : (shelf.module(target.moduleRef)?.name ?? null),
    vault: vault.state(),
    replaces: shelf.keyPlace({ ...target, baseUrl: origin }) !== null,
  };
  return { target, origin, view };
}

/**
 * Keeps an entered key, and asks again about sessions that waited for it.
 *
 * It is bound to the origin that the window named, whatever the connection was changed to meanwhile.
 */
export async function saveKey(
  { vault, shelf, watching }: KeyParts,
  { target, origin }: KeyQuestion,
  { key, scope }: KeyWindowInput,
): Promise<"kept" | "not_written"> {
  const own = scope === "module" && target.moduleRef !== null;
  const place = own
    ? (`module:${target.moduleRef}` as const)
    : (`connection:${target.connectionId}` as const);
  const kept = await vault.set(place, key, origin);
  await shelf.refresh();
  await watching.keyChanged(place);
  return kept;
}
