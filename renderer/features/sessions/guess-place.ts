import type { PastedSession } from "../../../core/session-link.ts";
import type { LibraryView } from "../../../electron/bridge/views/library.ts";

/** Stands for a module that is not described here; its id is then typed. */
export const OTHER_MODULE = 0;

/** Where a pasted session most likely belongs. */
export interface Guess {
  readonly connectionId: number | null;
  /** A module's row, or `OTHER_MODULE`. */
  readonly module: number;
  /** The id to ask under where the module is not described here. */
  readonly moduleId: string;
}

/**
 * Guesses connection and module: by the link's module id, then by its host, then where the person was.
 *
 * A guess is shown and can be changed. Of two modules with one id, the one whose connection has the link's host wins.
 */
export function guessPlace(
  library: LibraryView,
  pasted: PastedSession | null,
  moduleRef: number | undefined,
): Guess {
  const origin = pasted?.origin ?? null;
  const atOrigin = library.connections.filter(({ baseUrl }) => baseUrl === origin);
  const here = library.modules.find(({ id }) => id === moduleRef);
  const linked = pasted?.moduleId ?? null;
  if (linked === null) {
    const module = here ?? onlyOne(library.modules);
    const connectionId = module?.connectionId ?? onlyOne(library.connections)?.id ?? null;
    return { connectionId, module: module?.id ?? OTHER_MODULE, moduleId: "" };
  }
  const sameId = library.modules.filter(({ moduleId }) => moduleId === linked);
  const module =
    sameId.find(({ connectionId }) => atOrigin.some(({ id }) => id === connectionId)) ??
    sameId.find(({ id }) => id === moduleRef) ??
    sameId[0];
  if (module !== undefined) return { connectionId: module.connectionId, module: module.id, moduleId: linked };
  const connectionId = atOrigin[0]?.id ?? here?.connectionId ?? onlyOne(library.connections)?.id ?? null;
  return { connectionId, module: OTHER_MODULE, moduleId: linked };
}

function onlyOne<T>(entries: readonly T[]): T | undefined {
  return entries.length === 1 ? entries[0] : undefined;
}
