import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { APP_FOLDER, buildDeb } from "../../scripts/linux/build-deb.mjs";
import { buildTar } from "../../scripts/linux/build-tar.mjs";
import { projectNode } from "../../scripts/set-up/node-version.mjs";
import { PROJECT } from "../../scripts/set-up/places.mjs";
import { folderFor } from "../../scripts/stage/owned-files.mjs";
import { openSession } from "../../scripts/stage/session.mjs";
import { sharedTemporaryFolder } from "../../scripts/stage/stage.mjs";
import { unprivilegedUser } from "../../scripts/stage/unprivileged-user.mjs";
import { capture, passSignalsOn } from "../../scripts/terminal/run.mjs";
import { type Person, renderers, startApp } from "./running-app.ts";

/** Root is needed to install, and somebody else to run: Chromium's sandbox refuses root. */
const user = unprivilegedUser() ?? { uid: -1, gid: -1 };
const UNPACKED = join(PROJECT, "dist/linux-unpacked");
const times: string[] = [];
let folder = "";
let person: Person;
let endSession = async () => {};

beforeAll(async () => {
  passSignalsOn();
  folder = mkdtempSync(join(sharedTemporaryFolder(), "module-bench-dist-"));
  chmodSync(folder, 0o755);
  const session = await openSession({ executable: "", args: [], artifacts: "", project: PROJECT, user });
  endSession = session.close;
  person = { user, env: session.env };
  // A person who logs in has one; xdg-utils write down there what opens what.
  folderFor(join(home(), ".config"), user);
});

afterAll(async () => {
  // Its script would leave it known to dpkg.
  await capture("dpkg", ["--purge", "module-bench"]);
  await endSession();
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`  ${times.join(", ")}\n`);
});

function home(): string {
  return String(person.env.HOME);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work();
  times.push(`${what} ${((performance.now() - since) / 1000).toFixed(1)} s`);
  return result;
}

