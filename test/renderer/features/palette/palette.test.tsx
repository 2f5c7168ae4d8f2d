import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { WITH_ACME } from "../../../support/sample-library.ts";
import { renderPage } from "../../render-page.tsx";

async function openPalette() {
  const page = await renderPage({ library: WITH_ACME });
  await page.user.keyboard("{Control>}k{/Control}");
  const field = await screen.findByRole("combobox", { name: "Find or do" });
  return { ...page, field };
}

const options = () => within(screen.getByRole("listbox", { name: "Results" })).getAllByRole("option");
const current = () => options().find((option) => option.getAttribute("aria-selected") === "true");

describe("the palette", () => {
  it("opens by its key, finds by letters, and does what is chosen", async () => {
    const { user, stores } = await openPalette();
    await user.keyboard("gotoset");
    expect(current()?.textContent).toContain("Go to Settings");
    await user.keyboard("{Enter}");
    expect(stores.navigation.getState().place).toEqual({ view: "settings" });
    expect(screen.queryByRole("combobox", { name: "Find or do" })).toBeNull();
  });

  it("tells its field which result is meant, and shows the shortcut", async () => {
    const { user, field } = await openPalette();
    await user.keyboard("new mod");
    const chosen = current();
    expect(chosen?.textContent).toContain("New module");
    expect(chosen?.textContent).toContain("Ctrl N");
    expect(field.getAttribute("aria-activedescendant")).toBe(chosen?.id);
    expect(chosen?.querySelector("mark")?.textContent).toBe("New");
  });

  it("walks with the arrows, past the end to the beginning", async () => {
    const { user } = await openPalette();
    const [first] = options();
    expect(current()).toBe(first);
    await user.keyboard("{ArrowUp}");
    expect(current()).toBe(options().at(-1));
    await user.keyboard("{ArrowDown}");
    expect(current()).toBe(options().at(0));
  });

  it("says why an act is not possible just now, and does not do it", async () => {
    const { user } = await openPalette();
    await user.keyboard(">undo");
    expect(current()?.getAttribute("aria-disabled")).toBe("true");
    expect(current()?.textContent).toContain("Nothing to undo.");
    await user.keyboard("{Enter}");
    expect(screen.getByRole("combobox", { name: "Find or do" })).toBeTruthy();
  });

  it("finds modules, connections and settings, and narrows to acts by >", async () => {
    const { user, stores } = await openPalette();
    await user.keyboard("weekly");
    expect(current()?.textContent).toContain("Weekly report");
    await user.keyboard("{Home}>");
    await waitFor(() => expect(screen.getByText("Nothing fits.")).toBeTruthy());
    await user.clear(screen.getByRole("combobox", { name: "Find or do" }));
    await user.keyboard("keys and st{Enter}");
    expect(stores.navigation.getState().place).toEqual({ view: "settings", section: "keys" });
  });

  it("finds sessions through main, behind everything else", async () => {
    const page = await renderPage({ library: WITH_ACME });
    await page.user.click(screen.getByRole("button", { name: /^Start session/ }));
    const [session] = await waitFor(() => {
      const rows = [...page.stores.sessions.getState().rows.values()];
      expect(rows).toHaveLength(1);
      return rows;
    });
    await page.user.keyboard("{Control>}k{/Control}");
    await screen.findByRole("combobox", { name: "Find or do" });
    await page.user.keyboard("#");
    const group = await screen.findByRole("group", { name: "Sessions" });
    expect(within(group).getAllByRole("option")).toHaveLength(1);
    await page.user.keyboard("{Enter}");
    expect(page.stores.navigation.getState().place).toEqual({ view: "session", sessionRow: session?.id });
  });

  it("gives the focus back on Esc, and what was done last comes first the next time", async () => {
    const { user } = await openPalette();
    await user.keyboard("{Escape}");
    const field = screen.getByRole("textbox", { name: "Employee Name" });
    await user.click(field);
    await user.keyboard("{Control>}k{/Control}");
    await screen.findByRole("combobox", { name: "Find or do" });
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(field);
    await user.keyboard("{Control>}b{/Control}{Control>}k{/Control}");
    await screen.findByRole("combobox", { name: "Find or do" });
    expect(current()?.textContent).toContain("Show or hide the sidebar");
  });
});
