import type { KeyWindowInput, KeyWindowView } from "../../bridge/key-window-api.ts";
import type { KeyTarget } from "../../bridge/views/library.ts";
import type { Bench } from "./open-bench.ts";

/** What the key window is opened with for a target; `null` when the target is gone or needs no key. */
export function keyWindowView({ shelf, vault }: Bench, target: KeyTarget): KeyWindowView | null {
  const connection = shelf.connection(target.connectionId);
  const origin = shelf.originOf(target);
  if (connection === null || origin === null) return null;
  return {
    host: new URL(origin).host,
    connectionName: connection.name,
    moduleName: target.moduleRef === null ? null : (shelf.module(target.moduleRef)?.name ?? null),
    vault: vault.state(),
    replaces: shelf.keyPlace(target.connectionId, target.moduleRef) !== null,
  };
}

/** Keeps an entered key for its target's origin, and asks again about sessions that waited for it. */
export async function saveKey(
  bench: Bench,
  target: KeyTarget,
  input: KeyWindowInput,
): Promise<"kept" | "not_written"> {
  const origin = bench.shelf.originOf(target);
  if (origin === null) throw new Error("The key's connection is gone.");
  const own = input.scope === "module" && target.moduleRef !== null;
  const place = own
    ? (`module:${target.moduleRef}` as const)
    : (`connection:${target.connectionId}` as const);
  const kept = await bench.vault.set(place, input.key, origin);
  await bench.shelf.refresh();
  await bench.watching.keyChanged();
  return kept;
}
