import type { Brought } from "../bring/brought.ts";
import type { Connection } from "../connection.ts";
import { DEFAULT_NETWORK } from "../network.ts";
import type { Preset } from "../preset.ts";
import type { PublishedModule } from "../published-module.ts";
import type { LibraryIntake } from "./intake.ts";

/** A library that lies in no store: rows are numbers of its own. */
export interface LooseLibrary {
  readonly connections: readonly Connection[];
  readonly modules: readonly PublishedModule[];
  readonly presets: readonly Preset[];
}

export const NO_LIBRARY: LooseLibrary = { connections: [], modules: [], presets: [] };

/** The library that a file of ours holds. Modules without a connection are left out. */
export function looseLibrary({
  connections,
  modules,
}: Pick<Brought, "connections" | "modules">): LooseLibrary {
  return applyIntake(NO_LIBRARY, {
    connections: connections.map(({ ref, colour, ...connection }) => {
      return { ref, id: null, save: { ...connection, colour: colour ?? "teal" } };
    }),
    modules: modules.flatMap(({ connection, from: _, parameters, ...module }) => {
      if (connection === null) return [];
      const plain = parameters.map(({ why: __, value: ___, ...parameter }) => parameter);
      return [{ ...module, id: null, connection, parameters: plain }];
    }),
  });
}

/** A library with what was taken in; the same as a store does with it. */
export function applyIntake(library: LooseLibrary, intake: LibraryIntake): LooseLibrary {
  const connections = new Map(library.connections.map((each) => [each.id, each]));
  const modules = new Map(library.modules.map((each) => [each.id, each]));
  const presets = [...library.presets];
  let last = Math.max(0, ...connections.keys(), ...modules.keys(), ...presets.map(({ id }) => id));
  const ids = new Map<string, number>();
  for (const { ref, id, save } of intake.connections) {
    const row = id ?? ++last;
    ids.set(ref, row);
    const before = connections.get(row);
    const { network = DEFAULT_NETWORK, baseUrl = save?.baseUrl ?? "" } = before ?? {};
    if (save !== null) connections.set(row, { ...save, id: row, baseUrl, network, builtIn: false });
  }
  for (const { id, connection, presets: given, ...module } of intake.modules) {
    const row = id ?? ++last;
    modules.set(row, { ...module, id: row, connectionId: ids.get(connection) ?? 0 });
    for (const { name, values } of given) {
      const at = presets.findIndex((each) => each.moduleRef === row && each.name === name);
      const preset = { id: presets[at]?.id ?? ++last, moduleRef: row, name, values };
      if (at === -1) presets.push(preset);
      else presets[at] = preset;
    }
  }
  return { connections: [...connections.values()], modules: [...modules.values()], presets };
}
