import type { BroughtConnection, BroughtModule } from "../bring/brought.ts";
import { CONNECTION_FILE, FILE_VERSION, LIBRARY_FILE, MODULE_FILE } from "../bring/own-file.ts";
import type { Connection } from "../connection.ts";
import type { Preset } from "../preset.ts";
import type { PublishedModule } from "../published-module.ts";
import type { StartParameter } from "../start-parameter.ts";

/** The ending of a library in one file. Its MIME type is application/vnd.module-bench+json. */

export const LIBRARY_ENDING = "modulebench";

/** The two parts of a library: members of its file, and folders of its folder. */
export const CONNECTION_FOLDER = "connections";
export const MODULE_FOLDER = "modules";

/** What a library's file begins with. */
export const LIBRARY_HEAD = `"kind":${JSON.stringify(LIBRARY_FILE)},"version":${FILE_VERSION}`;

/** Modules and connections as they are shared: without keys, network settings and rows. */
export interface SharedLibrary {
  readonly connections: readonly BroughtConnection[];
  readonly modules: readonly SharedModule[];
}

/** A module as it is shared. */
interface SharedModule extends Omit<BroughtModule, "from" | "parameters"> {
  readonly parameters: readonly StartParameter[];
}

/** What is shared of connections and modules; those that are built in are left out. */
export function shareLibrary(
  connections: readonly Connection[],
  modules: readonly PublishedModule[],
  presets: readonly Preset[],
): SharedLibrary {
  const own = connections.filter(({ builtIn }) => !builtIn);
  const refs = refsOf(own);
  return {
    connections: own.map(({ id, name, baseUrl, environment, colour }) => ({
      ref: refs.get(id) ?? "",
      name,
      baseUrl,
      environment,
      colour,
    })),
    modules: modules
      .filter(({ connectionId }) => refs.has(connectionId))
      .map(({ id, connectionId, name, moduleId, kind, notes, tags, archived, parameters }) => ({
        connection: refs.get(connectionId) ?? null,
        name,
        moduleId,
        kind,
        notes,
        tags,
        archived,
        parameters,
        presets: presets
          .filter(({ moduleRef }) => moduleRef === id)
          .map(({ name, values }) => ({ name, values })),
      })),
  };
}

/** One readable file: two spaces, members in a fixed order, connections and modules sorted, so that changes are lines. */
export function libraryText({ connections, modules }: SharedLibrary): string {
  return written({
    kind: LIBRARY_FILE,
    version: FILE_VERSION,
    connections: sorted(connections, ({ ref }) => ref).map(connectionMembers),
    modules: sorted(modules, orderOf).map(moduleMembers),
  });
}

/** A file of a folder for git. */
export interface LibraryFile {
  /** Relative, with `/`. Named by ids, so that a new name of a module is a line in its file and not another file. */
  readonly path: string;
  readonly text: string;
}

/** The same as a folder: `connections/HOST.json` and `modules/HOST/MODULE_ID.json`, each a file that stands alone. */
export function libraryFiles({ connections, modules }: SharedLibrary): readonly LibraryFile[] {
  const paths = new Set<string>();
  const free = (path: string): string => {
    // Ids differ by case, and some disks do not tell that apart.
    let found = `${path}.json`;
    for (let number = 2; paths.has(found.toLowerCase()); number++) found = `${path}-${number}.json`;
    paths.add(found.toLowerCase());
    return found;
  };
  return [
    ...sorted(connections, ({ ref }) => ref).map((connection) => ({
      path: free(`${CONNECTION_FOLDER}/${fileName(connection.ref)}`),
      text: written({ kind: CONNECTION_FILE, version: FILE_VERSION, ...connectionMembers(connection) }),
    })),
    ...sorted(modules, ({ connection, moduleId }) => `${connection} ${moduleId}`).map((module) => ({
      path: free(
        `${MODULE_FOLDER}/${fileName(module.connection ?? "no-connection")}/${fileName(module.moduleId)}`,
      ),
      text: written({ kind: MODULE_FILE, version: FILE_VERSION, ...moduleMembers(module) }),
    })),
  ];
}

function connectionMembers({ ref, name, baseUrl, environment, colour }: BroughtConnection) {
  return { id: ref, name, baseUrl, environment, ...(colour === null ? {} : { colour }) };
}

function moduleMembers(module: SharedModule) {
  const { connection, name, moduleId, kind, notes, tags, archived, parameters, presets } = module;
  return {
    ...(connection === null ? {} : { connection }),
    name,
    moduleId,
    moduleKind: kind,
    ...(notes === "" ? {} : { notes }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(archived ? { archived } : {}),
    parameters: parameters.map(({ name, type, otherType, apiName }) => ({
      name,
      type,
      ...(otherType === undefined ? {} : { otherType }),
      apiName,
    })),
    ...(presets.length === 0
      ? {}
      : {
          presets: presets.map(({ name, values }) => ({
            name,
            values: values.map(({ apiName, type, value }) => ({ apiName, type, value })),
          })),
        }),
  };
}

/** By host, which changes less than a name; with a number where several are at one. */
function refsOf(connections: readonly Connection[]): ReadonlyMap<number, string> {
  const refs = new Map<number, string>();
  for (const { id, baseUrl } of connections.toSorted((a, b) => a.id - b.id)) {
    const host = new URL(baseUrl).host.replaceAll(":", "-");
    let ref = host;
    for (let number = 2; [...refs.values()].includes(ref); number++) ref = `${host}-${number}`;
    refs.set(id, ref);
  }
  return refs;
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function orderOf({ connection, name, moduleId }: SharedModule): string {
  return [connection ?? "", name, moduleId].join("\u0000");
}

/** By code points, the same in every language and on every system. */
function sorted<T>(items: readonly T[], by: (item: T) => string): readonly T[] {
  return items.toSorted((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}

/** What every disk takes as a name. */
function fileName(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9._-]/g, "_").replace(/^\.+/, "_");
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `_${plain}` : plain.slice(0, 120) || "_";
}
