import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import packageFile from "../../package.json";
import { BUILT, ownFolder, runCli } from "./running-cli.ts";
import { ACCEPTED, MODULE, serve, told } from "./scripted-server.ts";

/** The Node of the tests, and every other one on the path that the bench promises to run on. */
const nodes = [process.execPath, ...otherNodes()];

function otherNodes(): readonly string[] {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const candidates = (process.env.PATH ?? "").split(delimiter).map((path) => join(path, name));
  return candidates.filter((candidate) => {
    const { stdout } = spawnSync(candidate, ["--version"], { encoding: "utf8" });
    const [major = 0, minor = 0] = (stdout ?? "").replace("v", "").split(".").map(Number);
    return major > 20 || (major === 20 && minor >= 19);
  });
}

describe("the built file", () => {
  test("stands alone", () => {
    expect(readdirSync(dirname(BUILT))).toEqual(["module-bench.js"]);
  });

  test.each([...new Set(nodes)])("runs on %s from another folder", async (node) => {
    const server = await serve(ACCEPTED, told("completed"));
    const options = { node, cwd: ownFolder() };
    expect((await runCli(["--version"], options)).stdout).toBe(`${packageFile.version}\n`);
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--watch", "--json"], options);
    expect(end).toMatchObject({ code: 0, stderr: "Done: completed.\n" });
    expect(end.events.map(({ event }) => event)).toEqual(["starting", "started", "observed", "ended"]);
  });
});
