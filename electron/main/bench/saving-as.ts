import { join } from "node:path";
import { writeSharedFile } from "../../../adapters/shared-file.ts";
import { exportModule } from "../../../core/exports/export-module.ts";
import type { ExportedFile, ExportForm } from "../../../core/exports/exported-module.ts";
import { harOf } from "../../../core/exports/har.ts";
import { exampleValue } from "../../../core/hand-over/example-value.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import { buildStartBody } from "../../../core/start-body.ts";
import type { Store } from "../../../core/store.ts";
import type { SaveAsInput } from "../../bridge/views/save-as.ts";
import type { SavedReply } from "../../bridge/views/saved.ts";
import { writeFailure } from "../write-failure.ts";
import type { Shelf } from "./shelf.ts";

/** How many calls of a session are saved, the newest. */
const MOST_CALLS = 5_000;

/** What saving for other programs needs from its surroundings. */
export interface SavingAsPorts {
  readonly shelf: Pick<Shelf, "connection" | "module">;
  readonly store: Pick<Store, "exchanges">;
  readonly secrets: Pick<KnownSecrets, "mask">;
  /** Of this program. */
  readonly version: string;
  /** Opens the system's dialog, for a folder where `as` is `bruno`; `null` when nothing was chosen. */
  readonly chooseTarget: (as: ExportForm | "har", proposedName: string) => Promise<string | null>;
}

/**
 * Writes a module or a session for other programs where the person says. Without any known secret.
 *
 * @throws For a module that is not there.
 */
export async function saveAs(ports: SavingAsPorts, input: SaveAsInput): Promise<SavedReply> {
  const as = input.kind === "session" ? "har" : input.as;
  const files = input.kind === "session" ? await sessionFiles(ports, input) : moduleFiles(ports, input);
  const to = await ports.chooseTarget(as, files[0]?.path ?? "");
  if (to === null) return { kind: "not_chosen" };
  try {
    for (const { path, text } of files) {
      await writeSharedFile(as === "bruno" ? join(to, path) : to, text);
    }
    return { kind: "written", to };
  } catch (error) {
    return { kind: "failed", failure: writeFailure(error) };
  }
}

/** With an example for each start parameter. Masked before it is written out: an escaped key is hard to find. */
function moduleFiles(
  { shelf, secrets }: SavingAsPorts,
  { moduleRef, as }: Extract<SaveAsInput, { readonly kind: "module" }>,
): readonly ExportedFile[] {
  const module = shelf.module(moduleRef);
  const connection = module === null ? null : shelf.connection(module.connectionId);
  if (module === null || connection === null) throw new Error("There is no such module.");
  const { name, moduleId, parameters } = module;
  const examples = parameters.map(({ type }) => exampleValue(type));
  const { text: body } = buildStartBody(parameters, examples);
  const address = { baseUrl: connection.baseUrl, moduleId };
  return exportModule(as, secrets.mask({ name, address, parameters, body }));
}

async function sessionFiles(
  { store, secrets, version }: SavingAsPorts,
  { sessionRow }: Extract<SaveAsInput, { readonly kind: "session" }>,
): Promise<readonly ExportedFile[]> {
  const exchanges = await store.exchanges(sessionRow, MOST_CALLS);
  return [{ path: `session-${sessionRow}.har`, text: harOf(secrets.mask(exchanges).toReversed(), version) }];
}
