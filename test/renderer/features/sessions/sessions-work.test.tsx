import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Session, SessionPlace } from "../../../../core/session.ts";
import type { Digest } from "../../../../core/session-list.ts";
import { SessionsView } from "../../../../renderer/features/sessions/sessions-view.tsx";
import { Shell } from "../../../../renderer/features/shell/shell.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { WITH_ACME } from "../../../support/sample-library.ts";
import { renderView } from "../../render-view.tsx";

afterEach(cleanup);

const PLACE: SessionPlace = {
  connectionId: 2,
  connectionName: "Acme",
  environment: { kind: "test" },
  builtIn: false,
  baseUrl: "https://acme.example.com",
  moduleRef: 3,
  moduleName: "NDA intake",
  moduleId: "Zk3NKIrRdS0A0TFVPP54gA",
  kind: "input",
};

function row(id: number, more: Partial<Session> = {}): Session {
  return {
    ...blankSession(id, PLACE),
    origin: {
      kind: "started",
      outcome: { kind: "accepted", status: 201, sessionId: `s${id}`, browserLink: null, extra: [] },
    },
    values: [{ name: "Counterparty", apiName: "counterparty", json: `"Firm ${id};"` }],
    sessionId: `s${id}`,
    state: "completed",
    stateBegan: [id, id],
    changedAt: id,
    watch: { kind: "ended" },
    ...more,
  };
}

const texts = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((entry) => /Firm \d+(?=;)/.exec(entry.textContent ?? "")?.[0]);
const grid = () => screen.findByRole("grid", { name: "Sessions" });
const active = async () => {
  const list = await grid();
  return document.getElementById(list.getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;
};

async function listOf(sessions: readonly Session[]) {
  const view = await renderView(<SessionsView />, {
    library: WITH_ACME,
    prepare: (fake) => {
      for (const session of sessions) fake.sessions.seed(session);
    },
  });
  // Rows are filled a moment after they have their place.
  await waitFor(() => expect(texts().filter((text) => text !== undefined)).toHaveLength(sessions.length));
  return view;
}

describe("the keyboard", () => {
  it("walks the rows, and stays with its session when rows move", async () => {
    const { user, fake } = await listOf([row(1), row(2), row(3)]);
    (await grid()).focus();
    expect(await active()).toBeNull();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(await active()).toContain("Firm 2");
    await user.keyboard("{End}");
    expect(await active()).toContain("Firm 1");
    await user.keyboard("{Home}");
    expect(await active()).toContain("Firm 3");
    await user.tab();
    fake.sessions.observe(1, "running");
    await waitFor(() => expect(texts()[0]).toBe("Firm 1"));
    expect(await active()).toContain("Firm 3");
  });

  it("opens with Enter", async () => {
    const { user, stores } = await listOf([row(1), row(2)]);
    (await grid()).focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(stores.navigation.getState().place).toEqual({ view: "session", sessionRow: 1 });
  });

  it("does a list's acts by their keys, on the row that it is at", async () => {
    const fakeView = await renderView(<Shell />, {
      library: WITH_ACME,
      prepare: ({ sessions }) => {
        sessions.seed(row(1));
        sessions.seed(
          row(2, { state: "running", watch: { kind: "live" }, startLink: "https://acme.example.com/s/2" }),
        );
      },
    });
    const { user, fake, stores } = fakeView;
    stores.navigation.getState().go({ view: "sessions" });
    (await grid()).focus();
    await waitFor(() => expect(texts()).toHaveLength(2));
    await user.keyboard("j");
    expect(await active()).toContain("Firm 2");
    await user.keyboard("sp");
    await waitFor(() =>
      expect(fake.inputsOf("markSession")).toEqual([{ sessionRow: 2, marks: { starred: true } }]),
    );
    expect(fake.inputsOf("watch")).toEqual([{ sessionRow: 2, action: "pause" }]);
    await user.keyboard("l");
    expect(fake.inputsOf("copy")).toEqual(["https://acme.example.com/s/2"]);
    await user.keyboard(" ");
    const glance = await screen.findByRole("complementary", { name: "At a glance" });
    await within(glance).findByText("Firm 2;");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("complementary", { name: "At a glance" })).toBeNull();
    await user.keyboard("/");
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Find sessions" }));
  });
});

