import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { type Browser, chromium, expect, type Page, test } from "@playwright/test";
import { chooseScenario } from "./scenario.ts";

/** The packed app's executable: made by `npm run dist:dir` before this layer runs. */
const { MODULE_BENCH_PACKED = "" } = process.env;

const ON = FuseState.ENABLE;
const OFF = FuseState.DISABLE;

test("the packed app completes a session", async () => {
  test.setTimeout(90_000);
  const profile = mkdtempSync(join(tmpdir(), "module-bench-packed-"));
  const app = spawn(MODULE_BENCH_PACKED, [`--user-data-dir=${profile}`, "--remote-debugging-port=0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise((resolve) => app.once("close", resolve));
  let browser: Browser | undefined;
  try {
    const address = await debuggingAddress(app);
    browser = await chromium.connectOverCDP(await loadedPage(address));
    const page = pageOf(browser);
    await chooseScenario(page, "Completes at once");
    await page.getByRole("button", { name: "Start session" }).click();
    await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
  } finally {
    await browser?.close();
    app.kill();
    await gone;
    rmSync(profile, { recursive: true, force: true });
  }
});

test("the packed binary's fuses stand as the packaging says", async () => {
  const wire = await getCurrentFuseWire(MODULE_BENCH_PACKED);
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableCookieEncryption]: ON,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  });
});

test("the archive holds what runs, and nothing of the workshop", () => {
  const archive = join(dirname(MODULE_BENCH_PACKED), "resources/app.asar");
  const files = listPackage(archive, { isPack: false });
  const tops = new Set(files.map((file) => file.split("/")[1]));
  expect([...tops].toSorted()).toEqual(["LICENSE", "node_modules", "out", "package.json"]);
  const packages = files.map((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)\//.exec(file)?.[1]);
  expect([...new Set(packages)].filter((name) => name !== undefined).toSorted()).toEqual([
    "@photostructure/sqlite",
    "node-gyp-build",
  ]);
  expect(files.filter((file) => /\.(map|ts|tsx|cts|mts)$|\/(test|src|scripts)\//.test(file))).toEqual([]);
});

/** Where the app's debugger listens, as Chromium says on standard error. */
async function debuggingAddress(app: ChildProcess): Promise<string> {
  let written = "";
  return await new Promise((resolve, reject) => {
    app.once("error", reject);
    app.once("exit", () => reject(new Error(`The packed app ended: ${written}`)));
    app.stderr?.on("data", (chunk) => {
      written += String(chunk);
      const address = /DevTools listening on ws:\/\/([\d.:]+)\//.exec(written)?.[1];
      if (address !== undefined) resolve(`http://${address}`);
    });
  });
}

/** Waits until the page has its title: attaching while it loads can hang. */
async function loadedPage(address: string): Promise<string> {
  await expect
    .poll(async () => {
      const targets = (await (await fetch(`${address}/json/list`)).json()) as {
        type: string;
        title: string;
      }[];
      return targets.find(({ type }) => type === "page")?.title ?? "";
    })
    .toContain("Module Bench");
  return address;
}

function pageOf(browser: Browser): Page {
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (page === undefined) throw new Error("The packed app has no page.");
  return page;
}
