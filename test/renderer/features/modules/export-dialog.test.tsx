import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { type RenderedPage, renderPage } from "../../render-page.tsx";

afterEach(cleanup);

async function openDialog(options: Parameters<typeof renderPage>[0]): Promise<RenderedPage> {
  const page = await renderPage({ library: WITH_ACME, ...options });
  await page.user.click(screen.getByRole("button", { name: "Modules" }));
  await page.user.click(screen.getByRole("button", { name: `More about ${NDA_INTAKE.name}` }));
  await page.user.click(await screen.findByRole("menuitem", { name: "Export as…" }));
  await screen.findByRole("dialog");
  return page;
}

it("saves the module in the form that was chosen, and says where", async () => {
  const { user, fake } = await openDialog({});
  await user.click(screen.getByRole("button", { name: "Postman collection…" }));
  expect(await screen.findByText("Saved to /saved.json, without the key.")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(fake.inputsOf("saveAs")).toEqual([{ kind: "module", moduleRef: NDA_INTAKE.id, as: "postman" }]);
});

it("stays open and says why nothing was saved", async () => {
  const { user } = await openDialog({ saveAs: { kind: "failed", failure: "disk_full" } });
  await user.click(screen.getByRole("button", { name: "OpenAPI 3.1…" }));
  expect((await screen.findByRole("alert")).textContent).toContain("the disk is full");
  expect(screen.getByRole("dialog")).toBeTruthy();
});
