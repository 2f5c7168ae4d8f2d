import { expect, type Page } from "@playwright/test";
import type { BenchApp } from "../bench-app.ts";
import { inNavigation, openSession } from "../navigation.ts";
import { describeModule } from "../own-module.ts";
import { chooseScenario } from "../scenario.ts";

/** A view in a state, and how a person gets there from the station before it. */
export interface Station {
  readonly view: string;
  readonly state: string;
  readonly go: (bench: BenchApp) => Promise<void>;
}

const started = (page: Page) => page.getByRole("status").filter({ hasText: "Accepted" });

async function start(page: Page, module: string, scenario: string): Promise<void> {
  await inNavigation(page, module);
  const back = page.getByRole("button", { name: "Back to the request" });
  if (await back.isVisible()) await back.click();
  await chooseScenario(page, scenario);
  await page.getByRole("button", { name: "Start session" }).click();
}

/** Opens something of a module's menu in the list of modules. */
async function fromMenu(page: Page, module: string, item: string | null): Promise<void> {
  await inNavigation(page, "Modules");
  await page.getByRole("button", { name: `More about ${module}` }).click();
  await page.getByRole("menuitem").first().waitFor();
  if (item !== null) await page.getByRole("menuitem", { name: item }).click();
}

/** Lets a command of the page fail or never answer from now on. */
async function breakCommand({ app }: BenchApp, name: string, how: "fails" | "waits"): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { channel, fails }) => {
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, () => (fails ? Promise.reject(new Error("Broken.")) : new Promise(() => {})));
    },
    { channel: `bench:${name}`, fails: how === "fails" },
  );
}

