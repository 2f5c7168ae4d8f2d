import { z } from "zod";
import type { Removable, Store } from "../../../core/store.ts";
import { belongsTo, type KeyPlace } from "../vault/key-place.ts";
import type { Vault } from "../vault/vault.ts";

/** Under which name the store keeps what was removed and may still have keys. */
const KEPT_AS = "removed-keys";

/** A connection or a module that was removed. */
interface Removed {
  readonly what: "connection" | "module";
  readonly id: number;
}

const removedList = z.array(z.strictObject({ what: z.enum(["connection", "module"]), id: z.number() }));

type Notes = Pick<Store, "kept" | "keep">;

/** Notes that keys may be left behind. Before the removal: one that is not noted would leave them for ever. */
export async function noteRemovedKeys(store: Notes, what: Removable, id: number): Promise<void> {
  if (what !== "connection" && what !== "module") return;
  const noted = await notesOf(store);
  if (noted.some((each) => each.what === what && each.id === id)) return;
  await store.keep(KEPT_AS, JSON.stringify([...noted, { what, id }]));
}

/**
 * Forgets the keys of what was removed and can no longer be taken back: at a start, once the store has purged it. What
 * is there again was taken back. Keys that cannot be reached now are forgotten at a later start.
 */
export async function forgetRemovedKeys(
  store: Notes,
  vault: Vault,
  isThere: (removed: Removed) => boolean,
): Promise<void> {
  const noted = await notesOf(store);
  if (noted.length === 0 || vault.state().kind === "locked") return;
  const left: Removed[] = [];
  for (const removed of noted) {
    if (isThere(removed)) continue;
    try {
      for (const place of vault.places().filter((each) => isOf(each, removed))) await vault.forget(place);
    } catch {
      left.push(removed);
    }
  }
  await store.keep(KEPT_AS, JSON.stringify(left));
}

function isOf(place: KeyPlace, { what, id }: Removed): boolean {
  return what === "connection" ? belongsTo(place, id) : place.endsWith(`/module:${id}`);
}

async function notesOf(store: Notes): Promise<readonly Removed[]> {
  try {
    const parsed = removedList.safeParse(JSON.parse((await store.kept(KEPT_AS)) ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
