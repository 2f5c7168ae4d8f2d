import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { chosenShortcut } from "../../../../core/acts/chosen-shortcuts.ts";
import { WITH_ACME } from "../../../support/sample-library.ts";
import { renderPage } from "../../render-page.tsx";

async function openSection() {
  const page = await renderPage({ library: WITH_ACME });
  page.stores.navigation.getState().go({ view: "settings", section: "shortcuts" });
  const find = await screen.findByRole("searchbox", { name: "Find a shortcut" });
  await page.user.type(find, "Go to Sess");
  return page;
}

const recordOf = (title: string) => screen.getByRole("button", { name: `Change the shortcut: ${title}` });

describe("the shortcuts of the settings", () => {
  it("are changed by pressing the new keys, which act at once and are kept; and reset", async () => {
    const { user, fake, stores } = await openSection();
    await user.click(recordOf("Go to Sessions"));
    await user.keyboard("{Control>}{Shift>}l{/Shift}{/Control}");
    expect(fake.preferences().shortcuts).toEqual({ sessions: "mod+shift+l" });
    await user.keyboard("{Control>}2{/Control}");
    expect(stores.navigation.getState().place.view).toBe("settings");
    await user.click(screen.getByRole("button", { name: "Reset the shortcut: Go to Sessions" }));
    expect(fake.preferences().shortcuts).toEqual({});
    await user.keyboard("{Control>}2{/Control}");
    expect(stores.navigation.getState().place.view).toBe("sessions");
  });

  it("say whose a shortcut is, and take it away there on a word", async () => {
    const { user, fake } = await openSection();
    await user.click(recordOf("Go to Sessions"));
    await user.keyboard("{Control>}n{/Control}");
    expect(screen.getByText(/Ctrl N belongs to: New module\./)).toBeTruthy();
    expect(fake.preferences().shortcuts).toEqual({});
    await user.click(screen.getByRole("button", { name: "Take it from there" }));
    expect(chosenShortcut("sessions", fake.preferences())).toBe("mod+n");
    expect(chosenShortcut("new_module", fake.preferences())).toBeNull();
  });

  it.each([
    ["{Control>}v{/Control}", "This belongs to typing"],
    ["{Control>}q{/Control}", "The window or the system"],
    ["g", "Hold Ctrl, Cmd or Alt"],
  ])("refuse %s and say why", async (keys, said) => {
    const { user, fake } = await openSection();
    await user.click(recordOf("Go to Sessions"));
    await user.keyboard(keys);
    expect(screen.getByText(new RegExp(said))).toBeTruthy();
    expect(fake.preferences().shortcuts).toEqual({});
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(recordOf("Go to Sessions"));
  });
});

describe("?", () => {
  it("shows all shortcuts, but not while something is typed, nor when single keys are off", async () => {
    const { user, stores } = await renderPage({ library: WITH_ACME });
    const field = screen.getByRole("textbox", { name: "Employee Name" });
    await user.click(field);
    await user.keyboard("?");
    expect(screen.queryByRole("dialog")).toBeNull();
    field.blur();
    await user.keyboard("?");
    const dialog = await screen.findByRole("dialog", { name: "Shortcuts" });
    expect(within(dialog).getByText("Check now")).toBeTruthy();
    await user.keyboard("{Escape}");
    stores.preferences.getState().change({ singleLetters: false });
    await user.keyboard("?");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("presentation mode", () => {
  it("hides what tells a session apart, says that it is on, and ends by a button", async () => {
    const { user, stores } = await renderPage({ library: WITH_ACME });
    await user.click(screen.getByRole("button", { name: /^Start session/ }));
    await screen.findByText(/Accepted/);
    const [session] = [...stores.sessions.getState().rows.values()];
    if (session === undefined) throw new Error("No session.");
    stores.navigation.getState().go({ view: "session", sessionRow: session.id });
    expect(await screen.findByRole("heading", { level: 1, name: /John Doe/ })).toBeTruthy();
    fireEvent.keyDown(document.body, { key: ":", code: "Period", ctrlKey: true, shiftKey: true });
    expect(
      screen.getByRole("heading", { level: 1, name: `Session ${session.sessionId?.slice(0, 4)}…` }),
    ).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: /^Values/ }));
    expect(screen.getByText("Hidden in presentation mode.")).toBeTruthy();
    expect(document.body.textContent).not.toContain("John Doe");
    expect(document.body.textContent).not.toContain(session.sessionId);
    await user.click(screen.getByRole("button", { name: "Leave it" }));
    expect(screen.getByRole("heading", { level: 1, name: /John Doe/ })).toBeTruthy();
  });
});
