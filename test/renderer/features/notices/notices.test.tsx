import { act, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPage } from "../../render-page.tsx";

it("tells each notice until it is dismissed, also after another view was open", async () => {
  const { user, fake } = await renderPage({
    notices: [
      { kind: "store_replaced", keptAs: "bench.sqlite.damaged", by: { kind: "empty" } },
      { kind: "interrupted_starts", count: 2 },
    ],
  });
  act(() => fake.tell({ kind: "notice", notice: { kind: "preferences_damaged", keptAs: "p" } }));
  act(() => fake.tell({ kind: "notice", notice: { kind: "preferences_damaged", keptAs: "p" } }));
  const [damaged] = screen.getAllByRole("alert");
  expect(damaged?.textContent).toContain("lies under bench.sqlite.damaged");
  expect(screen.getAllByRole("alert")).toHaveLength(3);

  if (damaged === undefined) throw new Error("No notice.");
  await user.click(within(damaged).getByRole("button", { name: "Dismiss" }));
  await user.click(screen.getByRole("button", { name: "Settings" }));
  expect(screen.getAllByRole("alert")).toHaveLength(2);
  expect(screen.getByText(/2 starts were cut off/)).toBeTruthy();
});

it("tells damaged preferences", async () => {
  await renderPage({ notices: [{ kind: "preferences_damaged", keptAs: "preferences.damaged" }] });
  expect(screen.getByRole("alert").textContent).toContain("put aside as preferences.damaged");
});
