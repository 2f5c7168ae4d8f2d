import { ApiKey } from "../core/api-key.ts";
import { cutToBaseUrl } from "../core/base-url.ts";
import type { Bench } from "./bench.ts";
import { concludeCut } from "./conclusion.ts";
import { readDuration } from "./durations.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { Job } from "./job.ts";
import { readKey } from "./key-source.ts";
import { type NetworkFlags, readNetwork } from "./network-flags.ts";
import { jsonReporter } from "./output/json.ts";
import { plainReporter } from "./output/plain.ts";
import type { Reporter } from "./output/reporter.ts";
import { TerminalReporter } from "./output/terminal.ts";
import { SessionRecord } from "./record.ts";
import { spoken } from "./spoken.ts";
import { refuseUsage } from "./usage.ts";

/** The options of every command that calls, as typed. */
export interface CallFlags extends NetworkFlags {
  readonly baseUrl?: string;
  readonly library?: string;
  readonly timeout?: string;
  readonly json?: true;
  readonly record?: string;
  readonly keyStdin?: true;
  readonly keyFile?: string;
}

/** What the command itself knows. */
export interface CallWish {
  readonly command: "start" | "query" | "watch";
  readonly moduleId: string;
  /** `null` for a start, which has none yet. */
  readonly sessionId: string | null;
  /** True when a session is going to be watched. */
  readonly watching: boolean;
  /** What to say once the command is known to be sound. */
  readonly remarks: readonly string[];
}

/** `ended`: it came to nothing, and that was told. */
export type Prepared =
  | { readonly kind: "ready"; readonly job: Job }
  | { readonly kind: "ended"; readonly exitCode: ExitCode };

const words = spoken.cli;

/** Checks the options, reads the key and opens the record: all that can be found wrong before a byte leaves. */
export async function prepare(bench: Bench, wish: CallWish, flags: CallFlags): Promise<Prepared> {
  const usage = (problem: string): Prepared => ({
    kind: "ended",
    exitCode: refuseUsage(bench, problem, wish.command),
  });
  bench.secrets.learn(bench.environmentKey);
  if (wish.moduleId === "") return usage(words.usage.emptyModuleId);
  if (wish.sessionId === "") return usage(words.usage.emptySessionId);
  const timeoutMs = flags.timeout === undefined ? null : readDuration(flags.timeout);
  if (timeoutMs === null && flags.timeout !== undefined) return usage(words.usage.timeout);
  if (flags.baseUrl === undefined) return usage(words.usage.missing("--base-url URL"));
  const base = cutToBaseUrl(flags.baseUrl);
  if (!base.ok) return usage(spoken.remarks.baseUrlProblemText(base.error));
  const network = await readNetwork(flags, bench.environmentPassphrase);
  if (!network.ok) return usage(network.error);

  if (timeoutMs !== null) bench.ending.limit(bench.clock, timeoutMs);
  const key = await readKey(
    {
      keyStdin: flags.keyStdin === true,
      keyFile: flags.keyFile ?? null,
      environmentKey: bench.environmentKey,
    },
    { stdin: bench.stdin, platform: bench.platform, signal: bench.ending.signal },
  );
  if (!key.ok) return usage(key.error);
  const reporter = reporterFor(bench, { json: flags.json === true, live: wish.watching });
  if (key.value === null) return { kind: "ended", exitCode: nothingSent(bench, reporter, wish) };
  bench.secrets.learn(key.value);
  if (bench.secrets.isIn(bench.args)) return usage(words.usage.keyInArguments);

  const { version, clock, secrets } = bench;
  const heading = { command: wish.command, version, at: clock.now() };
  const record = flags.record === undefined ? null : SessionRecord.open(flags.record, heading, secrets);
  if (record !== null && !record.ok) return usage(record.error);

  for (const remark of [...baseRemarks(base.value), ...keyRemarks(bench, flags), ...wish.remarks]) {
    reporter.say(remark);
  }
  const address = { baseUrl: base.value.url, moduleId: wish.moduleId };
  const call = { address, key: new ApiKey(key.value), network: network.value };
  return { kind: "ready", job: new Job(bench, call, { reporter, record: record?.value ?? null }) };
}

/** A signal, or the limit, came while the key was being read. */
function nothingSent({ clock, ending }: Bench, reporter: Reporter, wish: CallWish): ExitCode {
  const otherwise = wish.command === "start" ? "refused" : "not_there";
  const { exit, reason, message } = concludeCut(ending.cause, { otherwise, rest: words.endings.nothingSent });
  const exitCode = EXIT[exit];
  const known = { sessionId: wish.sessionId, state: null, browserLink: null };
  reporter.tell({ event: "ended", at: clock.now(), exitCode, exit, reason, ...known, message });
  return exitCode;
}

function reporterFor(bench: Bench, wish: { readonly json: boolean; readonly live: boolean }): Reporter {
  const { stdout, stderr, screen, clock, stderrIsTerminal: sharesScreen } = bench;
  if (wish.json) return jsonReporter(stdout, stderr);
  if (!wish.live || screen === null) return plainReporter(stdout, stderr);
  return new TerminalReporter({ stdout, stderr, sharesScreen, screen, clock });
}

function baseRemarks({ url, cut, schemeAdded }: { url: string; cut: string; schemeAdded: boolean }) {
  if (cut !== "") return [words.remarks.cut(url, cut)];
  return schemeAdded ? [words.remarks.schemeAdded(url)] : [];
}

function keyRemarks({ environmentKey }: Bench, { keyStdin, keyFile }: CallFlags): readonly string[] {
  if (environmentKey === null) return [];
  if (keyStdin === true) return [words.remarks.keyOverEnvironment("--key-stdin")];
  return keyFile === undefined ? [] : [words.remarks.keyOverEnvironment("--key-file")];
}
