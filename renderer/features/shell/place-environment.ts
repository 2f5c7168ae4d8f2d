import { behavesAsLive, type Environment } from "../../../core/connection.ts";
import type { Session } from "../../../core/session.ts";
import type { LibraryView } from "../../../electron/bridge/views/library.ts";
import { connectionOf, moduleOf } from "../../state/library.ts";
import type { Place } from "../../state/navigation.ts";

/** What a place reaches that is LIVE, or that nobody has said is not. */
export interface LivePlace {
  readonly connectionName: string;
  readonly environment: Environment | null;
}

/** What what is done at a place reaches; `null` where it reaches nothing, the sandbox, or no LIVE. */
export function livePlace(
  place: Place,
  library: LibraryView,
  sessions: ReadonlyMap<number, Session>,
): LivePlace | null {
  const reached = reachedFrom(place, library, sessions);
  return reached !== null && behavesAsLive(reached.environment) ? reached : null;
}

function reachedFrom(
  place: Place,
  library: LibraryView,
  sessions: ReadonlyMap<number, Session>,
): LivePlace | null {
  if (place.view === "session") {
    const session = sessions.get(place.sessionRow);
    return session === undefined || session.place.builtIn ? null : session.place;
  }
  if (place.view === "connection") return ofConnection(place.connectionId, library);
  if (place.view !== "module" && place.view !== "edit_module") return null;
  const module = moduleOf(library, place.moduleRef);
  return module === undefined ? null : ofConnection(module.connectionId, library);
}

function ofConnection(id: number, library: LibraryView): LivePlace | null {
  const connection = connectionOf(library, id);
  if (connection === undefined || connection.builtIn) return null;
  return { connectionName: connection.name, environment: connection.environment };
}
