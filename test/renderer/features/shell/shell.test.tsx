import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { MenuCommand } from "../../../../electron/bridge/events.ts";
import { anySession } from "../../../core/telling/sessions.ts";
import { createFakeBench } from "../../../support/fake-bench.ts";
import { WITH_ACME } from "../../../support/sample-library.ts";
import { descriptionOf } from "../../control-facts.ts";
import { renderPage } from "../../render-page.tsx";

declare const happyDOM: { setViewport(viewport: { width: number; height: number }): void };

const navigation = () => within(screen.getByRole("navigation", { name: "Main" }));

afterEach(() => happyDOM.setViewport({ width: 1_280, height: 800 }));

describe("the first place", () => {
  it("is the sandbox module’s Start tab", async () => {
    await renderPage({ library: WITH_ACME });
    expect(screen.getByRole("heading", { name: "Employee onboarding", level: 1 })).toBeTruthy();
    expect(screen.getByRole("tab", { name: "Start", selected: true })).toBeTruthy();
    expect(screen.getByText("Nothing leaves this computer")).toBeTruthy();
  });

  it("is Modules when there is no sandbox", async () => {
    await renderPage({ library: { ...WITH_ACME, connections: WITH_ACME.connections.slice(1) } });
    expect(screen.getByRole("heading", { name: "Modules", level: 1 })).toBeTruthy();
  });
});

describe("the sidebar", () => {
  it("is open from 1100 px and a rail below, with the same names", async () => {
    happyDOM.setViewport({ width: 1_100, height: 700 });
    const { unmount } = await renderPage();
    expect(navigation().getByRole("button", { name: "Weekly report" })).toBeTruthy();
    unmount();

    happyDOM.setViewport({ width: 1_099, height: 700 });
    const { user } = await renderPage();
    expect(navigation().queryByRole("button", { name: "Weekly report" })).toBeNull();
    for (const name of ["Modules", "Sessions", "Settings"]) {
      expect(navigation().getByRole("button", { name })).toBeTruthy();
    }
    await user.click(navigation().getByRole("button", { name: "Modules of Sandbox" }));
    await user.click(await screen.findByRole("menuitem", { name: "Weekly report" }));
    expect(await screen.findByRole("heading", { name: "Weekly report", level: 1 })).toBeTruthy();
  });

  it("is toggled with Ctrl+B, and goes by the width again when toggled back", async () => {
    happyDOM.setViewport({ width: 1_280, height: 800 });
    const { user, fake } = await renderPage();
    await user.keyboard("{Control>}b{/Control}");
    expect(navigation().queryByRole("button", { name: "Weekly report" })).toBeNull();
    expect(fake.preferences().sidebar).toBe("rail");
    await user.keyboard("{Control>}b{/Control}");
    expect(fake.preferences().sidebar).toBe("auto");
  });

  it("counts the sessions that wait for a person without changing the item’s name", async () => {
    const { fake } = await renderPage();
    act(() =>
      fake.tell({
        kind: "overview",
        overview: { watched: 3, waiting: 2, nextCheckAt: null, offlineSince: null },
      }),
    );
    const item = navigation().getByRole("button", { name: "Sessions" });
    expect(descriptionOf(item)).toBe("2 wait for a person");
    expect(item.textContent).toContain("2");
    expect(navigation().getByRole("button", { name: "Watching 3 sessions" })).toBeTruthy();
  });

  it("shows at most seven modules of a connection, and the way to all", async () => {
    const [first] = WITH_ACME.modules;
    if (first === undefined) throw new Error("No module.");
    const modules = Array.from({ length: 9 }, (_, at) => ({
      ...first,
      id: at + 1,
      name: `Module ${at + 1}`,
    }));
    const { user } = await renderPage({ library: { ...WITH_ACME, modules } });
    expect(navigation().getAllByRole("button", { name: /^Module \d/ })).toHaveLength(7);
    await user.click(navigation().getByRole("button", { name: "All 9" }));
    expect(screen.getByRole("heading", { name: "Modules", level: 1 })).toBeTruthy();
  });
});

