import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const CLI = join(ROOT, "cli/module-bench.ts");

/** The shell lines of README's terminal chapter, with continued lines joined. */
function readmeLines(): readonly string[] {
  const chapter =
    /## In a terminal\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, "README.md"), "utf8"))?.[1] ?? "";
  return [...chapter.matchAll(/```\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
    block.replaceAll("\\\n", " ").trim().split("\n"),
  );
}

function argumentsOf(line: string): readonly string[] {
  return [...line.replace(/^npm run cli -- /, "").matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) =>
    word.replaceAll('"', ""),
  );
}

it("README's example works as it is printed, but for the port", async () => {
  const [sandboxLine = "", exportLine = "", startLine = ""] = readmeLines();
  const sandbox = spawn(
    process.execPath,
    [CLI, ...argumentsOf(sandboxLine).map((word) => (word === "4010" ? "0" : word)), "--json"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    const [first] = (await once(sandbox.stdout, "data")) as [Buffer];
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(first))?.[0] ?? "";
    const key = exportLine.replace("export MODULE_BENCH_API_KEY=", "");
    const args = argumentsOf(startLine).map((word) => word.replace("http://127.0.0.1:4010", url));
    const start = spawn(process.execPath, [CLI, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, MODULE_BENCH_API_KEY: key },
    });
    let written = "";
    start.stdout.on("data", (chunk) => {
      written += String(chunk);
    });
    const [code] = (await once(start, "exit")) as [number];
    expect(written).toContain("waiting_for_input");
    expect(code).toBe(0);
  } finally {
    sandbox.kill();
    await once(sandbox, "exit");
  }
});
