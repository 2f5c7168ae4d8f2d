import { readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./bench-app.ts";
import { CANARY } from "./canary/key.ts";
import { inNavigation } from "./navigation.ts";
import { describeModule } from "./own-module.ts";

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
  expect(elsewhere.filter((path) => /module.?bench/i.test(path))).toEqual([]);
});
