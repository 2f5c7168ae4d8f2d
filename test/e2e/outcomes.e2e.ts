import { expect, test } from "./bench-app.ts";
import { chooseScenario } from "./scenario.ts";

/** How a session ends, or does not, and what the timeline then shows. */
const ENDS = [
  { scenario: "Completes at once", state: "completed", sentence: "The session is done." },
  { scenario: "Fatal error", state: "fatal_errored", sentence: "The module failed" },
  { scenario: "Unknown", state: "unknown", sentence: "older than the API" },
] as const;

/** What becomes of a start that is not accepted. */
const NOT_ACCEPTED = [
  { scenario: "Key refused (401)", says: "Refused: 401", next: "Replace the API key." },
  { scenario: "Key refused (404)", says: "Refused: 404", next: "The module ID is wrong" },
  { scenario: "Start throttled (429)", says: "Refused: 429", next: "then start again" },
  {
    scenario: "Start cut before the answer",
    says: "a session may exist",
    next: "watch it by its id or link",
  },
  { scenario: "Start answered with HTML", says: "a session may exist", next: "two sessions may then run" },
] as const;

test("each end state is told in the API's word and in a sentence", async ({ launch }) => {
  const { page } = await launch();
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
});

test("each start that is not accepted says what it means and what to do", async ({ launch }) => {
  const { page } = await launch();
  for (const { scenario, says, next } of NOT_ACCEPTED) {
    await test.step(scenario, async () => {
      await chooseScenario(page, scenario);
      await page.getByRole("button", { name: "Start session" }).click();
      const status = page.getByRole("status").filter({ hasText: says });
      await expect(status).toContainText(next);
      await page.getByRole("button", { name: "Back to the request" }).click();
    });
  }
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
  await page.getByRole("button", { name: "Stop watching" }).click();
  await expect(page.getByText(/· stopped/).first()).toBeVisible();
  await expect(page.getByText("The API cannot end a session").first()).toBeVisible();
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
