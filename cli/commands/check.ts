import { cutToBaseUrl } from "../../core/base-url.ts";
import type { CheckReport } from "../../core/connection-check.ts";
import { visibleText } from "../../core/visible-text.ts";
import type { Bench } from "../bench.ts";
import { concludeCut } from "../conclusion.ts";
import { readDuration } from "../durations.ts";
import { EXIT, type ExitCode, type ExitName } from "../exit-codes.ts";
import { type NetworkFlags, readNetwork } from "../network-flags.ts";
import { isoTime } from "../output/json.ts";
import { spoken } from "../spoken.ts";
import { refuseUsage } from "../usage.ts";

/** The options of `check`, as typed. */
export interface CheckFlags extends NetworkFlags {
  readonly baseUrl?: string;
  readonly timeout?: string;
  readonly json?: true;
}

const words = spoken.cli;

/** Connects to a host without an API key, and tells step by step what it met. */
export async function check(bench: Bench, flags: CheckFlags): Promise<ExitCode> {
  const usage = (problem: string) => refuseUsage(bench, problem, "check");
  bench.secrets.learn(bench.environmentKey);
  const timeoutMs = flags.timeout === undefined ? null : readDuration(flags.timeout);
  if (timeoutMs === null && flags.timeout !== undefined) return usage(words.usage.timeout);
  if (flags.baseUrl === undefined) return usage(words.usage.missing("--base-url URL"));
  const base = cutToBaseUrl(flags.baseUrl);
  if (!base.ok) return usage(spoken.remarks.baseUrlProblemText(base.error));
  const network = await readNetwork(flags, bench.environmentPassphrase);
  if (!network.ok) return usage(network.error);

  const { clock, ending, checker } = bench;
  if (timeoutMs !== null) ending.limit(clock, timeoutMs);
  const report = await checker.check(base.value.url, {
    signal: ending.signal,
    ...(network.value === undefined ? {} : { network: network.value }),
  });
  return conclude(bench, report, flags.json === true);
}

function conclude({ clock, ending, stdout, stderr }: Bench, report: CheckReport, json: boolean): ExitCode {
  const { outcome, lines, next, keyNote } = spoken.check.describe(report, "environment");
  const exit = exitOf(report, ending.cause === "interrupted");
  const exitCode = EXIT[exit];
  if (json) {
    const told = lines.map(({ step, result, found }) => ({ step, result, message: found }));
    const at = isoTime(clock.now());
    stdout.line(
      JSON.stringify({
        event: "checked",
        at,
        ...report,
        steps: told,
        message: outcome,
        next,
        exitCode,
        exit,
      }),
    );
  } else {
    for (const { result, title, found } of lines) {
      stdout.line(
        visibleText(`${title}, ${spoken.check.results[result]}${found === "" ? "" : `: ${found}`}`),
      );
    }
  }
  const cut =
    ending.cause === null ? [] : [concludeCut(ending.cause, { otherwise: "not_there", rest: "" }).message];
  for (const line of [outcome, ...(next === null ? [] : [next]), keyNote, ...cut])
    stderr.line(visibleText(line));
  return exitCode;
}

function exitOf({ failure }: CheckReport, interrupted: boolean): ExitName {
  if (failure === null) return "done";
  return interrupted ? "interrupted" : "not_there";
}
