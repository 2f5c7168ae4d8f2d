import type { Page } from "@playwright/test";

/** Chooses what the sandbox plays for the module in sight, by the scenario's title. */
export async function chooseScenario(page: Page, title: string): Promise<void> {
  await page.getByRole("combobox", { name: "Scenario" }).click();
  await page.getByRole("option", { name: title }).first().click();
}
