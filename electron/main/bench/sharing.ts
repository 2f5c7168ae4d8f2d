import { join } from "node:path";
import { writeSharedFile } from "../../../adapters/shared-file.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import {
  LIBRARY_ENDING,
  libraryFiles,
  libraryText,
  shareLibrary,
} from "../../../core/sharing/library-file.ts";
import type { Store } from "../../../core/store.ts";
import type { ShareInput, ShareReply } from "../../bridge/views/share.ts";
import { writeFailure } from "../write-failure.ts";
import type { Shelf } from "./shelf.ts";

/** What sharing needs from its surroundings. */
export interface SharingPorts {
  readonly shelf: Pick<Shelf, "connections" | "modules">;
  readonly store: Pick<Store, "presets">;
  readonly secrets: Pick<KnownSecrets, "mask">;
  /** Opens the system's dialog; `null` when nothing was chosen. */
  readonly chooseTarget: (as: ShareInput["as"], proposedName: string) => Promise<string | null>;
}

/** Writes modules, their connections and presets where the person says. No key is among them, nor any known secret. */
export async function shareModules(ports: SharingPorts, { moduleRefs, as }: ShareInput): Promise<ShareReply> {
  const target = await ports.chooseTarget(as, `modules.${LIBRARY_ENDING}`);
  if (target === null) return { kind: "not_chosen" };
  const wanted = new Set(moduleRefs);
  const modules = ports.shelf.modules().filter(({ id }) => wanted.has(id));
  const used = new Set(modules.map(({ connectionId }) => connectionId));
  const presets = (await Promise.all(modules.map(({ id }) => ports.store.presets(id)))).flat();
  const connections = ports.shelf.connections().filter(({ id }) => used.has(id));
  const library = ports.secrets.mask(shareLibrary(connections, modules, presets));
  try {
    if (as === "file") await writeSharedFile(target, libraryText(library));
    else for (const { path, text } of libraryFiles(library)) await writeSharedFile(join(target, path), text);
    return { kind: "written", to: target, modules: library.modules.length };
  } catch (error) {
    return { kind: "failed", failure: writeFailure(error) };
  }
}
