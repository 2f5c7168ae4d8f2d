import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../render-page.tsx";

async function openDialog(options: Parameters<typeof renderPage>[0] = {}) {
  const page = await renderPage(options);
  act(() => page.fake.tell({ kind: "menu", command: "support_bundle" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Save a support bundle" }));
  await dialog.findByText("app.json");
  return { ...page, dialog };
}

describe("the support bundle", () => {
  it("is listed file by file with what each holds, and nothing is saved before a click", async () => {
    const { dialog, fake } = await openDialog();
    const lines = dialog.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/^app\.jsonversions and system26 bytes/);
    expect(lines[1]).toMatch(/^logs\/module-bench\.logwhat the app did90 kBThe end of it:/);
    expect(lines).toHaveLength(2);
    expect(dialog.getByRole("figure", { name: "Text of app.json" }).textContent).toContain(
      '"version": "0.1.0"',
    );
    expect(fake.inputsOf("saveSupportBundle")).toHaveLength(0);
    expect(fake.inputsOf("supportBundle")).toEqual([{ withNames: false }]);
  });

  it("has names only where they are ticked", async () => {
    const { dialog, fake, user } = await openDialog();
    const tick = dialog.getByRole("checkbox", { name: /Include the names of modules/ });
    expect(dialog.queryByText("names.json")).toBeNull();
    await user.click(tick);
    expect(await dialog.findByText("names.json")).toBeTruthy();
    await user.click(tick);
    await dialog.findByText("app.json");
    expect(dialog.queryByText("names.json")).toBeNull();
    expect(fake.inputsOf("supportBundle")).toEqual([false, true, false].map((withNames) => ({ withNames })));
  });

  it("says where it was saved, and is closed then", async () => {
    const { dialog, user } = await openDialog({
      support: { kind: "written", file: "/documents/bundle.zip" },
    });
    await user.click(dialog.getByRole("button", { name: "Save…" }));
    expect((await dialog.findByRole("status")).textContent).toBe("Saved as /documents/bundle.zip.");
    expect(dialog.queryByRole("button", { name: "Save…" })).toBeNull();
    const [, close] = dialog.getAllByRole("button", { name: "Close" });
    if (close === undefined) throw new Error("There is no button to close it with.");
    await user.click(close);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it.each(["disk_full", "not_writable", "other"] as const)(
    "says why it was not saved: %s",
    async (failure) => {
      const { dialog, user } = await openDialog({ support: { kind: "failed", failure } });
      await user.click(dialog.getByRole("button", { name: "Save…" }));
      expect((await dialog.findByRole("alert")).textContent).toMatch(/^Not saved/);
      expect(dialog.getByRole("button", { name: "Save…" })).toBeTruthy();
    },
  );

  it("opens from the settings too, where the log is shown", async () => {
    const { user, fake } = await renderPage();
    await user.click(screen.getByRole("button", { name: "Settings" }));
    await user.click(screen.getByRole("button", { name: "Show logs" }));
    expect(fake.inputsOf("showLogs")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Save support bundle…" }));
    expect(await screen.findByRole("dialog", { name: "Save a support bundle" })).toBeTruthy();
  });
});
