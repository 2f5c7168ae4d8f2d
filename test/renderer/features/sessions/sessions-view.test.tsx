import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Session, SessionPlace } from "../../../../core/session.ts";
import type { SessionsPage } from "../../../../core/session-list.ts";
import { SessionsView } from "../../../../renderer/features/sessions/sessions-view.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { keySet, WITH_ACME } from "../../../support/sample-library.ts";
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
    values: [{ name: "Counterparty", apiName: "counterparty", json: `"Firm ${id}"` }],
    sessionId: `s${id}`,
    ...more,
  };
}

const rowTexts = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((entry) => entry.textContent)
    // A row that is about to be filled.
    .filter((text) => text !== "");

describe("the list", () => {
  it("has a row for every session, newest first, with state, module and values", async () => {
    await renderView(<SessionsView />, {
      prepare: ({ sessions }) => {
        sessions.seed(row(1, { state: "completed", stateBegan: [1, 2], heardAt: 3 }));
        sessions.seed(row(2, { state: "running", stateBegan: [1, 2], heardAt: 3 }));
      },
    });
    await waitFor(() => expect(rowTexts()[0]).toMatch(/^runningHeard .*NDA intakeFirm 2/));
    expect(rowTexts()[1]).toMatch(/^completedHeard .*NDA intakeFirm 1/);
  });

  it("has rows for starts that came to nothing, and keeps those in doubt on top", async () => {
    const outcome = (kind: "not_sent" | "in_doubt" | "refused"): Session["origin"] => ({
      kind: "started",
      outcome:
        kind === "refused"
          ? { kind, status: 404, retryAfterMs: null, location: null }
          : kind === "not_sent"
            ? { kind, code: "DNS", phase: "resolve" }
            : { kind, doubt: { kind: "interrupted" } },
    });
    await renderView(<SessionsView />, {
      prepare: ({ sessions }) => {
        sessions.seed(row(1, { origin: outcome("in_doubt"), sessionId: null }));
        sessions.seed(row(2, { origin: outcome("refused"), sessionId: null }));
        sessions.seed(row(3, { origin: outcome("not_sent"), sessionId: null }));
      },
    });
    await waitFor(() => expect(rowTexts()).toHaveLength(3));
    expect(rowTexts().map((text) => /^(in doubt|refused|not sent)/.exec(text ?? "")?.[0])).toEqual([
      "in doubt",
      "not sent",
      "refused",
    ]);
  });

  it("takes in what main tells while it is open", async () => {
    const { fake } = await renderView(<SessionsView />, {
      prepare: ({ sessions }) => sessions.seed(row(1, { watch: { kind: "live" } })),
    });
    fake.sessions.observe(1, "suspended");
    await waitFor(() => expect(rowTexts()[0]).toMatch(/suspended/));
    await fake.bridge.actOnMany({ selection: { kind: "rows", rows: [1] }, act: { kind: "remove" } });
    expect(await screen.findByText("Nothing started yet.")).toBeDefined();
  });

  it("opens a session from its row", async () => {
    const { user, stores } = await renderView(<SessionsView />, {
      prepare: ({ sessions }) => sessions.seed(row(1)),
    });
    await user.click(await screen.findByRole("button", { name: "NDA intake" }));
    expect(stores.navigation.getState().place).toEqual({ view: "session", sessionRow: 1 });
  });

  it("shows a module's own sessions alone", async () => {
    await renderView(<SessionsView moduleRef={3} />, {
      prepare: ({ sessions }) => {
        sessions.seed(row(1));
        sessions.seed(row(2, { place: { ...PLACE, moduleRef: 4, moduleName: "Contract risk check" } }));
      },
    });
    await waitFor(() => expect(rowTexts()).toHaveLength(1));
    expect(rowTexts()[0]).toContain("NDA intake");
  });

  it("draws what is in view alone, tells the size of all, and reads the rest as it comes into view", async () => {
    const { user, fake } = await renderView(<SessionsView />, {
      prepare: ({ sessions }) => {
        for (let id = 1; id <= 1_000; id++) sessions.seed(row(id, { changedAt: id }));
      },
    });
    const grid = await screen.findByRole("grid", { name: "Sessions" });
    await waitFor(() => expect(rowTexts()[0]).toContain("Firm 1000"));
    expect(rowTexts().length).toBeLessThan(40);
    expect(grid.getAttribute("aria-rowcount")).toBe("1001");
    expect(screen.getByText("1,000 sessions")).toBeDefined();
    const read = fake.inputsOf("sessions").length;
    grid.focus();
    await user.keyboard("{End}");
    await screen.findByText("Firm 1");
    const last = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
    expect(last?.getAttribute("aria-rowindex")).toBe("1001");
    expect(last?.textContent).toContain("Firm 1");
    expect(fake.inputsOf("sessions").length).toBeLessThan(read + 4);
  });

  it("says what to do when there is nothing", async () => {
    await renderView(<SessionsView />);
    expect(await screen.findByText("Nothing started yet.")).toBeDefined();
  });

  it("says so when it cannot be read, and reads again", async () => {
    const replies: (() => Promise<SessionsPage>)[] = [];
    const { user } = await renderView(<SessionsView moduleRef={3} />, {
      bridge: (bridge) => ({
        ...bridge,
        sessions: (query) =>
          query.filter?.moduleRefs === undefined || replies.length > 0
            ? bridge.sessions(query)
            : Promise.reject(new Error("no")),
      }),
      prepare: ({ sessions }) => sessions.seed(row(1, { place: { ...PLACE, moduleRef: 4 } })),
    });
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be read/);
    replies.push(async () => ({ sessions: [], total: 0, atLeast: false, next: null }));
    await user.click(screen.getByRole("button", { name: "Read again" }));
    expect(await screen.findByText("This module was not started from here yet.")).toBeDefined();
  });
});

