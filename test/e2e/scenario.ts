import type { Page } from "@playwright/test";

/** Chooses what the sandbox plays for the module in sight, by the scenario's title. */
export async function chooseScenario(page: Page, title: string): Promise<void> {
  await page.getByRole("combobox", { name: "Scenario" }).click();
  await page.getByRole("option", { name: title }).first().click();
}

/** Opens a module of the sandbox by its name in the sidebar. */
export async function openModule(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
}
