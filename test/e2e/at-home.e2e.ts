import { type SpawnOptions, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./bench-app.ts";
import { CANARY } from "./canary/key.ts";
import { inNavigation } from "./navigation.ts";
import { describeModule } from "./own-module.ts";

const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "" } = process.env;

test("the support bundle is saved as it was listed, without the key and without names; all lies in the profile", async ({
  launch,
  serve,
  journey,
}) => {
  const api = await serve({ states: ["running"] });
  const { app, page, profile, setKey, quit } = await launch();
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey();
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("running");

  const file = join(journey.folder, "bundle.zip");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => (role as string) === "help");
    const item = help?.submenu?.items.find(({ label }) => label === "Save support bundle…");
    item?.click();
  });
  const dialog = page.getByRole("dialog", { name: "Save a support bundle" });
  await dialog.getByRole("listitem").first().waitFor();
  const listed = await dialog.getByRole("listitem").locator("summary code").allTextContents();
  await dialog.getByRole("button", { name: "Save…" }).click();
  await expect(dialog.getByRole("status")).toContainText(`Saved as ${file}`);
  const saved = Object.entries(unzipSync(readFileSync(file)));
  expect(saved.map(([name]) => name)).toEqual(listed);
  const text = saved.map(([, bytes]) => strFromU8(bytes)).join("\n");
  for (const secret of [CANARY, "Hand-made", new URL(api.url).host]) expect(text).not.toContain(secret);
  expect(text).toContain(`"electron": "${await app.evaluate(() => process.versions.electron)}"`);

  await dialog.getByRole("button", { name: "Close" }).last().click();
  await inNavigation(page, "Settings");
  await expect(page.getByText("The folder is the one that --user-data-dir named")).toBeVisible();
  // Off until it is chosen; the entry starts this program on this profile, in the background.
  const autostart = join(await app.evaluate(({ app: main }) => main.getPath("appData")), "autostart");
  const entry = join(autostart, "module-bench.desktop");
  expect(existsSync(entry)).toBe(false);
  await page.getByRole("radio", { name: "On", exact: true }).click();
  await expect.poll(() => existsSync(entry)).toBe(true);
  expect(readFileSync(entry, "utf8")).toContain(`"--hidden" "--user-data-dir=${profile}"\n`);
  await page.getByRole("radio", { name: "Off", exact: true }).click();
  await expect.poll(() => existsSync(entry)).toBe(false);
  await quit();
  const log = readFileSync(join(profile, "logs", "module-bench.log"), "utf8");
  expect(log.split("\n").map((line) => line.split(" ")[1])).toEqual([
    "begins",
    "bench_open",
    "system",
    "ends",
    undefined,
  ]);
  expect(log).toContain('"profile":"chosen"');
  expect(statSync(join(profile, "logs", "module-bench.log")).mode & 0o777).toBe(0o600);
  const elsewhere = readdirSync(homedir(), { recursive: true, encoding: "utf8" });
  expect(elsewhere.filter(isOurs)).toEqual([]);
});

test("a file and a link of ours are handed to the running app, are shown, and do nothing by themselves", async ({
  launch,
  journey,
}) => {
  const { app, page, profile } = await launch();
  const file = join(journey.folder, "Dismissals.modulebench");
  writeFileSync(file, JSON.stringify(MODULE_FILE));
  const counts = () =>
    page.evaluate(async () => {
      type Bench = {
        library(): Promise<{ modules: readonly unknown[]; connections: readonly unknown[] }>;
        sessions(query: { limit: number }): Promise<{ total: number }>;
      };
      const { bench } = globalThis as unknown as { bench: Bench };
      const { modules, connections } = await bench.library();
      return [modules.length, connections.length, (await bench.sessions({ limit: 1 })).total];
    });
  const before = await counts();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

  await secondStart(profile, ["Dismissals.modulebench"], journey.folder);
  const module = page.getByRole("group", { name: "Module", exact: true });
  await expect(module.getByLabel("Name")).toHaveValue("Dismissals");
  await expect(module.getByLabel("Module ID")).toHaveValue("brought-module");
  await expect(page.getByRole("region", { name: "What came in" })).toContainText("Dismissals.modulebench");
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);

  await secondStart(profile, ["module-bench://start?base=https://acme.example&id=m"], journey.folder);
  await expect(page.getByRole("alert")).toContainText("asks for nothing that this version can show");
  await secondStart(
    profile,
    ["module-bench://session?base=https://acme.example&module=m&id=s-1"],
    journey.folder,
  );
  const link = page.getByRole("dialog").getByLabel("Session id or link");
  await expect(link).toHaveValue("https://acme.example/s/m/sessions/s-1");
  expect(await counts()).toEqual(before);
});

test("a portable app keeps all beside it; started at login it shows nothing, and ends where there is no tray and nothing to watch", async ({
  journey,
}) => {
  const stick = join(journey.folder, "stick");
  const profile = join(stick, "module-bench-data");
  mkdirSync(profile, { recursive: true });
  const before = readdirSync(homedir(), { recursive: true, encoding: "utf8" }).filter(isOurs);
  // As the runtime of an AppImage tells where the image lies.
  const env = { ...process.env, APPIMAGE: join(stick, "Bench.AppImage") };
  await started(["--hidden"], { cwd: journey.folder, env });
  const log = readFileSync(join(profile, "logs", "module-bench.log"), "utf8");
  expect(log).toContain('"profile":"portable","hidden":true');
  expect(log).toMatch(/ ends\n$/);
  expect(existsSync(join(profile, "module-bench.sqlite"))).toBe(true);
  expect(readdirSync(homedir(), { recursive: true, encoding: "utf8" }).filter(isOurs)).toEqual(before);
});

function isOurs(path: string): boolean {
  return /module.?bench/i.test(path);
}

const MODULE_FILE = {
  kind: "module-bench/module",
  version: 1,
  name: "Dismissals",
  moduleId: "brought-module",
  moduleKind: "input",
  parameters: [{ name: "Who", type: "text", apiName: "who" }],
};

/** Starts the app once more on the same profile, as the system does to open something, and waits until it has ended. */
function secondStart(profile: string, args: readonly string[], cwd: string): Promise<void> {
  return started([`--user-data-dir=${profile}`, ...args], { cwd });
}

async function started(args: readonly string[], options: SpawnOptions): Promise<void> {
  const app = MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP];
  const child = spawn(MODULE_BENCH_ELECTRON, [...app, ...args], { stdio: "ignore", ...options });
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
}
