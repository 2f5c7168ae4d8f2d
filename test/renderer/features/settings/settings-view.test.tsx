import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FIRST_RUN } from "../../../support/sample-library.ts";
import { isInvalid, typedIn } from "../../control-facts.ts";
import { renderPage } from "../../render-page.tsx";

async function openSettings(options: Parameters<typeof renderPage>[0] = {}) {
  const page = await renderPage(options);
  await page.user.click(screen.getByRole("button", { name: "Settings" }));
  return page;
}

/** The section that has the focus. */
function focusedSection(): string | null {
  return document.activeElement?.getAttribute("data-section") ?? null;
}

describe("the settings", () => {
  it("begin at the section that a place names, and go to each that the list names", async () => {
    const { user, fake } = await renderPage();
    act(() => fake.tell({ kind: "menu", command: "about" }));
    await expect.poll(() => focusedSection()).toBe("about");
    const list = within(screen.getByRole("navigation", { name: "Sections" }));
    const titles = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(list.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(titles);
    await user.click(list.getByRole("button", { name: "Watching" }));
    expect(focusedSection()).toBe("watching");
  });

  it("apply the theme at once and keep it", async () => {
    const { user, fake } = await openSettings();
    expect(document.documentElement.getAttribute("data-theme")).toBe("system");
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    expect(document.documentElement.getAttribute("data-theme")).toBe("dark");
    expect(fake.preferences().theme).toBe("dark");
  });

  it("apply density and size at once, and show the size that the menu chose", async () => {
    const { user, fake } = await openSettings();
    expect(document.documentElement.getAttribute("data-density")).toBe("comfortable");
    await user.click(screen.getByRole("radio", { name: "Compact" }));
    expect(document.documentElement.getAttribute("data-density")).toBe("compact");
    await user.click(screen.getByRole("combobox", { name: "Size" }));
    await user.click(await screen.findByRole("option", { name: "150%" }));
    expect(fake.preferences()).toMatchObject({ density: "compact", zoom: 150 });
    act(() => fake.tell({ kind: "preferences", preferences: { ...fake.preferences(), zoom: 175 } }));
    expect(screen.getByRole("combobox", { name: "Size" }).textContent).toBe("175%");
  });

  it("fold and open the sidebar at once", async () => {
    const { user, fake } = await openSettings({ preferences: { sidebar: "open" } });
    const navigation = within(screen.getByRole("navigation", { name: "Main" }));
    expect(navigation.getByRole("button", { name: "Weekly report" })).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Icons" }));
    expect(navigation.queryByRole("button", { name: "Weekly report" })).toBeNull();
    expect(fake.preferences().sidebar).toBe("rail");
  });

  it("take a budget of 10 to 4,000 queries a minute and nothing else", async () => {
    const { user, fake } = await openSettings();
    const field = screen.getByRole("textbox", { name: "Queries a minute" });
    await user.clear(field);
    await user.type(field, "4000");
    expect(fake.preferences().queriesPerMinute).toBe(4_000);
    for (const wrong of ["9", "4001", "1e3", "12.5", ""]) {
      await user.clear(field);
      if (wrong !== "") await user.type(field, wrong);
      expect(isInvalid(field)).toBe(true);
      expect(typedIn(field)).toBe(wrong);
    }
    await user.clear(field);
    await user.type(field, "10");
    expect(isInvalid(field)).toBe(false);
    expect(fake.preferences().queriesPerMinute).toBe(10);
  });

  it("keep what closing the window means, and take over what was chosen as it closed", async () => {
    const { user, fake } = await openSettings();
    const isChosen = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name }).checked;
    expect(isChosen("Ask")).toBe(true);
    await user.click(screen.getByRole("radio", { name: "Quit" }));
    expect(fake.preferences().onClose).toBe("quit");
    act(() =>
      fake.tell({ kind: "preferences", preferences: { ...fake.preferences(), onClose: "background" } }),
    );
    expect(isChosen("Keep watching")).toBe(true);
  });

  it("choose what the system tells, and try it out", async () => {
    const { user, fake } = await openSettings();
    await user.click(screen.getByRole("radio", { name: "Not told" }));
    await user.click(screen.getByRole("radio", { name: "Failures" }));
    expect(fake.preferences()).toMatchObject({ notifyWaits: false, notifyEnds: "failures" });
    await user.click(screen.getByRole("button", { name: "Send a test notification" }));
    expect(await screen.findByText(/^Sent\./)).toBeTruthy();
    expect(screen.queryByText(/Nobody shows notifications/)).toBeNull();
  });

  it("say so where nobody shows notifications", async () => {
    const { user } = await openSettings({ notifications: "nobody" });
    expect(await screen.findByText(/Nobody shows notifications on this desktop/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Send a test notification" }));
    expect(screen.queryByText(/^Sent\./)).toBeNull();
  });

  it("start the bench at login on a choice alone, and say where it is while it has no window", async () => {
    const { user, fake } = await openSettings({ icon: "none" });
    const on = () => screen.getByRole<HTMLInputElement>("radio", { name: "On" });
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: "Off" })).checked).toBe(true);
    expect(screen.getByText(/This desktop shows no tray icons/)).toBeTruthy();
    expect(screen.getByText(/When nothing is watched, it ends again/)).toBeTruthy();
    await user.click(on());
    expect(fake.inputsOf("setStartAtLogin")).toEqual([{ on: true }]);
    await expect.poll(() => on().checked).toBe(true);
  });

  it.each(["disk_full", "not_writable", "other"] as const)(
    "say why starting at login could not be set: %s",
    async (loginFailure) => {
      const { user } = await openSettings({ loginFailure });
      await user.click(await screen.findByRole("radio", { name: "On" }));
      expect((await screen.findByRole("alert")).textContent).toMatch(/^Not set/);
      expect(screen.getByRole<HTMLInputElement>("radio", { name: "On" }).checked).toBe(false);
    },
  );

  it("say in words how keys are kept, where data lies, and what runs", async () => {
    const { user, fake } = await openSettings({
      library: { ...FIRST_RUN, vault: { kind: "memory", reason: "no_keyring" } },
    });
    expect(screen.getByText(/Keys stay in memory until you quit/)).toBeTruthy();
    expect(await screen.findByText("/profile")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Open folder" }));
    expect(fake.inputsOf("openDataFolder")).toHaveLength(1);
    const about = within(screen.getByRole("region", { name: "About" }));
    for (const text of ["0.1.0", "MIT", "45.4.1"]) expect(about.getByText(text)).toBeTruthy();
  });

  it("put a file of keys that cannot be read aside on a click, and say under which name", async () => {
    const vault = { kind: "locked", reason: "damaged", canBeginAnew: true } as const;
    const { user, fake } = await openSettings({ library: { ...FIRST_RUN, vault } });
    expect(screen.getByText(/Kept keys cannot be read: their file is damaged/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Put the unreadable keys aside" }));
    expect(await screen.findByText(/Put aside as vault\.damaged-/)).toBeTruthy();
    expect(fake.inputsOf("putKeysAside")).toHaveLength(1);
    expect(screen.getByText(/Keys are encrypted and kept by the system’s keyring/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Put the unreadable keys aside" })).toBeNull();
  });

  it("offer no such thing where the system would not keep new ones", async () => {
    const vault = { kind: "locked", reason: "keyring_locked", canBeginAnew: false } as const;
    await openSettings({ library: { ...FIRST_RUN, vault } });
    expect(screen.getByText(/the keyring is locked/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Put the unreadable keys aside" })).toBeNull();
  });
});