describe("watching somebody else's session", () => {
  const LIBRARY = {
    ...WITH_ACME,
    modules: WITH_ACME.modules.map((module) => ({ ...module, key: keySet(), keyFrom: "module" as const })),
  };

  async function openDialog() {
    const view = await renderView(<SessionsView />, { library: LIBRARY });
    await view.user.click(screen.getByRole("button", { name: "Watch a session…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Watch a session" }));
    return { ...view, dialog };
  }

  it("reads module and connection from the link, adopts, and goes there", async () => {
    const { user, dialog, fake, stores } = await openDialog();
    const link = "https://acme.example.com/s/Zk3NKIrRdS0A0TFVPP54gA/nda-intake/sessions/C0jz";
    await user.click(dialog.getByRole("textbox", { name: "Session id or link" }));
    await user.paste(link);
    await user.click(dialog.getByRole("button", { name: "Watch" }));
    await waitFor(() => expect(stores.navigation.getState().place).toMatchObject({ view: "session" }));
    expect(fake.inputsOf("adopt")).toEqual([
      { connectionId: 2, moduleRef: 3, moduleId: "Zk3NKIrRdS0A0TFVPP54gA", sessionId: "C0jz", link },
    ]);
  });

  it("takes the connection by the link's host and the module's id from it when it is not described here", async () => {
    const { user, dialog, fake } = await openDialog();
    const link = "https://live.acme.example.com/Other123/sessions/C0jz";
    await user.click(dialog.getByRole("textbox", { name: "Session id or link" }));
    await user.paste(link);
    expect(dialog.getByRole("textbox", { name: "Module ID" })).toHaveProperty("value", "Other123");
    await user.click(dialog.getByRole("button", { name: "Watch" }));
    await waitFor(() =>
      expect(fake.inputsOf("adopt")).toEqual([
        { connectionId: 3, moduleRef: null, moduleId: "Other123", sessionId: "C0jz", link },
      ]),
    );
  });

  it("says beside the field what is missing, and keeps what was typed", async () => {
    const { user, dialog, fake } = await openDialog();
    const pasted = dialog.getByRole("textbox", { name: "Session id or link" });
    await user.type(pasted, "not a session!");
    await user.click(dialog.getByRole("button", { name: "Watch" }));
    expect(dialog.getByText(/Neither a session id nor a link/)).toBeDefined();
    expect(dialog.getByText(/Choose the connection/)).toBeDefined();
    expect(pasted).toHaveProperty("value", "not a session!");
    expect(fake.inputsOf("adopt")).toEqual([]);
  });

  it("warns when a link's host is not the chosen connection's", async () => {
    const { user, dialog } = await openDialog();
    const link = "https://elsewhere.example/s/Zk3NKIrRdS0A0TFVPP54gA/sessions/C0jz";
    await user.click(dialog.getByRole("textbox", { name: "Session id or link" }));
    await user.paste(link);
    expect(dialog.getByText(/The link’s host is elsewhere.example/)).toBeDefined();
  });

  it("goes to a session that is in the list already", async () => {
    const view = await renderView(<SessionsView />, {
      library: LIBRARY,
      prepare: ({ sessions }) => sessions.seed(row(1, { sessionId: "C0jz" })),
    });
    await view.user.click(screen.getByRole("button", { name: "Watch a session…" }));
    const dialog = within(await screen.findByRole("dialog"));
    const link = "https://acme.example.com/s/Zk3NKIrRdS0A0TFVPP54gA/sessions/C0jz";
    await view.user.click(dialog.getByRole("textbox", { name: "Session id or link" }));
    await view.user.paste(link);
    await view.user.click(dialog.getByRole("button", { name: "Watch" }));
    await waitFor(() =>
      expect(view.stores.navigation.getState().place).toEqual({ view: "session", sessionRow: 1 }),
    );
  });
});
