import { behavesAsLive, type Environment } from "../../../core/connection.ts";
import type { Session } from "../../../core/session.ts";
import type { LibraryView } from "../../../electron/bridge/views/library.ts";
import { connectionOf, moduleOf } from "../../state/library.ts";
import type { Place } from "../../state/navigation.ts";

/** True where what is done reaches LIVE, or a connection that nobody has said it does not. */
export function isLivePlace(
  place: Place,
  library: LibraryView,
  sessions: ReadonlyMap<number, Session>,
): boolean {
  const reached = environmentOf(place, library, sessions);
  return reached !== undefined && behavesAsLive(reached);
}

/** What a place reaches; `undefined` where it reaches nothing, or only the sandbox. */
function environmentOf(
  place: Place,
  library: LibraryView,
  sessions: ReadonlyMap<number, Session>,
): Environment | null | undefined {
  if (place.view === "session") {
    const session = sessions.get(place.sessionRow);
    return session === undefined || session.place.builtIn ? undefined : session.place.environment;
  }
  if (place.view === "connection") return ofConnection(place.connectionId, library);
  if (place.view !== "module" && place.view !== "edit_module") return undefined;
  const module = moduleOf(library, place.moduleRef);
  return module === undefined ? undefined : ofConnection(module.connectionId, library);
}

function ofConnection(id: number, library: LibraryView): Environment | null | undefined {
  const connection = connectionOf(library, id);
  return connection === undefined || connection.builtIn ? undefined : connection.environment;
}
