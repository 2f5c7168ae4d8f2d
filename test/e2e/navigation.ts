import type { Page } from "@playwright/test";

/** Goes to a view or a module by its name in the sidebar. */
export async function inNavigation(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name, exact: true }).click();
}

/** Opens a session from the list of all, by something that its row says. */
export async function openSession(page: Page, saying: string): Promise<void> {
  await inNavigation(page, "Sessions");
  await page.getByRole("row").filter({ hasText: saying }).first().getByRole("button").click();
}
