import { existsSync } from "node:fs";
import type { Brought } from "../../core/bring/brought.ts";
import { applyIntake, looseLibrary, NO_LIBRARY } from "../../core/sharing/apply-intake.ts";
import { shareLibrary } from "../../core/sharing/library-file.ts";
import { intakeOf, MERGE_CHOICES, type MergeChoice, mergeLibrary } from "../../core/sharing/merge.ts";
import { visibleText } from "../../core/visible-text.ts";
import type { Bench } from "../bench.ts";
import { readBrought } from "../brought-file.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readLibrary, writeLibrary } from "../library.ts";
import { spoken } from "../spoken.ts";
import { refuseUsage } from "../usage.ts";

/** The options of `import`, as typed. */
export interface ImportFlags {
  readonly library?: string;
  readonly conflicts?: string;
  readonly json?: true;
}

const words = spoken.cli.bring;

/** Tells what a file brings; with --library writes it there, beside what is there already. */
export async function importFile(bench: Bench, file: string, flags: ImportFlags): Promise<ExitCode> {
  const usage = (problem: string) => refuseUsage(bench, problem, "import");
  const conflicts = MERGE_CHOICES.find((choice) => choice === (flags.conflicts ?? "mine"));
  if (conflicts === undefined) return usage(words.conflicts(MERGE_CHOICES));
  const read = await readBrought(bench, file);
  if (!read.ok) return usage(read.error);
  const { brought, key } = read.value;

  if (flags.json === true) {
    bench.stdout.line(JSON.stringify({ event: "brought", ...brought, holdsKey: key !== null }));
  } else for (const line of linesOf(brought)) bench.stdout.line(visibleText(line));
  for (const remark of brought.remarks) bench.stderr.line(visibleText(spoken.bring.remark(remark)));
  if (key !== null) bench.stderr.line(words.keyInIt);
  if (flags.library === undefined) return EXIT.done;

  const written = await takeInto(bench, flags.library, { brought, conflicts });
  if (!written.ok) return usage(written.error);
  for (const line of written.value) bench.stderr.line(visibleText(line));
  return EXIT.done;
}

async function takeInto(
  bench: Bench,
  path: string,
  { brought, conflicts }: { readonly brought: Brought; readonly conflicts: MergeChoice },
) {
  const before = existsSync(path) ? await readLibrary(bench, path) : null;
  if (before !== null && !before.ok) return before;
  const mine = before === null ? NO_LIBRARY : looseLibrary(before.value);
  const first = mergeLibrary(mine, brought);
  const differing = [...first.connections, ...first.modules].filter(({ kind }) => kind === "differs");
  const merge = mergeLibrary(mine, brought, new Map(differing.map(({ key }) => [key, conflicts])));
  const intake = intakeOf(merge, { mine, copyName: spoken.modules.copyName });
  const { connections, modules, presets } = applyIntake(mine, intake);
  const library = bench.secrets.mask(shareLibrary(connections, modules, presets));
  const written = await writeLibrary(path, library);
  if (!written.ok) return written;
  const unfit = merge.modules.filter(({ kind }) => kind === "unfit").length;
  return {
    ok: true as const,
    value: [
      words.taken(intake.modules.length),
      ...(differing.length > 0 ? [words.differed(differing.length, spoken.merge.choice[conflicts])] : []),
      ...(unfit > 0 ? [words.unfit(unfit)] : []),
    ],
  };
}

function linesOf({ form, connections, modules }: Brought): readonly string[] {
  return [
    spoken.bring.came(form),
    ...connections.map(
      ({ name, baseUrl }) => `${words.connection} ${baseUrl}${name === "" ? "" : ` ${name}`}`,
    ),
    ...modules.flatMap(({ name, moduleId, connection, parameters }) => [
      `${words.module} ${moduleId === "" ? words.noId : moduleId}${name === "" ? "" : ` ${name}`}${connection === null ? "" : ` (${connection})`}`,
      ...parameters.map(
        ({ apiName, type, otherType, why }) =>
          `  ${apiName}  ${spoken.parameters.typeName(type, otherType)}, ${spoken.bring.typeFrom(why)}`,
      ),
    ]),
  ];
}
