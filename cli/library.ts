import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { writeSharedFile } from "../adapters/shared-file.ts";
import type { BroughtConnection, BroughtModule } from "../core/bring/brought.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { libraryFiles, libraryText, type SharedLibrary } from "../core/sharing/library-file.ts";
import type { Bench } from "./bench.ts";
import { readBrought } from "./brought-file.ts";
import { spoken } from "./spoken.ts";

const words = spoken.cli.bring;

/** What a library's file or folder holds. */
export interface ReadLibrary {
  readonly connections: readonly BroughtConnection[];
  readonly modules: readonly BroughtModule[];
}

/** A module out of a library, with the address that it is called at. */
export interface LibraryModule {
  readonly module: BroughtModule;
  /** `null` where the library does not say. */
  readonly baseUrl: string | null;
}

/** True for a path that is a folder, or would be made one: it has no ending of a file. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found === null ? !/\.(?:modulebench|json)$/i.test(path) : found.isDirectory();
}

/** Reads a library from its file or folder. Fails with a sentence that names the file. */
export async function readLibrary(bench: Bench, path: string): Promise<Result<ReadLibrary, string>> {
  const files = (await isFolder(path)) ? await filesIn(path) : [path];
  if (files === null) return fail(words.unreadable("ENOENT"));
  const connections: BroughtConnection[] = [];
  const modules: BroughtModule[] = [];
  for (const file of files) {
    const read = await readBrought(bench, file);
    if (!read.ok) return fail(words.inFile(file, read.error));
    const { brought } = read.value;
    if (brought.form !== "library_file" && brought.form !== "module_file") {
      return fail(words.inFile(file, words.noLibrary));
    }
    connections.push(...brought.connections);
    modules.push(...brought.modules);
  }
  return ok({ connections, modules });
}

/** Finds a module by its id, or else by its name. Fails with a sentence where there is none, or more than one. */
export async function libraryModule(
  bench: Bench,
  path: string,
  wanted: string,
): Promise<Result<LibraryModule, string>> {
  const library = await readLibrary(bench, path);
  if (!library.ok) return library;
  const { connections, modules } = library.value;
  const byId = modules.filter(({ moduleId }) => moduleId === wanted);
  const found = byId.length > 0 ? byId : modules.filter(({ name }) => name === wanted);
  const [module] = found;
  if (module === undefined) return fail(words.notInLibrary);
  if (found.length > 1) return fail(words.severalInLibrary(found.length));
  const at = connections.find(({ ref }) => ref === module.connection);
  return ok({ module, baseUrl: at?.baseUrl ?? null });
}

/** Writes a library as a file or as a folder. Fails with a sentence. */
export async function writeLibrary(path: string, library: SharedLibrary): Promise<Result<null, string>> {
  try {
    const files = (await isFolder(path))
      ? libraryFiles(library).map(({ path: within, text }) => ({ to: join(path, within), text }))
      : [{ to: path, text: libraryText(library) }];
    for (const { to, text } of files) {
      await writeSharedFile(to, text);
    }
    return ok(null);
  } catch (error) {
    return fail(words.unwritable((error as NodeJS.ErrnoException).code ?? "UNKNOWN"));
  }
}

/** `null` where there is no folder. */
async function filesIn(folder: string): Promise<readonly string[] | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => null);
  if (names === null) return null;
  return names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /^(?:connections|modules)\/.*\.json$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}
