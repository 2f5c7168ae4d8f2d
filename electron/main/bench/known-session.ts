import type { Opened } from "../../../core/opened.ts";
import { readPastedSession } from "../../../core/session-link.ts";
import type { Store } from "../../../core/store.ts";
import type { Shelf } from "./shelf.ts";

/** What looking a session up by its link needs. */
interface KnownSessionPorts {
  readonly store: Pick<Store, "sessionNamed">;
  readonly shelf: Pick<Shelf, "connections">;
}

/** A link to a session that the list has leads to its row; any other thing that was opened stays what it is. */
export async function knownIfThere(
  { store, shelf }: KnownSessionPorts,
  opened: Opened | null,
): Promise<Opened | null> {
  if (opened?.kind !== "session") return opened;
  const link = readPastedSession(opened.link);
  if (link === null) return opened;
  for (const { id } of shelf.connections()) {
    const session = await store.sessionNamed(id, link.sessionId);
    if (session === null) continue;
    const { baseUrl, moduleId } = session.place;
    // Where it was started, and not where its connection leads today.
    if (baseUrl === link.origin && moduleId === link.moduleId)
      return { kind: "known", sessionRow: session.id };
  }
  return opened;
}
