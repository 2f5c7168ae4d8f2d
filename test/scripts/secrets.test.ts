import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runGate } from "../../scripts/layers/gates.mjs";
import { asText, findSecrets } from "../../scripts/secrets/find-secrets.mjs";
import { packedRules } from "../../scripts/secrets/own-rules.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

/** Put together here, so that this file passes the gate that it tests. */
const KEY = `Aa1${randomBytes(30).toString("base64url")}`;
const PLANTED = {
  "api-key": `const key = "${KEY}";`,
  "path-of-a-machine": ["see /home", "ada", "notes"].join("/"),
  "registry-host": `"resolved": "${["https://registry", "npmjs", "org"].join(".")}/a"`,
  author: ["Co-authored", "by: somebody"].join("-"),
  github: `token: ${"ghp"}_${"0aB1cD2eF3".repeat(4).slice(0, 36)}`,
  basicauth: ["https://ada", "lovelace1815@bench.test/"].join(":"),
  privatekey: `-----BEGIN ${"RSA PRIVATE"} KEY-----\n${"MIIEow".repeat(20)}\n-----END ${"RSA PRIVATE"} KEY-----`,
} as const;

function git(folder: string, ...args: readonly string[]): void {
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...args], { cwd: folder, stdio: "ignore" });
}

it("a project without secrets passes", async () => {
  const { counts } = await runGate("secrets", temporaryFolder({ "a.ts": "export const a = 1;", b: "\0" }));
  expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

it("each planted secret is seen by its rule, and is not shown", async () => {
  const files = Object.fromEntries(
    Object.entries(PLANTED).map(([rule, text]) => [`${rule}.txt`, `\n${text}`]),
  );
  const { counts, output } = await runGate("secrets", temporaryFolder(files));
  expect(counts.failed).toBe(1);
  for (const rule of Object.keys(PLANTED)) expect(output).toContain(`${rule}.txt:2 ${rule}`);
  expect(output).not.toContain(KEY);
});

it("what was committed once and is gone is seen in the history", async () => {
  const folder = temporaryFolder({ "old.txt": PLANTED["api-key"] });
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message=first");
  rmSync(join(folder, "old.txt"));
  git(folder, "commit", "--quiet", "--all", "--message=second");
  const { counts, output } = await runGate("secrets", folder);
  expect(counts.failed).toBe(1);
  expect(output).toMatch(/[0-9a-f]{8}:old\.txt:1 api-key/);
});

it("what git ignores is not looked at, and what is new is", async () => {
  const folder = temporaryFolder({
    ".gitignore": "kept/",
    "kept/a.txt": PLANTED.github,
    "new.txt": PLANTED.github,
  });
  git(folder, "init", "--quiet");
  const { output } = await runGate("secrets", folder);
  expect(output).toContain("new.txt:1 github");
  expect(output).not.toContain("kept/");
});

it("an exception that is of no use any more is reported", async () => {
  const { counts, output } = await runGate(
    "secrets",
    temporaryFolder({ "test/core/base-url.test.ts": "nothing here" }),
  );
  expect(counts.failed).toBe(1);
  expect(output).toContain("allows basicauth in test/core/base-url.test.ts, where there is none");
});

it("in what is packed, the places of the machine that built it are found", async () => {
  const rules = packedRules(["/builds/of/ada", "/root"]);
  const look = (text: string) => findSecrets({ path: "main.js", text }, rules);
  expect(await look('import("/builds/of/ada/core/a.ts")')).toEqual([
    { path: "main.js", line: 1, rule: "path-of-this-machine" },
  ]);
  expect(await look('join("/root", "/builds")')).toEqual([]);
  expect(await look(PLANTED["api-key"])).toHaveLength(1);
});

it("hashes, ids and long names are no keys", async () => {
  const innocent = [
    `sha512-${randomBytes(64).toString("base64")}`,
    "C0jz_2J6RmOLoB8DyXPs9Q",
    "a-name-of-many-words-that-is-just-as-long-x",
    "0123456789abcdef0123456789abcdef01234567",
  ].join("\n");
  expect(await findSecrets({ path: "a.txt", text: innocent }, packedRules())).toEqual([]);
});

it("bytes with a zero in them are no text", () => {
  expect(asText(new Uint8Array([97, 0, 98]))).toBeUndefined();
  expect(asText(new TextEncoder().encode("ü"))).toBe("ü");
});
