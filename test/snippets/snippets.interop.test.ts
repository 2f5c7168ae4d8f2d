import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { INTEROP_TOOLS } from "../../scripts/set-up/interop-tools.mjs";
import { playCorpus } from "./play-corpus.ts";
import { layOutFiles, missingProgram, type Runner } from "./runners.ts";

const folder = mkdtempSync(join(tmpdir(), "module-bench-interop-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm test` does not ask a machine to have. */
const RUNNERS: readonly Runner[] = [
  {
    language: "http",
    needs: ["node"],
    layOut(own, snippets) {
      layOutFiles(own, snippets, "http");
      const files = snippets.map((_, index) => `${index}.http`);
      return [process.execPath, INTEROP_TOOLS.httpyac, "send", ...files, "--all", "--output", "none"];
    },
  },
  { language: "php", needs: ["php"], layOut: oneProcessEach("php", "php") },
  { language: "go", needs: ["go"], layOut: oneProcessEach("go run", "go") },
];

test.for(RUNNERS)(
  "$language delivers the very bytes that the app sends, for every hostile value (peers 8.1), and its loop reaches completed",
  async (runner, { skip }) => {
    const program = await missingProgram(runner);
    if (program !== undefined) skip(`${program} is not installed`);
    await playCorpus(runner, { folder, expect });
  },
);

function oneProcessEach(command: string, ending: string): Runner["layOut"] {
  return (own, snippets) => {
    layOutFiles(own, snippets, ending);
    const all = snippets.map((_, index) => `${command} ${index}.${ending} || exit 1`);
    writeFileSync(join(own, "all.sh"), all.join("\n"));
    return ["sh", "all.sh"];
  };
}
