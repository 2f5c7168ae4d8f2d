import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe looked at, and what it found. */
export interface AxeCount {
  readonly nodes: number;
  readonly violations: readonly string[];
}

/** Looks with every rule, or with those that the colours of a theme can break. */
export async function axe(page: Page, rules: "all" | "colours" = "all"): Promise<AxeCount> {
  // Legacy mode, because Electron cannot open the blank page that axe's default needs.
  // Base UI's guards hold the focus in an open menu, and give it on at once.
  const builder = new AxeBuilder({ page })
    // Electron cannot open the blank page that the default needs.
    .setLegacyMode(true)
    // Base UI's guards hold the focus in an open menu, and give it on at once.
    .exclude("[data-base-ui-focus-guard]")
    // All that passes is not written out: that takes longer than to look.
    .options({
      resultTypes: ["violations"],
      ...(rules === "all" ? {} : { runOnly: ["color-contrast", "link-in-text-block"] }),
    });
  const { violations } = await builder.analyze();
  const nodes = await page.locator("body *").count();
  const menus = await page.locator("[role=menu], [role=listbox]").count();
  return {
    nodes,
    violations: violations
      // A menu that is open belongs to its button: it is no part of the page that a landmark could hold.
      .filter(({ id }) => id !== "region" || menus === 0)
      .flatMap(({ id, nodes: found }) => found.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
  };
}