describe("finding", () => {
  it("searches as one types, says what was searched when nothing fits, and how to widen it", async () => {
    const { user } = await listOf([row(1), row(22)]);
    const field = screen.getByRole("searchbox", { name: "Find sessions" });
    await user.type(field, "firm 22");
    await waitFor(() => expect(texts()).toEqual(["Firm 22"]));
    await user.type(field, "x");
    expect(await screen.findByText("No session holds “firm 22x”.")).toBeDefined();
    await user.click(screen.getAllByRole("button", { name: "Clear the search" })[1] ?? field);
    await waitFor(() => expect(texts()).toHaveLength(2));
    expect(field).toHaveProperty("value", "");
  });

  it("filters by state with counts, takes one filter away, and remembers while another view is shown", async () => {
    const sessions = [row(1), row(2, { state: "fatal_errored" }), row(3)];
    const { user, unmount, stores } = await listOf(sessions);
    await user.click(screen.getByRole("button", { name: "State" }));
    await user.click(await screen.findByRole("menuitemcheckbox", { name: /fatal_errored 1/ }));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(texts()).toEqual(["Firm 2"]));
    expect(screen.getByText("1 session")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Remove the filter State" }));
    await waitFor(() => expect(texts()).toHaveLength(3));
    unmount();
    expect(stores.toasts.getState().toasts).toEqual([]);
  });
});

describe("many at once", () => {
  it("deletes what was chosen, and brings exactly that back", async () => {
    const { user, stores } = await listOf([row(1), row(2), row(3)]);
    (await grid()).focus();
    const [box] = await screen.findAllByRole("checkbox", { name: "Choose NDA intake" });
    if (box !== undefined) await user.click(box);
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    const bar = within(screen.getByRole("toolbar", { name: "Chosen sessions" }));
    expect(bar.getByText("2 chosen")).toBeDefined();
    await user.click(bar.getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(texts()).toEqual(["Firm 1"]));
    expect(stores.toasts.getState().toasts[0]?.text).toBe("2 sessions deleted");
    stores.toasts.getState().undoLatest();
    await waitFor(() => expect(texts()).toEqual(["Firm 3", "Firm 2", "Firm 1"]));
  });

  it("takes everything that fits by its filter and not by its rows", async () => {
    const { user, fake } = await listOf([row(1), row(2), row(3)]);
    (await grid()).focus();
    await user.keyboard("{Control>}a{/Control}");
    const bar = within(screen.getByRole("toolbar", { name: "Chosen sessions" }));
    expect(bar.getByText("3 chosen")).toBeDefined();
    await user.click(bar.getByRole("button", { name: "Star" }));
    await waitFor(() =>
      expect(fake.inputsOf("actOnMany")).toEqual([
        { selection: { kind: "filter", filter: {}, except: [] }, act: { kind: "star", on: true } },
      ]),
    );
    await user.keyboard("{Escape}");
  });
});

it("tells what changed since the person left, until it is marked as seen", async () => {
  const digest: Digest = {
    leftAt: Date.UTC(2026, 10, 23, 17),
    backAt: Date.UTC(2026, 10, 24, 7),
    completed: 2,
    fatalErrored: 1,
    waiting: 1,
    inDoubt: 0,
    others: 0,
    asleepMs: 3_600_000,
    offMs: 0,
  };
  const { user, fake } = await renderView(<SessionsView />, {
    library: WITH_ACME,
    bridge: (bridge) => ({ ...bridge, digest: async () => digest }),
    prepare: ({ sessions }) => sessions.seed(row(1, { unseen: true })),
  });
  const told = await screen.findByRole("region", { name: "Since you left" });
  expect(told.textContent).toContain("2 completed, 1 fatal_errored, 1 waits for a person.");
  expect(told.textContent).toContain("slept 1 h");
  expect(await screen.findByText("not seen yet")).toBeDefined();
  await user.click(within(told).getByRole("button", { name: "Mark seen" }));
  expect(screen.queryByRole("region", { name: "Since you left" })).toBeNull();
  expect(fake.inputsOf("markDigestSeen")).toHaveLength(1);
});
