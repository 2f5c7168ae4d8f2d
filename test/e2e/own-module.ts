import type { Page } from "@playwright/test";
import { ownHost } from "./canary/own-hosts.ts";
import { inNavigation } from "./navigation.ts";

/** A parameter as a person types it into the editor. */
export interface TypedParameter {
  readonly name: string;
  readonly type: "Text" | "Date" | "Number" | "Email Address";
  readonly apiName: string;
}

/** Describes a module by hand, with a new connection, on the one page for that. */
export async function describeModule(
  page: Page,
  {
    baseUrl,
    environment = "TEST",
    parameters,
  }: {
    readonly baseUrl: string;
    readonly environment?: "TEST" | "LIVE";
    readonly parameters: readonly TypedParameter[];
  },
): Promise<void> {
  ownHost(baseUrl);
  await inNavigation(page, "Modules");
  await page.getByRole("button", { name: "New module" }).click();
  const connection = page.getByRole("group", { name: "Connection" });
  await connection.getByLabel("Name").fill("Acme");
  await connection.getByLabel("Base URL").fill(`${baseUrl}/s/oITwNKIrRdS0A0TFVPP54g`);
  await choose(page, connection.getByLabel("Environment"), environment);
  const module = page.getByRole("group", { name: "Module", exact: true });
  await module.getByLabel("Name").fill("Hand-made");
  await module.getByLabel("Module ID").fill("oITwNKIrRdS0A0TFVPP54g");
  for (const [index, { name, type, apiName }] of parameters.entries()) {
    await page.getByRole("button", { name: "Add parameter" }).click();
    const row = page.getByRole("group", { name: `Parameter ${index + 1}`, exact: true });
    await row.getByLabel("Name", { exact: true }).fill(name);
    await choose(page, row.getByLabel("Type"), type);
    await row.getByLabel("API parameter name").fill(apiName);
  }
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Start session" }).waitFor();
}

/** Describes one more module of that connection, without parameters. */
export async function describeAnother(page: Page, name: string, moduleId: string): Promise<void> {
  await inNavigation(page, "Modules");
  await page.getByRole("button", { name: "New module in Acme" }).click();
  const module = page.getByRole("group", { name: "Module", exact: true });
  await module.getByLabel("Name").fill(name);
  await module.getByLabel("Module ID").fill(moduleId);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Start session" }).waitFor();
}

async function choose(page: Page, field: ReturnType<Page["getByLabel"]>, option: string): Promise<void> {
  await field.click();
  await page.getByRole("option", { name: option }).first().click();
}