describe("LIVE", () => {
  it("frames the content and stands as a word in the header; TEST and the sandbox do not", async () => {
    const { user } = await renderPage({ library: WITH_ACME });
    const content = screen.getByRole("main");
    expect(content.getAttribute("data-live")).toBe("false");
    await user.click(navigation().getByRole("button", { name: "Contract risk check" }));
    expect(content.getAttribute("data-live")).toBe("true");
    // In the header and beside the button that starts.
    expect(within(content).getAllByText("LIVE")).toHaveLength(2);
    expect(document.title).toBe("LIVE · Acme – Module Bench");
    await user.click(navigation().getByRole("button", { name: "NDA intake" }));
    expect(content.getAttribute("data-live")).toBe("false");
    expect(document.title).toBe("Module Bench");
  });

  it("is what a connection counts as that nobody has chosen the environment of", async () => {
    const connections = WITH_ACME.connections.map((connection) =>
      connection.builtIn ? connection : { ...connection, environment: null },
    );
    const { user } = await renderPage({ library: { ...WITH_ACME, connections } });
    await user.click(navigation().getByRole("button", { name: "NDA intake" }));
    expect(screen.getByRole("main").getAttribute("data-live")).toBe("true");
    expect(within(screen.getByRole("main")).getAllByText("LIVE?")).toHaveLength(2);
    expect(document.title).toBe("LIVE? · Acme – Module Bench");
  });

  it("frames a session by where it was started, whatever the connection is now", async () => {
    const fake = createFakeBench({ library: WITH_ACME });
    await fake.bridge.setKey({ connectionId: 3, moduleRef: null });
    await fake.bridge.start({
      moduleRef: 4,
      values: [],
      shownBody: '{"data":{"startParameters":{}}}',
    });
    const { stores } = await renderPage({ fake });
    act(() => stores.navigation.getState().go({ view: "session", sessionRow: 1 }));
    expect(screen.getByRole("main").getAttribute("data-live")).toBe("true");
  });
});

describe("the keyboard and the menu", () => {
  it.each([
    ["{Control>}1{/Control}", "Modules"],
    ["{Control>}2{/Control}", "Sessions"],
    ["{Control>},{/Control}", "Settings"],
    ["{Control>}n{/Control}", "New module"],
  ])("%s opens %s", async (keys, heading) => {
    const { user } = await renderPage();
    await user.keyboard(keys);
    expect(await screen.findByRole("heading", { name: heading, level: 1 })).toBeTruthy();
  });

  it("goes back and forward with Alt and the arrows", async () => {
    const { user } = await renderPage();
    await user.keyboard("{Control>}1{/Control}{Control>},{/Control}{Alt>}{ArrowLeft}{/Alt}");
    expect(screen.getByRole("heading", { name: "Modules", level: 1 })).toBeTruthy();
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(screen.getByRole("heading", { name: "Settings", level: 1 })).toBeTruthy();
  });

  it.each<[MenuCommand, string]>([
    ["modules", "Modules"],
    ["sessions", "Sessions"],
    ["settings", "Settings"],
    ["about", "Settings"],
    ["new_module", "New module"],
    ["new_connection", "New connection"],
  ])("the menu’s %s opens %s", async (command, heading) => {
    const { fake } = await renderPage();
    act(() => fake.tell({ kind: "menu", command }));
    expect(await screen.findByRole("heading", { name: heading, level: 1 })).toBeTruthy();
  });

  it("a click on what the system told leads to the session, or to all of them", async () => {
    const { fake, stores } = await renderPage();
    act(() => fake.tell({ kind: "go_to_session", sessionRow: 7 }));
    expect(stores.navigation.getState().place).toEqual({ view: "session", sessionRow: 7 });
    act(() => fake.tell({ kind: "go_to_session", sessionRow: null }));
    expect(stores.navigation.getState().place).toEqual({ view: "sessions" });
  });

  it("says once to screen readers that a session elsewhere waits, and neither checks nor what is on screen", async () => {
    const { fake, stores } = await renderPage();
    for (const id of [70, 80]) fake.sessions.seed(anySession({ id, state: "running" }));
    const said = () => document.querySelector("[aria-live=polite]")?.textContent;
    act(() => fake.sessions.observe(70, "running"));
    expect(said()).toBe("");
    act(() => fake.sessions.observe(70, "waiting_for_input"));
    expect(said()).toBe("A person’s turn: Onboarding");
    act(() => stores.navigation.getState().go({ view: "session", sessionRow: 80 }));
    await screen.findByText("The server says");
    act(() => fake.sessions.observe(80, "waiting_for_input"));
    await waitFor(() => expect(said()).toBe("waiting_for_input"));
  });

  it("the menu’s watch_session opens its dialog wherever the person is", async () => {
    const { fake } = await renderPage();
    act(() => fake.tell({ kind: "menu", command: "watch_session" }));
    expect(await screen.findByRole("dialog", { name: /Watch a session/ })).toBeTruthy();
  });

  it("leaves Ctrl+Z to the text that is being typed", async () => {
    const { user, stores } = await renderPage();
    let undone = 0;
    act(() => stores.toasts.getState().show("Deleted.", () => undone++));
    await user.click(screen.getByRole("textbox", { name: "Employee Name" }));
    await user.keyboard("{Control>}z{/Control}");
    expect(undone).toBe(0);
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(undone).toBe(1));
  });
});

it("says so in place of a module that is gone", async () => {
  const { stores, user } = await renderPage();
  act(() => stores.navigation.getState().go({ view: "module", moduleRef: 99, tab: "start" }));
  expect(screen.getByRole("heading", { name: "This is not here any more." })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Go to Modules" }));
  expect(screen.getByRole("heading", { name: "Modules", level: 1 })).toBeTruthy();
});
