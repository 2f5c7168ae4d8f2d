import { createEngine } from "../../sandbox/engine.ts";
import type { SandboxModule } from "../../sandbox/sample-modules.ts";
import { isScenarioId, SCENARIOS } from "../../sandbox/scenarios.ts";
import { startSandboxServer } from "../../sandbox/server.ts";
import type { Bench } from "../bench.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { isoTime } from "../output/json.ts";
import { spoken } from "../spoken.ts";
import { refuseUsage } from "../usage.ts";

/** The options of `sandbox`, as typed. */
export interface SandboxFlags {
  readonly port?: string;
  readonly scenario?: string;
  readonly json?: true;
}

const words = spoken.cli;

/** Runs the sandbox until a signal comes, which is its ordinary end. */
export async function sandbox(bench: Bench, flags: SandboxFlags): Promise<ExitCode> {
  const usage = (problem: string) => refuseUsage(bench, problem, "sandbox");
  const port = readPort(flags.port ?? "0");
  if (port === null) return usage(words.usage.port);
  const { scenario } = flags;
  if (scenario !== undefined && !isScenarioId(scenario)) {
    return usage(words.usage.scenario(SCENARIOS.map(({ id }) => id)));
  }
  const engine = createEngine(scenario === undefined ? {} : { scenario });
  const server = await startSandboxServer(engine, {
    port,
    onBug: (error) => bench.stderr.line(words.bug(String(error))),
  });
  if (server.kind === "not_listening") return usage(words.usage.notListening(server.code));

  const modules = engine.modules.map((module) => ({
    ...module,
    scenario: engine.scenarioOf(module.moduleId),
  }));
  if (flags.json === true) {
    const scenarios = SCENARIOS.map(({ id, title, description }) => ({ id, title, description }));
    const at = isoTime(bench.clock.now());
    bench.stdout.line(JSON.stringify({ event: "started", at, url: server.url, modules, scenarios }));
  } else for (const line of introduction(server.url, modules)) bench.stdout.line(line);

  await aborted(bench.ending.signal);
  await server.close();
  if (flags.json === true) {
    const at = isoTime(bench.clock.now());
    bench.stdout.line(JSON.stringify({ event: "ended", at, exitCode: EXIT.done, exit: "done" }));
  }
  bench.stderr.line(words.sandbox.ended);
  return EXIT.done;
}

function readPort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : null;
}

function introduction(
  url: string,
  modules: readonly (SandboxModule & { readonly scenario: string })[],
): readonly string[] {
  const widest = Math.max(...SCENARIOS.map(({ id }) => id.length));
  return [
    words.sandbox.listening(url),
    "",
    ...modules.flatMap(({ name, moduleId, key, scenario }) => [
      `${name}, ${words.sandbox.scenarioOf(scenario)}`,
      `  ${moduleId}  ${words.sandbox.key} ${key}`,
    ]),
    "",
    words.sandbox.tryIt,
    ...modules.map((module) => `  ${sampleCommand(url, module)}`),
    "",
    words.sandbox.scenarios,
    ...SCENARIOS.map(({ id, title, description }) => {
      const { plays } = spoken.scenario(id, { title, plays: description });
      return `  ${id.padEnd(widest)}  ${plays}`;
    }),
  ];
}

/** A start with the module's own examples, to copy into a POSIX shell. */
function sampleCommand(url: string, { moduleId, key, parameters }: SandboxModule): string {
  const values = parameters.map(({ apiName, type, example }) => {
    if (type === "number") return `--param ${apiName}:=${example}`;
    return `--param ${apiName}=${/^[\w.@-]+$/.test(example) ? example : `'${example}'`}`;
  });
  const start = `module-bench start ${moduleId} --base-url ${url}`;
  return [`MODULE_BENCH_API_KEY=${key} ${start}`, ...values, "--watch"].join(" ");
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
