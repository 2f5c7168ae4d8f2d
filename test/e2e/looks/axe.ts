import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

/** What axe looked at, and what it found. */
export interface AxeCount {
  readonly nodes: number;
  readonly violations: readonly string[];
}

/** The part of axe's answer that is read here. */
interface Answer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Of the package that brings axe for Playwright. Its own way to run opens a blank page, which Electron cannot. */
const { source } = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"))(
  "axe-core",
) as { readonly source: string };

/** Looks with every rule, or with those that the colours of a theme can break. */
export async function axe(page: Page, rules: "all" | "colours" = "all"): Promise<AxeCount> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const only = rules === "all" ? null : ["color-contrast", "link-in-text-block"];
  const { nodes, violations } = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<Answer> };
    };
    const answer = await axe.run(
      // Base UI's guards hold the focus in an open menu, and give it on at once.
      { exclude: [["[data-base-ui-focus-guard]"]] },
      {
        resultTypes: ["violations"],
        // A menu that is open belongs to its button: it is no part of the page that a landmark could hold.
        rules: { region: { enabled: document.querySelector("[role=menu], [role=listbox]") === null } },
        ...(runOnly === null ? {} : { runOnly }),
      },
    );
    return { nodes: document.querySelectorAll("body *").length, violations: answer.violations };
  }, only);
  return {
    nodes,
    violations: violations.flatMap(({ id, nodes: found }) =>
      found.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    ),
  };
}
