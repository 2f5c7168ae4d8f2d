import type { KeyWindowInput, KeyWindowView, ReplacedKey } from "../../bridge/key-window-api.ts";
import type { KeyTarget } from "../../bridge/views/library.ts";
import { isModulesOwn, type KeyPlace, keyPlaceOf } from "../vault/key-place.ts";
import type { Vault } from "../vault/vault.ts";
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
    replaces: {
      module: target.moduleRef === null ? null : replacedKey(vault, keyPlaceOf(target), origin),
      connection: replacedKey(vault, keyPlaceOf({ ...target, moduleRef: null }), origin),
    },
    usedBy: shelf
      .modules()
      .filter(({ id, connectionId }) => {
        if (connectionId !== target.connectionId) return false;
        const used = shelf.keyPlace({ connectionId, moduleRef: id, baseUrl: origin });
        return used === null || !isModulesOwn(used);
      })
      .map(({ name }) => name),
  };
  return { target, origin, view };
}

/** What a key that is entered for an origin takes the place of. */
export function replacedKey(vault: Vault, place: KeyPlace, origin: string): ReplacedKey | null {
  const state = vault.keyState(place);
  const own = vault.originOf(place);
  if (state.kind !== "set") return null;
  return { fingerprint: state.fingerprint, heldFor: own === origin ? null : own };
}

/**
 * Keeps an entered key, and asks again about sessions that waited for it.
 *
 * It is bound to the origin that the window named, whatever the connection was changed to meanwhile.
 */
export async function saveKey(
  { vault, shelf, watching }: KeyParts,
  { target, origin }: KeyQuestion,
  { key, scope, issuedOn }: KeyWindowInput,
): Promise<"kept" | "not_written"> {
  const { connectionId } = target;
  const place = keyPlaceOf({ connectionId, moduleRef: scope === "module" ? target.moduleRef : null });
  const kept = await vault.set(place, { text: key, origin, issuedOn });
  await shelf.refresh();
  await watching.keyChanged(place);
  return kept;
}