async function apt(verb: "install" | "remove", what: string) {
  // Knows of no source, so it can fetch nothing; its cache of what there is elsewhere stays as it was.
  const alone = ["Dir::Etc::SourceList=/dev/null", "Dir::Etc::SourceParts=/dev/null"];
  const options = [
    ...alone,
    "DPkg::Options::=--force-unsafe-io",
    "Dir::Cache::pkgcache=",
    "Dir::Cache::srcpkgcache=",
    "DPkg::Lock::Timeout=60",
  ];
  const args = ["-y", "-q", "--no-install-recommends", ...options.flatMap((option) => ["-o", option])];
  return await capture("apt-get", [verb, ...args, what], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

async function asPerson(program: string, args: readonly string[], env = person.env) {
  const { code, output } = await capture(program, args, { ...person, env, cwd: home() });
  return { code, output: output.trim() };
}

/** Starts the app, does something on its page, and looks at its cage. */
async function inApp(
  executable: string,
  what: string,
  work: (page: import("playwright").Page) => Promise<void>,
): Promise<void> {
  const app = await timed(`start ${what}`, () => startApp(executable, person, home()));
  try {
    await work(app.page);
    const cages = renderers(executable);
    expect(cages.length).toBeGreaterThan(0);
    for (const cage of cages) expect(cage).toEqual({ seccomp: "2", apart: true });
  } finally {
    await app.close();
  }
}

async function completeSession(page: import("playwright").Page): Promise<void> {
  await page.getByRole("combobox", { name: "Scenario" }).click();
  await page.getByRole("option", { name: "Completes at once" }).first().click();
  await page.getByRole("button", { name: "Start session" }).click();
  await page
    .getByRole("region", { name: "Session timeline" })
    .getByText("completed", { exact: false })
    .first()
    .waitFor();
}

const STORE = ".config/Module Bench/module-bench.sqlite";

test("installed, run in its sandbox, opened by its file, upgraded and removed: the profile stays", async () => {
  const [first, second] = [
    await buildDeb(UNPACKED, { version: "0.0.1~try1", compression: "none", folder }),
    await buildDeb(UNPACKED, { version: "0.0.1~try2", compression: "none", folder }),
  ];
  const installed = await timed("install", () => apt("install", first));
  expect(installed.code, installed.output).toBe(0);
  expect(statSync(join(APP_FOLDER, "chrome-sandbox")).mode & 0o7777).toBe(0o4755);
  expect(statSync(join(APP_FOLDER, "chrome-sandbox")).uid).toBe(0);
  const entry = "/usr/share/applications/module-bench.desktop";
  const valid = await capture("desktop-file-validate", [entry]);
  expect(valid).toEqual({ code: 0, output: "" });

  // The CLI: on the PATH, without Node and a display, and with the same words.
  const { DISPLAY: _, XAUTHORITY: __, ...blind } = person.env;
  const bare = { ...blind, PATH: "/usr/bin:/bin" };
  const told = await asPerson("module-bench", ["start", "--help"], bare);
  const byNode = await capture(projectNode(), [join(PROJECT, "out/cli/module-bench.js"), "start", "--help"]);
  expect(told).toEqual({ code: 0, output: byNode.output.trim() });
  expect((await asPerson("module-bench", ["query"], bare)).code).toBe(2);
  expect((await capture("module-bench", ["--help"])).code).toBe(2);

  await inApp(`${APP_FOLDER}/module-bench`, "installed", async (page) => {
    await completeSession(page);
    // What the desktop says opens our file and our address, and that it does: the app that runs shows what is in it.
    const type = "application/vnd.module-bench+json";
    expect((await asPerson("xdg-mime", ["query", "default", type])).output).toBe("module-bench.desktop");
    const scheme = "x-scheme-handler/module-bench";
    expect((await asPerson("xdg-mime", ["query", "default", scheme])).output).toBe("module-bench.desktop");
    const file = join(home(), "nothing of ours.modulebench");
    writeFileSync(file, "no JSON", { mode: 0o644 });
    expect((await asPerson("gio", ["info", "-a", "standard::content-type", file])).output).toContain(type);
    expect((await asPerson("gio", ["open", file])).code).toBe(0);
    await page.getByText("nothing of ours.modulebench").first().waitFor();
  });

  const before = readFileSync(join(home(), STORE)).length;
  expect(before).toBeGreaterThan(0);
  const upgraded = await timed("upgrade", () => apt("install", second));
  expect(upgraded.code, upgraded.output).toBe(0);
  await inApp(`${APP_FOLDER}/module-bench`, "upgraded", async (page) => {
    await page.getByText("completed", { exact: false }).first().waitFor();
  });

  const removed = await timed("remove", () => apt("remove", "module-bench"));
  expect(removed.code, removed.output).toBe(0);
  expect(removed.output).toContain("~/.config/Module Bench");
  expect(existsSync(APP_FOLDER)).toBe(false);
  expect(existsSync("/usr/bin/module-bench")).toBe(false);
  expect(existsSync(join(home(), STORE))).toBe(true);
});

test("unpacked from the archive into any folder, it runs in its sandbox and completes a session", async () => {
  const archive = await buildTar(UNPACKED, { compression: "none", folder });
  const place = join(home(), "some where");
  folderFor(place, user);
  const unpack = await timed("unpack", () =>
    asPerson("tar", ["--extract", "--strip-components=1", `--file=${archive}`, `--directory=${place}`]),
  );
  expect(unpack).toEqual({ code: 0, output: "" });
  rmSync(join(home(), ".config/Module Bench"), { recursive: true, force: true });
  await inApp(join(place, "module-bench"), "unpacked", completeSession);
  const cli = await asPerson(join(place, "resources/bin/module-bench"), ["--version"]);
  expect(cli).toEqual({
    code: 0,
    output: (JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string }).version,
  });
});
