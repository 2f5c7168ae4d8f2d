import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ExpectStatic } from "vitest";
import { startRequest } from "../../core/http-request.ts";
import { makeSnippet } from "../../core/snippets/make-snippet.ts";
import { createEngine } from "../../sandbox/engine.ts";
import { SAMPLE_MODULES, type SandboxModule } from "../../sandbox/sample-modules.ts";
import { startSandboxServer } from "../../sandbox/server.ts";
import { BODIES } from "./corpus.ts";
import { recordingServer } from "./recording-server.ts";
import { type Runner, run } from "./runners.ts";

const KEY = "snippet-key-$HOME-`x`";

/** httpyac counts its requests behind them. */
const LAST_LINES = /(created|running)\n(running\n)?completed\n(\n\d+ requests processed .*\n)?$/;

const EMPTY = '{"data":{"startParameters":{}}}';

/**
 * Plays every start of the corpus and then one loop, in a folder of its own below `folder`: each start has to bring the
 * very bytes that the app sends, and the loop has to see the session completed.
 */
export async function playCorpus(
  { language, layOut }: Runner,
  { folder, expect }: { readonly folder: string; readonly expect: ExpectStatic },
): Promise<void> {
  const recording = await recordingServer();
  const sandbox = await startSandboxServer(
    createEngine({ modules: [{ ...sampleModule(), key: KEY }], scenario: "runs-then-completes", speed: 4 }),
  );
  if (sandbox.kind !== "listening") throw new Error(sandbox.code);
  try {
    const own = join(folder, language);
    mkdirSync(own);
    const starts = BODIES.map((body, index) => {
      const address = { baseUrl: recording.url, moduleId: `case-${index}` };
      return makeSnippet(language, { address, body, wait: false }).text;
    });
    const address = { baseUrl: sandbox.url, moduleId: sampleModule().moduleId };
    const loop = makeSnippet(language, { address, body: EMPTY, wait: true }).text;
    const env = { MODULE_BENCH_API_KEY: KEY };
    const { code, output } = await run(layOut(own, [...starts, loop]), { cwd: own, env });
    expect({ code, tail: output.slice(-2_000) }).toEqual({
      code: 0,
      tail: expect.stringMatching(LAST_LINES),
    });
    expect(recording.arrived).toHaveLength(BODIES.length);
    for (const [index, body] of BODIES.entries()) {
      const arrived = recording.arrived[index];
      const sent = startRequest({ baseUrl: recording.url, moduleId: `case-${index}` }, body);
      expect(arrived?.method).toBe("POST");
      expect(`${recording.url}${arrived?.url}`).toBe(sent.url);
      expect(arrived?.headers.authorization).toBe(`Bearer ${KEY}`);
      expect(arrived?.headers["content-type"]).toBe("application/json");
      expect(arrived?.headers["content-length"]).toBe(String(Buffer.from(body ?? "").length));
      expect(arrived?.body.equals(Buffer.from(body ?? ""))).toBe(true);
    }
    expect(existsSync(join(own, "pwned"))).toBe(false);
  } finally {
    await Promise.all([recording.close(), sandbox.close()]);
  }
}

function sampleModule(): SandboxModule {
  const [module] = SAMPLE_MODULES;
  if (module === undefined) throw new Error("There is no sample module.");
  return module;
}
