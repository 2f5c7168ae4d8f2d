import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "./bench-app.ts";
import { inBrowser } from "./browser.ts";
import { openSession } from "./navigation.ts";
import { describeAnother, describeModule } from "./own-module.ts";
import { chooseScenario } from "./scenario.ts";

/** How a session ends, and what is then said. */
const ENDS = [
  { scenario: "Completes at once", state: "completed", sentence: "The session is done." },
  { scenario: "Fatal error", state: "fatal_errored", sentence: "The module failed" },
  { scenario: "Unknown", state: "unknown", sentence: "older than the API" },
] as const;

/** What becomes of a start that is not accepted. */
const NOT_ACCEPTED = [
  { scenario: "Start throttled (429)", says: "Refused: 429", next: [/Wait [1-5] s, then start again/] },
  {
    scenario: "Start unavailable (503, says when)",
    says: "Refused: 503",
    next: [/Wait 1\d s, then start again/],
  },
  { scenario: "Start unavailable (503)", says: "a session may exist", next: ["watch it by its id or link"] },
  {
    scenario: "Start cut before the answer",
    says: "a session may exist",
    next: ["watch it by its id or link", "two sessions may then run"],
  },
  {
    scenario: "Start answered with HTML",
    says: "a session may exist",
    next: ["names no session: it is not JSON."],
  },
] as const;

test("each end state is told in the API's word and in a sentence; two are compared, and a picture is saved", async ({
  launch,
  journey,
}) => {
  const { app, page } = await launch();
  const timeline = page.getByRole("region", { name: "Session timeline" });
  for (const { scenario, state, sentence } of ENDS) {
    await test.step(scenario, async () => {
      await chooseScenario(page, scenario);
      await page.getByRole("button", { name: "Start session" }).click();
      await expect(timeline).toContainText(state);
      await expect(page.getByText(sentence).first()).toBeVisible();
      await expect(page.getByText(/· ended/).first()).toBeVisible();
      await page.getByRole("button", { name: "Back to the request" }).click();
    });
  }
  await openSession(page, "unknown");
  await expect(page.getByLabel("Facts")).toContainText("3 answers");

  const file = join(journey.folder, "timeline.svg");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.getByRole("button", { name: "Save timeline" }).click();
  await page.getByRole("menuitem", { name: "Picture as SVG…" }).click();
  await expect(page.getByText(`Saved to ${file}`)).toBeVisible();
  await inBrowser(pathToFileURL(file).href, async (sheet) => {
    expect(await sheet.evaluate(() => document.documentElement.localName)).toBe("svg");
    expect(await sheet.locator("parsererror").count()).toBe(0);
    await expect(sheet.getByText("unknown", { exact: true })).toBeVisible();
    await expect(sheet.getByRole("img", { name: "Timeline of a session" })).toBeVisible();
  });

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Compare with…" }).click();
  const before = page.getByRole("region", { name: "The start before" });
  await before.getByRole("button", { name: "fatal_errored" }).click();
  await expect(page.getByRole("region", { name: "First timeline" })).toContainText("fatal_errored");
  await expect(page.getByRole("region", { name: "Second timeline" })).toContainText("unknown");
  await expect(page.getByText("All parameters are the same.")).toBeVisible();
});

test("each start that is not accepted says what it means and what to do", async ({ launch }) => {
  const { page } = await launch();
  for (const { scenario, says, next } of NOT_ACCEPTED) {
    await test.step(scenario, async () => {
      await chooseScenario(page, scenario);
      await page.getByRole("button", { name: "Start session" }).click();
      const status = page.getByRole("status").filter({ hasText: says });
      for (const way of next) await expect(status).toContainText(way);
      await page.getByRole("button", { name: "Back to the request" }).click();
    });
  }
});

/** Refusals that may come from several things, in a history that holds nothing yet. */
const RANKED = [
  {
    scenario: "Key refused (401)",
    says: "Refused: 401",
    first: ["The API key is wrong", "another environment"],
  },
  {
    scenario: "Key refused (404)",
    says: "Refused: 404",
    first: [
      "The module ID is wrong",
      "The module is not published",
      "another environment",
      "The API key is wrong",
    ],
  },
] as const;