/** The bench before and at the first starts: what a person meets while the work is done. */
export const AT_WORK: readonly Station[] = [
  { view: "Sessions", state: "empty", go: ({ page }) => inNavigation(page, "Sessions") },
  { view: "Start", state: "first run", go: ({ page }) => inNavigation(page, "Employee onboarding") },
  {
    view: "Start",
    state: "wrong values",
    async go({ page }) {
      await page.getByLabel("Employee Reference Number").fill("12,5");
      await page.getByLabel("Employment Start Date").fill("2021-02-30");
      await page.getByLabel("Employee Email").fill("");
    },
  },
  {
    view: "Start",
    state: "treatment menu",
    async go({ page }) {
      await page.getByLabel("Employee Name").press("ControlOrMeta+e");
      await page.getByRole("menuitemradio", { name: "null" }).waitFor();
    },
  },
  {
    view: "Start",
    state: "JSON",
    async go({ page }) {
      await page.keyboard.press("Escape");
      await page.getByRole("radio", { name: "JSON" }).check();
      await page.locator(".cm-content").waitFor();
    },
  },
  {
    view: "Start",
    state: "waiting",
    async go({ page }) {
      await page.getByRole("radio", { name: "Form" }).check();
      await page.getByLabel("Employee Reference Number").fill("1234");
      await page.getByLabel("Employment Start Date").fill("2021-09-09");
      await page.getByLabel("Employee Email").fill("john.doe@example.com");
      await start(page, "Employee onboarding", "Waits for input, stays");
      await started(page).waitFor();
      await page
        .getByRole("region", { name: "Session timeline" })
        .getByText("waiting_for_input")
        .first()
        .waitFor();
    },
  },
  {
    view: "Start",
    state: "in doubt",
    async go({ page }) {
      await start(page, "Contract risk check", "Start cut before the answer");
      await page.getByRole("status").filter({ hasText: "a session may exist" }).waitFor();
    },
  },
  {
    view: "Start",
    state: "refused",
    async go({ page }) {
      await start(page, "Weekly report", "Key refused (404)");
      await page.getByRole("region", { name: "What it may be" }).waitFor();
    },
  },
  {
    view: "Session",
    state: "waiting",
    async go({ page }) {
      await openSession(page, "waiting_for_input");
      await page.getByRole("region", { name: "Session timeline" }).waitFor();
    },
  },
  ...(["Values", "Exchanges", "Raw"] as const).map((tab) => ({
    view: "Session",
    state: tab,
    async go({ page }: BenchApp) {
      await page.getByRole("tab", { name: tab }).click();
    },
  })),
  {
    view: "Session",
    state: "in doubt",
    go: ({ page }) => openSession(page, "Contract risk check"),
  },
  {
    view: "Session",
    state: "fatal_errored",
    async go({ page }) {
      await start(page, "Weekly report", "Fatal error");
      await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("fatal_errored");
      await openSession(page, "fatal_errored");
      await page.getByRole("region", { name: "Session timeline" }).waitFor();
    },
  },
  {
    view: "Start",
    state: "completed",
    async go({ page }) {
      await start(page, "Weekly report", "Completes at once");
      await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
    },
  },
  {
    view: "Compare",
    state: "dialog",
    async go({ page }) {
      await openSession(page, "completed");
      await page.getByRole("button", { name: "More actions" }).click();
      await page.getByRole("menuitem", { name: "Compare with…" }).click();
      await page.getByRole("region", { name: "The start before" }).waitFor();
    },
  },
  {
    view: "Compare",
    state: "full",
    async go({ page }) {
      await openSession(page, "completed");
      await page.getByRole("button", { name: "More actions" }).click();
      await page.getByRole("menuitem", { name: "Compare with…" }).click();
      const before = page.getByRole("region", { name: "The start before" });
      await before.getByRole("button", { name: "fatal_errored" }).click();
      await page.getByRole("region", { name: "Second timeline" }).waitFor();
    },
  },
  { view: "Sessions", state: "full", go: ({ page }) => inNavigation(page, "Sessions") },
  {
    view: "Palette",
    state: "everything",
    async go({ page }) {
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByRole("dialog").getByRole("option").first().waitFor();
    },
  },
  {
    view: "Shortcuts",
    state: "sheet",
    async go({ page }) {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
];

/** The rest: what describes, finds, brings and sets. */
export const AROUND: readonly Station[] = [
  {
    view: "Start",
    state: "LIVE, without a key",
    async go({ page }) {
      await describeModule(page, {
        baseUrl: "https://acme.example",
        environment: "LIVE",
        parameters: [
          { name: "Employee Name", type: "Text", apiName: "employee_name" },
          {
            name: "A rather long name of a start parameter",
            type: "Number",
            apiName: "a_rather_long_api_parameter_name ",
          },
        ],
      });
      await page.getByRole("button", { name: "Start session" }).click();
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    view: "Parameters",
    state: "full",
    async go({ page }) {
      await page.getByRole("tab", { name: "Parameters" }).click();
    },
  },
  {
    view: "Module › Sessions",
    state: "empty",
    async go({ page }) {
      await page.getByRole("tab", { name: /^Sessions/ }).click();
    },
  },
  { view: "Modules", state: "full", go: ({ page }) => inNavigation(page, "Modules") },
  { view: "Modules", state: "menu", go: ({ page }) => fromMenu(page, "Hand-made", null) },
  {
    view: "Modules",
    state: "nothing found",
    async go({ page }) {
      await page.keyboard.press("Escape");
      await page.getByRole("searchbox", { name: "Find a module" }).fill("zzz");
    },
  },
  {
    view: "Hand over",
    state: "dialog",
    async go({ page }) {
      await page.getByRole("searchbox", { name: "Find a module" }).fill("");
      await fromMenu(page, "Employee onboarding", "Hand over…");
      await page.getByRole("figure").first().waitFor();
    },
  },
  { view: "Export", state: "dialog", go: ({ page }) => fromMenu(page, "Employee onboarding", "Export as…") },
  { view: "Tags", state: "dialog", go: ({ page }) => fromMenu(page, "Hand-made", "Tags…") },
  {
    view: "New module",
    state: "empty",
    async go({ page }) {
      await inNavigation(page, "Modules");
      await page.getByRole("button", { name: "New module" }).first().click();
      await page.getByRole("button", { name: "Save" }).waitFor();
    },
  },
  {
    view: "New module",
    state: "mistakes",
    async go({ page }) {
      await page.getByRole("button", { name: "Add parameter" }).click();
      await page.getByRole("button", { name: "Save" }).click();
      await page
        .getByText(/fields? needs? a look/)
        .first()
        .waitFor();
    },
  },
  {
    view: "Bring in",
    state: "cURL",
    async go({ page }) {
      await page
        .getByRole("textbox", { name: "Paste what you have" })
        .fill(
          `curl -X POST https://acme.example/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions -H 'X-Trace: 1' -d '{"data":{"startParameters":{"a":"x","n":1.10}}}'`,
        );
      await page.getByRole("button", { name: "Read it" }).click();
      await page.getByText("What came in").waitFor();
    },
  },
  {
    view: "Edit module",
    state: "full",
    async go({ page }) {
      await fromMenu(page, "Hand-made", "Edit module");
      await page.getByRole("button", { name: "Save" }).waitFor();
    },
  },
  {
    view: "New connection",
    state: "network",
    async go({ page }) {
      await inNavigation(page, "Modules");
      await page.getByRole("button", { name: "New connection" }).click();
      await page.getByRole("button", { name: /^Network/ }).click();
    },
  },
  {
    view: "Watch",
    state: "dialog",
    async go({ page }) {
      await inNavigation(page, "Sessions");
      await page.getByRole("button", { name: "Watch a session…" }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { view: "Settings", state: "full", go: ({ page }) => inNavigation(page, "Settings") },
  {
    view: "Settings",
    state: "choices",
    async go({ page }) {
      await page.getByRole("combobox", { name: "Size" }).click();
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    view: "Sessions",
    state: "failing",
    async go(bench) {
      await breakCommand(bench, "sessions", "fails");
      await bench.page.keyboard.press("Escape");
      await inNavigation(bench.page, "Contract risk check");
      await bench.page.getByRole("tab", { name: /^Sessions/ }).click();
      await bench.page.getByRole("alert").first().waitFor();
    },
  },
  {
    view: "Sessions",
    state: "loading",
    async go(bench) {
      await breakCommand(bench, "sessions", "waits");
      await inNavigation(bench.page, "Weekly report");
      await bench.page.getByRole("tab", { name: /^Sessions/ }).click();
      await bench.page.locator("[aria-busy=true]").first().waitFor();
    },
  },
];

/** Goes to a station, and waits until its view is there: most views are fetched when they are first opened. */
export async function arrive(bench: BenchApp, station: Station): Promise<void> {
  await station.go(bench);
  await bench.page.locator("h1").first().waitFor();
}

/** Closes what lies over the view of the last station. */
export async function leave({ page }: BenchApp): Promise<void> {
  const over = page.locator("[role=dialog], [role=menu], [role=listbox]");
  for (let presses = 0; presses < 3 && (await over.count()) > 0; presses += 1) {
    await page.keyboard.press("Escape");
    await over
      .first()
      .waitFor({ state: "detached", timeout: 2_000 })
      .catch(() => {});
  }
}
