import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SnippetLanguage } from "../../core/snippets/snippet.ts";

/** How a language is run: all snippets of a folder through one process where that can be. */
export interface Runner {
  readonly language: SnippetLanguage;
  /** Programs that must be there. */
  readonly needs: readonly string[];
  /** Lays the snippets out; gives the command that runs them all. */
  readonly layOut: (folder: string, snippets: readonly string[]) => readonly string[];
}

/** The languages that are run in each test run. */
export const RUNNERS: readonly Runner[] = [
  {
    language: "curl",
    needs: ["sh", "curl", "jq"],
    layOut(folder, snippets) {
      layOutFiles(folder, snippets, "sh");
      const all = snippets.map((_, index) => `(. ./${index}.sh) || exit 1`).join("\n");
      writeFileSync(join(folder, "all.sh"), all);
      return ["sh", "all.sh"];
    },
  },
  {
    language: "javascript",
    needs: ["node"],
    layOut(folder, snippets) {
      layOutFiles(folder, snippets, "mjs");
      const all = `for (let i = 0; i < ${snippets.length}; i++) await import("./" + i + ".mjs");`;
      writeFileSync(join(folder, "all.mjs"), all);
      return [process.execPath, "all.mjs"];
    },
  },
  {
    language: "python",
    needs: ["python3"],
    layOut(folder, snippets) {
      layOutFiles(folder, snippets, "py");
      const all = `import runpy
for i in range(${snippets.length}):
    try:
        runpy.run_path(str(i) + ".py", run_name="__main__")
    except SystemExit as end:
        if end.code:
            raise
`;
      writeFileSync(join(folder, "all.py"), all);
      return ["python3", "all.py"];
    },
  },
  {
    language: "java",
    needs: ["java", "javac"],
    layOut(folder, snippets) {
      snippets.forEach((snippet, index) => {
        mkdirSync(join(folder, `p${index}`));
        writeFileSync(join(folder, `p${index}`, "StartSession.java"), `package p${index};\n${snippet}`);
      });
      const calls = snippets.map((_, index) => `p${index}.StartSession.main(args);`).join("\n");
      writeFileSync(
        join(folder, "All.java"),
        `public class All { public static void main(String[] args) throws Exception {\n${calls}\n} }`,
      );
      return [
        "sh",
        "-c",
        "javac -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -proc:none -d out All.java p*/*.java && java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp out All",
      ];
    },
  },
];

/** Writes each snippet as a file named after its number. */
export function layOutFiles(folder: string, snippets: readonly string[], ending: string): void {
  for (const [index, snippet] of snippets.entries()) {
    writeFileSync(join(folder, `${index}.${ending}`), snippet);
  }
}

/** The first program that a language lacks on this machine; undefined when all are there. */
export async function missingProgram({ needs }: Runner): Promise<string | undefined> {
  for (const program of needs) {
    if (program === "node") continue;
    const { code } = await run(["sh", "-c", `command -v ${program}`], { cwd: "/", env: {} });
    if (code !== 0) return program;
  }
  return undefined;
}

/** Runs a command to its end, or kills it after `timeoutMs`. */
export function run(
  [program = "", ...args]: readonly string[],
  {
    cwd,
    env,
    timeoutMs,
  }: { readonly cwd: string; readonly env: Readonly<Record<string, string>>; readonly timeoutMs?: number },
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env: { PATH: process.env.PATH ?? "", HOME: cwd, LC_ALL: "C.UTF-8", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let output = "";
    child.stdout.on("data", (text: Buffer) => {
      output += text.toString("utf8");
    });
    child.stderr.on("data", (text: Buffer) => {
      output += text.toString("utf8");
    });
    child.once("error", (error) => done({ code: null, output: String(error) }));
    child.once("close", (code) => done({ code, output }));
  });
}