test("a refusal that may come from several things ranks them", async ({ launch }) => {
  const { page } = await launch();
  const causes = page.getByRole("region", { name: "What it may be" });
  for (const { scenario, says, first } of RANKED) {
    await test.step(scenario, async () => {
      await chooseScenario(page, scenario);
      await page.getByRole("button", { name: "Start session" }).click();
      await expect(page.getByRole("status").filter({ hasText: says })).toContainText(
        "No session was started.",
      );
      const list = causes.getByRole("list", { name: "Look here first" });
      for (const cause of first) await expect(list).toContainText(cause);
      await page.getByRole("button", { name: "Back to the request" }).click();
    });
  }
});

test("a 404 after another module's success says when that was, and leads to what mends it", async ({
  launch,
  serve,
}) => {
  const api = await serve({ modules: ["oITwNKIrRdS0A0TFVPP54g"], states: ["completed"] });
  const { page, setKey } = await launch();
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey(undefined, "every module of the connection");
  const start = page.getByRole("button", { name: "Start session" });
  await start.click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();

  await describeAnother(page, "Mistyped", "oITwNKIrRdS0A0TFVPP54q");
  await start.click();
  await expect(page.getByRole("status").filter({ hasText: "Refused: 404" })).toBeVisible();
  const causes = page.getByRole("region", { name: "What it may be" });
  const less = causes.getByRole("list", { name: "Less likely" });
  await expect(less).toContainText(/The API key is wrong.*“Hand-made” .*\d+ (s|min) ago/);
  await expect(less).toContainText(/The address is not this tenant’s.*\d+ (s|min) ago/);
  await expect(causes.getByRole("list", { name: "Cannot be it" })).toContainText("not to starts");
  const first = causes.getByRole("list", { name: "Look here first" }).getByRole("listitem");
  await expect(first.first()).toContainText(/The module ID is wrong.*Never accepted with this ID/);
  await first.first().getByRole("button", { name: "Edit module" }).click();
  await expect(page.getByRole("heading", { name: "Edit Mistyped" })).toBeVisible();
});

test("a word that nobody knows is shown as it came and watched on, and watching can be paused and stopped", async ({
  launch,
}) => {
  const { page } = await launch();
  await chooseScenario(page, "A state nobody knows");
  await page.getByRole("button", { name: "Start session" }).click();
  const timeline = page.getByRole("region", { name: "Session timeline" });
  await expect(timeline).toContainText("suspended");
  await expect(timeline).toContainText("completed");

  await page.getByRole("button", { name: "Back to the request" }).click();
  await chooseScenario(page, "Never ends");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(timeline).toContainText("running");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText(/· paused/).first()).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText(/· live/).first()).toBeVisible();
  const stop = page.getByRole("button", { name: "Stop watching" });
  await expect(stop).toHaveAccessibleDescription(/The API cannot end a session/);
  await stop.click();
  await expect(page.getByText(/· stopped/).first()).toBeVisible();
  await expect(page.getByText("No longer watched. The API cannot end a session")).toBeVisible();
  await expect(timeline).toContainText("running");
});

test("trouble while watching is told beside the state and never repaints it", async ({ launch }) => {
  const { page } = await launch();
  await chooseScenario(page, "Queries unavailable (503)");
  await page.getByRole("button", { name: "Start session" }).click();
  const timeline = page.getByRole("region", { name: "Session timeline" });
  await expect(page.getByText(/backing off/).first()).toBeVisible();
  await expect(timeline).not.toContainText("fatal_errored");
  await expect(timeline).toContainText("completed", { timeout: 30_000 });
});

test("a key that dies while a session runs pauses the watching, says why, and leaves the state as it was", async ({
  launch,
}) => {
  const { page } = await launch();
  await chooseScenario(page, "Key revoked while running (404)");
  await page.getByRole("button", { name: "Start session" }).click();
  await openSession(page, "Employee onboarding");
  const facts = page.getByLabel("Facts");
  await expect(facts).toContainText("paused: denied", { timeout: 20_000 });
  await expect(facts).toContainText("answered 404");
  await expect(facts).toContainText("3 checks without one");
  await expect(facts.locator("dd").first()).toContainText(/^(created|running)/);
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
});
