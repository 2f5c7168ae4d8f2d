import type { ConnectionView, ModuleView } from "../../../electron/bridge/views/library.ts";

/** How many rows are drawn before a person asks for more: enough to look over, few enough to be there at once. */
export const ROWS_AT_ONCE = 100;

/** What a person looks for. */
export interface ModuleWish {
  /** Words, each of which has to stand in name, id, tags, API names or the connection's name. */
  readonly text: string;
  /** All of them. */
  readonly tags: readonly string[];
  readonly archived: boolean;
}

/** The modules that fit, in the library's order. */
export function findModules(
  {
    connections,
    modules,
  }: { readonly connections: readonly ConnectionView[]; readonly modules: readonly ModuleView[] },
  { text, tags, archived }: ModuleWish,
): readonly ModuleView[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const places = new Map(connections.map(({ id, name }) => [id, name.toLowerCase()]));
  return modules.filter((module) => {
    if (module.archived && !archived) return false;
    if (!tags.every((tag) => module.tags.includes(tag))) return false;
    if (wanted.length === 0) return true;
    const apiNames = module.parameters.map(({ apiName }) => apiName);
    const own = [module.name, module.moduleId, ...module.tags, ...apiNames].join("\n").toLowerCase();
    const place = places.get(module.connectionId) ?? "";
    return wanted.every((word) => own.includes(word) || place.includes(word));
  });
}

/** Every tag in use, by the alphabet. */
export function tagsInUse(modules: readonly ModuleView[]): readonly string[] {
  return [...new Set(modules.flatMap(({ tags }) => tags))].toSorted((a, b) => a.localeCompare(b));
}

/** Tags as typed: parted by commas, without blanks at their ends, none twice. */
export function readTags(text: string): readonly string[] {
  const tags = text.split(",").map((tag) => tag.trim().slice(0, 100));
  return [...new Set(tags)].filter((tag) => tag !== "").slice(0, 100);
}
