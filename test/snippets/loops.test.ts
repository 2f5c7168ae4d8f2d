import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeSnippet } from "../../core/snippets/make-snippet.ts";
import { createEngine, type SandboxEngine } from "../../sandbox/engine.ts";
import { SAMPLE_MODULES } from "../../sandbox/sample-modules.ts";
import type { ScenarioId } from "../../sandbox/scenarios.ts";
import { type SandboxServer, startSandboxServer } from "../../sandbox/server.ts";
import { layOutFiles, missingProgram, type Runner, run } from "./runners.ts";

const MODULE = SAMPLE_MODULES.find(({ defaultScenario }) => defaultScenario === "waits-for-person");
const folder = mkdtempSync(join(tmpdir(), "module-bench-loops-"));
const servers: SandboxServer[] = [];

const THROUGH_TROUBLE = (trouble: string) =>
  `running 1 | ${trouble} 2 4 8 | running 1 1.3 | completed | ended 0`;

/** What a loop says, how long it waits after each query (in seconds), and how it ends. The first query comes after a second of the course, each other after two. */
const LOOPS: Readonly<Partial<Record<ScenarioId, string>>> = {
  "waits-for-person": "running 1 | waiting_for_input | Open in a browser: LINK 5 7.5 | completed | ended 0",
  "fatal-error": "running 1 1.3 | fatal_errored | ended 1",
  unknown: "unknown 1 1.3 | ended 1",
  "unrecognised-state": "running 1 | suspended 1 1.3 | running 1 | completed | ended 0",
  "key-revoked-401": "running 1 | HTTP 401 2 4 | ended 1",
  "key-revoked-404": "running 1 | HTTP 404 2 4 | ended 1",
  "query-unavailable": THROUGH_TROUBLE("HTTP 503"),
  "query-html": THROUGH_TROUBLE("no readable answer"),
  "query-cut-before-answer": THROUGH_TROUBLE("no readable answer"),
  "key-refused-401": "ended 1",
  "start-html": "ended 1",
};
const SCENARIOS = Object.keys(LOOPS) as readonly ScenarioId[];

/** Each language in one process, in which nobody sleeps: a wait is written down. */
const RUNNERS: readonly Runner[] = [
  {
    language: "curl",
    needs: ["sh", "curl", "jq"],
    layOut(own, snippets) {
      layOutFiles(own, snippets, "sh");
      const calls = snippets.map((_, index) => `echo "# ${index}"; (. ./${index}.sh); echo "ended $?"`);
      writeFileSync(join(own, "all.sh"), ['sleep() { echo "wait $1"; }', ...calls].join("\n"));
      return ["sh", "all.sh"];
    },
  },
  {
    language: "javascript",
    needs: ["node"],
    layOut(own, snippets) {
      const sleepless =
        'const setTimeout = (done, ms) => { console.log("wait", ms / 1000); setImmediate(done); };\n';
      layOutFiles(
        own,
        snippets.map((snippet) => sleepless + snippet),
        "mjs",
      );
      writeFileSync(
        join(own, "all.mjs"),
        `process.exit = (code) => { throw Object.assign(new Error(), { code }); };
for (let i = 0; i < ${snippets.length}; i++) {
  console.log("#", i);
  await import("./" + i + ".mjs").then(() => console.log("ended 0"), () => console.log("ended 1"));
}
`,
      );
      return [process.execPath, "all.mjs"];
    },
  },
  {
    language: "python",
    needs: ["python3"],
    layOut(own, snippets) {
      layOutFiles(own, snippets, "py");
      writeFileSync(
        join(own, "all.py"),
        `import runpy, time
time.sleep = lambda wait: print("wait", wait, flush=True)
for i in range(${snippets.length}):
    print("#", i, flush=True)
    try:
        runpy.run_path(str(i) + ".py", run_name="__main__")
        print("ended 0")
    except (SystemExit, Exception) as end:
        print("ended", 0 if isinstance(end, SystemExit) and not end.code else 1)
`,
      );
      return ["python3", "all.py"];
    },
  },
];

afterAll(async () => {
  await Promise.all(servers.map(async (server) => await server.close()));
  rmSync(folder, { recursive: true, force: true });
});

test.for(RUNNERS)(
  "a loop in $language says every state and trouble once, waits as the watch does, and ends as it does",
  async (runner, { skip }) => {
    const program = await missingProgram(runner);
    if (program !== undefined) skip(`${program} is not installed`);
    const own = mkdtempSync(join(folder, "loops-"));
    const snippets: string[] = [];
    for (const scenario of SCENARIOS) {
      const server = await startSandboxServer(enginePlaying(scenario));
      if (server.kind !== "listening") throw new Error(server.code);
      servers.push(server);
      const address = { baseUrl: server.url, moduleId: MODULE?.moduleId ?? "" };
      snippets.push(makeSnippet(runner.language, { address, body: null, wait: true }).text);
    }
    const { output } = await run(runner.layOut(own, snippets), {
      cwd: own,
      env: { MODULE_BENCH_API_KEY: MODULE?.key ?? "" },
      // A loop that would never end is not left behind.
      timeoutMs: 45_000,
    });
    const [, ...told] = output.split(/^# \d+\n/m);
    expect(
      Object.fromEntries(SCENARIOS.map((scenario, index) => [scenario, inOneLine(told[index] ?? "")])),
    ).toEqual(LOOPS);
  },
);

/** What was said, without the session's id and what a runtime says of a failed start. */
function inOneLine(told: string): string {
  return told
    .split("\n")
    .filter((line) =>
      /^([a-z_]+|HTTP \d+|no readable answer|Open in a browser: .+|(wait|ended) [\d.]+)$/.test(line),
    )
    .map((line) => line.replace(/http:\S+\/sessions\/\S{22}$/, "LINK"))
    .map((line) =>
      line.startsWith("wait ") ? ` ${Math.round(Number(line.slice(5)) * 100) / 100}` : ` | ${line}`,
    )
    .join("")
    .slice(3);
}

function enginePlaying(scenario: ScenarioId): SandboxEngine {
  let now = 0;
  const engine = createEngine({ scenario, clock: { now: () => now } });
  return {
    ...engine,
    query(request) {
      now += now === 0 ? 1_000 : 2_000;
      const outcome = engine.query(request);
      if (now === 5_000) submit(engine, request);
      return outcome;
    },
  };
}

function submit(engine: SandboxEngine, at: { readonly moduleId: string; readonly sessionId: string }): void {
  const token = engine.pageToken(at.moduleId, at.sessionId);
  if (token !== null) engine.submit({ ...at, token, name: "", comment: "" });
}
