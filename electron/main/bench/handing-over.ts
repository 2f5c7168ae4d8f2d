import { writeSharedFile } from "../../../adapters/shared-file.ts";
import type { Block } from "../../../core/hand-over/block.ts";
import { handOverPage } from "../../../core/hand-over/hand-over-page.ts";
import { handOverHtml } from "../../../core/hand-over/html.ts";
import { handOverMarkdown } from "../../../core/hand-over/markdown.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import type { Store } from "../../../core/store.ts";
import { languageOf } from "../../../core/words/speech.ts";
import type { SaveHandOverInput } from "../../bridge/views/hand-over.ts";
import type { SavedReply } from "../../bridge/views/saved.ts";
import { speech, spoken } from "../spoken.ts";
import { writeFailure } from "../write-failure.ts";
import type { Shelf } from "./shelf.ts";

/** What handing over needs from its surroundings. */
export interface HandingOverPorts {
  readonly shelf: Pick<Shelf, "connection" | "module">;
  readonly store: Pick<Store, "lastArrivals">;
  readonly secrets: Pick<KnownSecrets, "mask">;
  /** Opens the system's dialog; `null` when nothing was chosen. */
  readonly chooseTarget: (as: SaveHandOverInput["as"], proposedName: string) => Promise<string | null>;
}

/**
 * A module's page for whoever builds its calls into another program, as Markdown. Without any known secret.
 *
 * @throws For a module that is not there.
 */
export async function handOverText(ports: HandingOverPorts, moduleRef: number): Promise<string> {
  return ports.secrets.mask(handOverMarkdown(await pageOf(ports, moduleRef)));
}

/**
 * Writes that page where the person says.
 *
 * @throws For a module that is not there.
 */
export async function saveHandOver(
  ports: HandingOverPorts,
  { moduleRef, as }: SaveHandOverInput,
): Promise<SavedReply> {
  const blocks = await pageOf(ports, moduleRef);
  const text = ports.secrets.mask(
    as === "html" ? handOverHtml(blocks, languageOf(speech().dictionary)) : handOverMarkdown(blocks),
  );
  const to = await ports.chooseTarget(as, as === "html" ? "hand-over.html" : "hand-over.md");
  if (to === null) return { kind: "not_chosen" };
  try {
    await writeSharedFile(to, text);
    return { kind: "written", to };
  } catch (error) {
    return { kind: "failed", failure: writeFailure(error) };
  }
}

/** Masked before it is written out: an escaped key would no longer look like one. */
async function pageOf(
  { shelf, store, secrets }: HandingOverPorts,
  moduleRef: number,
): Promise<readonly Block[]> {
  const module = shelf.module(moduleRef);
  const connection = module === null ? null : shelf.connection(module.connectionId);
  if (module === null || connection === null) throw new Error("There is no such module.");
  const lastArrivals = await store.lastArrivals(moduleRef);
  return handOverPage(secrets.mask({ module, connection, lastArrivals }), spoken);
}
