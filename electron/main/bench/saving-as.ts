import { join } from "node:path";
import { writeSharedFile } from "../../../adapters/shared-file.ts";
import { exportModule } from "../../../core/exports/export-module.ts";
import type { ExportedFile, ExportForm } from "../../../core/exports/exported-module.ts";
import { harOf } from "../../../core/exports/har.ts";
import type { SavedTimeline, TimelineForm } from "../../../core/exports/saved-timeline.ts";
import { timelineCsv } from "../../../core/exports/timeline-csv.ts";
import { timelineJson } from "../../../core/exports/timeline-json.ts";
import { timelineSvg } from "../../../core/exports/timeline-svg.ts";
import { exampleValue } from "../../../core/hand-over/example-value.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import { buildStartBody } from "../../../core/start-body.ts";
import type { Store } from "../../../core/store.ts";
import { tellTimeline } from "../../../core/timeline.ts";
import type { Words } from "../../../core/words/words.ts";
import type { SaveAsInput } from "../../bridge/views/save-as.ts";
import type { SavedReply } from "../../bridge/views/saved.ts";
import { writeFailure } from "../write-failure.ts";
import type { Shelf } from "./shelf.ts";

/** How many calls of a session are saved, the newest. */
const MOST_CALLS = 5_000;

/** What saving for other programs needs from its surroundings. */
export interface SavingAsPorts {
  readonly shelf: Pick<Shelf, "connection" | "module">;
  readonly store: Pick<Store, "exchanges" | "session">;
  readonly secrets: Pick<KnownSecrets, "mask">;
  /** Of this program. */
  readonly version: string;
  /** Opens the system's dialog, for a folder where `as` is `bruno`; `null` when nothing was chosen. */
  readonly chooseTarget: (as: SavedForm, proposedName: string) => Promise<string | null>;
  /** The language that a picture speaks. */
  readonly words: Words;
  readonly now: () => number;
}

/** What something is saved as. */
export type SavedForm = ExportForm | TimelineForm | "har";

/**
 * Writes a module, a session or its timeline for other programs where the person says. Without any known secret.
 *
 * @throws For a module or a session that is not there.
 */
export async function saveAs(ports: SavingAsPorts, input: SaveAsInput): Promise<SavedReply> {
  const as = input.kind === "session" ? "har" : input.as;
  const files = await filesOf(ports, input);
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

async function filesOf(ports: SavingAsPorts, input: SaveAsInput): Promise<readonly ExportedFile[]> {
  switch (input.kind) {
    case "module":
      return moduleFiles(ports, input);
    case "session":
      return sessionFiles(ports, input);
    case "timeline":
      return [await timelineFile(ports, input)];
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

async function timelineFile(
  { store, secrets, words, now }: SavingAsPorts,
  { sessionRow, as }: Extract<SaveAsInput, { readonly kind: "timeline" }>,
): Promise<ExportedFile> {
  const detail = await store.session(sessionRow);
  if (detail === null) throw new Error("There is no such session.");
  const { session, observations, facts } = secrets.mask(detail);
  const timeline = tellTimeline(session.beganAt, observations, facts);
  const saved = { session, timeline, savedAt: now() };
  return { path: `session-${sessionRow}-timeline.${as}`, text: timelineText(saved, as, words) };
}

function timelineText(saved: SavedTimeline, as: TimelineForm, words: Words): string {
  switch (as) {
    case "svg":
      return timelineSvg(saved, words);
    case "json":
      return timelineJson(saved);
    case "csv":
      return timelineCsv(saved);
  }
}
