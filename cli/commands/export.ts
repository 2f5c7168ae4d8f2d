import { join } from "node:path";
import { writeSharedFile } from "../../adapters/shared-file.ts";
import { exportModule } from "../../core/exports/export-module.ts";
import { EXPORT_FORMS, type ExportedFile } from "../../core/exports/exported-module.ts";
import { harOf } from "../../core/exports/har.ts";
import type { Bench } from "../bench.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readPlannedStart } from "../planned-start.ts";
import { readRecord } from "../read-record.ts";
import { spoken } from "../spoken.ts";
import { refuseUsage } from "../usage.ts";
import type { StartFlags } from "./start.ts";

/** The options of `export`, as typed: those of a start, a form, and where a folder goes. */
export interface ExportFlags extends StartFlags {
  readonly as?: string;
  readonly to?: string;
  readonly from?: string;
}

const words = spoken.cli.exports;

/** Writes a module with its start for other programs: one file to stdout, or a folder's files. Sends nothing. */
export async function exportTo(bench: Bench, wanted: string, flags: ExportFlags): Promise<ExitCode> {
  const usage = (problem: string) => refuseUsage(bench, problem, "export");
  if (flags.as === "har") return await exportHar(bench, wanted, flags);
  if (flags.from !== undefined) return usage(words.noFrom);
  const form = EXPORT_FORMS.find((candidate) => candidate === flags.as);
  if (form === undefined) return usage(words.form([...EXPORT_FORMS, "har"]));
  if (form === "bruno" && flags.to === undefined && flags.json !== true) return usage(words.folder);
  if (form !== "bruno" && flags.to !== undefined) return usage(words.noFolder);
  const planned = await readPlannedStart(bench, wanted, flags);
  if (!planned.ok) return usage(planned.error);
  // A name in a definition may hold what no value may.
  const files = exportModule(form, bench.secrets.mask(planned.value));
  if (flags.to !== undefined) {
    const broken = await write(flags.to, files);
    if (broken !== null) return usage(words.unwritable(broken));
  }
  if (flags.json === true) bench.stdout.line(JSON.stringify({ event: "export", form, files }));
  else if (flags.to === undefined) for (const { text } of files) bench.stdout.write(text);
  return EXIT.done;
}

/** Writes the calls of a record as an HTTP archive to stdout. */
async function exportHar(bench: Bench, wanted: string, flags: ExportFlags): Promise<ExitCode> {
  const usage = (problem: string) => refuseUsage(bench, problem, "export");
  if (flags.from === undefined) return usage(words.harFrom);
  if (flags.to !== undefined) return usage(words.noFolder);
  const read = await readRecord(flags.from);
  if (!read.ok) return usage(read.error);
  const place = `/api/execution/${encodeURIComponent(wanted)}/sessions`;
  if (!read.value.every(({ request }) => new URL(request.url).pathname.startsWith(place))) {
    return usage(words.recordOther);
  }
  const text = harOf(bench.secrets.mask(read.value), bench.version);
  if (flags.json === true) {
    const files: readonly ExportedFile[] = [{ path: "session.har", text }];
    bench.stdout.line(JSON.stringify({ event: "export", form: "har", files }));
  } else bench.stdout.write(text);
  return EXIT.done;
}

/** Node's code of what went wrong, or `null`. */
async function write(folder: string, files: readonly ExportedFile[]): Promise<string | null> {
  try {
    for (const { path, text } of files) {
      await writeSharedFile(join(folder, path), text);
    }
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "UNKNOWN";
  }
}
