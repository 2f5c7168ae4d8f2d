import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { createFakeBench } from "../../../support/fake-bench.ts";
import { NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { type RenderedPage, renderPage } from "../../render-page.tsx";

afterEach(cleanup);

async function openDialog(options: Parameters<typeof renderPage>[0]): Promise<RenderedPage> {
  const page = await renderPage({ library: WITH_ACME, ...options });
  await page.user.click(screen.getByRole("button", { name: "Modules" }));
  await page.user.click(screen.getByRole("button", { name: `More about ${NDA_INTAKE.name}` }));
  await page.user.click(await screen.findByRole("menuitem", { name: "Hand over…" }));
  await screen.findByRole("figure", { name: "The page as Markdown" });
  return page;
}

it("shows the page, copies what is shown, and saves it either way", async () => {
  const { user, fake } = await openDialog({});
  const shown = screen.getByRole("figure", { name: "The page as Markdown" }).textContent;
  await user.click(screen.getByRole("button", { name: "Copy Markdown" }));
  expect(fake.inputsOf("copy")).toEqual([shown]);
  await user.click(screen.getByRole("button", { name: "Save as HTML…" }));
  expect(await screen.findByText("The page is in /hand-over.html.")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(fake.inputsOf("saveHandOver")).toEqual([{ moduleRef: NDA_INTAKE.id, as: "html" }]);
});

it("stays open and says why nothing was saved", async () => {
  const { user } = await openDialog({ handOver: { kind: "failed", failure: "not_writable" } });
  await user.click(screen.getByRole("button", { name: "Save as Markdown…" }));
  expect((await screen.findByRole("alert")).textContent).toContain("that place cannot be written to");
  expect(screen.getByRole("dialog")).toBeTruthy();
});

it("says so where the page could not be made", async () => {
  const made = createFakeBench({ library: WITH_ACME });
  const bridge = { ...made.bridge, handOver: () => Promise.reject(new Error("no store")) };
  const page = await renderPage({ fake: { ...made, bridge } });
  await page.user.click(screen.getByRole("button", { name: "Modules" }));
  await page.user.click(screen.getByRole("button", { name: `More about ${NDA_INTAKE.name}` }));
  await page.user.click(await screen.findByRole("menuitem", { name: "Hand over…" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The page could not be made");
});
