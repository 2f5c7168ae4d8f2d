import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { playCorpus } from "./play-corpus.ts";
import { missingProgram, RUNNERS } from "./runners.ts";

const folder = mkdtempSync(join(tmpdir(), "module-bench-snippets-"));
const missing = new Map<string, string | undefined>();

beforeAll(async () => {
  for (const runner of RUNNERS) missing.set(runner.language, await missingProgram(runner));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.concurrent.for(RUNNERS)(
  "$language delivers the very bytes that the app sends, for every hostile value (peers 8.1), and its loop reaches completed",
  // A compiler of 48 classes takes its time where other layers share the cores.
  { timeout: 60_000 },
  async (runner, { skip, expect }) => {
    const program = missing.get(runner.language);
    if (program !== undefined) skip(`${program} is not installed`);
    await playCorpus(runner, { folder, expect });
  },
);
