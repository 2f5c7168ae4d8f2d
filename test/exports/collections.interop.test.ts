import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { exportModule } from "../../core/exports/export-module.ts";
import { withPlainBraces } from "../../core/exports/plain-braces.ts";
import { type CallAddress, startRequest } from "../../core/http-request.ts";
import { isJson } from "../../core/json-text.ts";
import { createEngine } from "../../sandbox/engine.ts";
import { SAMPLE_MODULES } from "../../sandbox/sample-modules.ts";
import { startSandboxServer } from "../../sandbox/server.ts";
import { INTEROP_TOOLS } from "../../scripts/set-up/interop-tools.mjs";
import { BODIES } from "../snippets/corpus.ts";
import { recordingServer } from "../snippets/recording-server.ts";
import { run } from "../snippets/runners.ts";

const KEY = "collection-key-for-tests";
const folder = mkdtempSync(join(tmpdir(), "module-bench-collections-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How each tool runs the files of an export, which lie where it is started. */
const TOOLS = [
  {
    form: "postman",
    tool: "newman",
    args: [
      INTEROP_TOOLS.newman,
      "run",
      "module.postman_collection.json",
      "--env-var",
      `MODULE_BENCH_API_KEY=${KEY}`,
    ],
  },
  {
    form: "bruno",
    tool: "bru",
    args: [INTEROP_TOOLS.bru, "run", "--env", "bench", "--env-var", `MODULE_BENCH_API_KEY=${KEY}`],
  },
] as const;

type Tool = (typeof TOOLS)[number];

test.for(TOOLS)(
  "$tool starts a session of the sandbox with the $form export and asks for its state",
  async (tool) => {
    const modules = SAMPLE_MODULES.map((module) => ({ ...module, key: KEY }));
    const engine = createEngine({ modules, scenario: "completes-at-once" });
    const sandbox = await startSandboxServer(engine);
    if (sandbox.kind !== "listening") throw new Error(sandbox.code);
    try {
      for (const { moduleId } of modules) {
        const body = '{"data":{"startParameters":{"number":12345678901234567890}}}';
        const { code, output } = await play(tool, { address: { baseUrl: sandbox.url, moduleId }, body });
        expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
      }
      const { sessions } = engine.snapshot();
      expect(sessions.map(({ moduleId }) => moduleId)).toEqual(modules.map(({ moduleId }) => moduleId));
    } finally {
      await sandbox.close();
    }
  },
);

test.for(TOOLS)(
  "$tool sends the body of the $form export as it stands, for every hostile value",
  async (tool) => {
    const recording = await recordingServer();
    try {
      const differing: string[] = [];
      for (const [index, body] of BODIES.entries()) {
        const address = { baseUrl: recording.url, moduleId: `case-${index}` };
        const { code, output } = await play(tool, { address, body });
        const wanted = asSentBy(tool, withPlainBraces(body ?? ""));
        const [start, query] = recording.arrived.splice(0);
        const same =
          code === 0 &&
          `${start?.method} ${recording.url}${start?.url}` === `POST ${startRequest(address, body).url}` &&
          start?.headers.authorization === `Bearer ${KEY}` &&
          start?.headers["content-type"] === "application/json" &&
          start?.body.equals(Buffer.from(wanted)) === true &&
          query?.headers.authorization === `Bearer ${KEY}`;
        if (!same) {
          differing.push(
            `${index}: ${code} ${wanted.slice(0, 200)} ${start?.body.subarray(0, 200)} ${output}`,
          );
        }
      }
      expect(differing).toEqual([]);
    } finally {
      await recording.close();
    }
  },
);

/** What bru writes anew: line breaks in raw JSON, and a body that is no JSON becomes a JSON text. newman writes nothing anew. */
function asSentBy({ tool }: Tool, body: string): string {
  if (tool === "newman" || body === "") return body;
  return isJson(body) ? body.replaceAll("\r\n", "\n") : JSON.stringify(body);
}

/** Lays the export out in a folder of its own and lets the tool run all of it. */
async function play(
  { form, args }: Tool,
  { address, body }: { readonly address: CallAddress; readonly body: string | null },
): Promise<{ readonly code: number | null; readonly output: string }> {
  const own = mkdtempSync(join(folder, "run-"));
  for (const { path, text } of exportModule(form, { name: "A module", address, parameters: [], body })) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), text);
  }
  return await run([process.execPath, ...args], { cwd: own, env: {} });
}
