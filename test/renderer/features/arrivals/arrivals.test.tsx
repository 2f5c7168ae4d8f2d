import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Arrival } from "../../../../core/arrival.ts";
import type { Session, SessionPlace } from "../../../../core/session.ts";
import { SessionView } from "../../../../renderer/features/session/session-view.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { type RenderedView, renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

const PLACE: SessionPlace = {
  connectionId: 1,
  connectionName: "Sandbox",
  environment: null,
  builtIn: false,
  baseUrl: "https://acme.example.com",
  moduleRef: 1,
  moduleName: "NDA intake",
  moduleId: "Zk3NKIrRdS0A0TFVPP54gA",
  kind: "input",
};

const SESSION: Session = {
  ...blankSession(7, PLACE),
  origin: {
    kind: "started",
    outcome: { kind: "accepted", status: 201, sessionId: "S", browserLink: null, extra: [] },
  },
  values: [
    { name: "Counterparty", apiName: "counterparty", json: '"Example GmbH"' },
    { name: "Note", apiName: "note", json: null },
  ],
  sessionId: "S",
  watch: { kind: "stopped" },
};

const SEEN: Arrival = { apiName: "counterparty", verdict: "changed", note: "cut off", by: "person", at: 5 };

const renderValues = (session: Session, more: Parameters<typeof renderView>[1] = {}): Promise<RenderedView> =>
  renderView(<SessionView sessionRow={session.id} tab="values" />, {
    ...more,
    prepare: (fake) => fake.sessions.seed(session),
  });

async function say(view: RenderedView, option: string): Promise<void> {
  await view.user.click(await screen.findByRole("combobox", { name: "Did Counterparty arrive?" }));
  await view.user.click(await screen.findByRole("option", { name: option }));
}

describe("beside each sent value", () => {
  it("is a question that only a person can answer, and none beside what was not sent", async () => {
    const view = await renderValues(SESSION);
    expect(await screen.findByText(/The API does not say/)).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: "Did Note arrive?" })).toBeNull();
    await say(view, "changed");
    const note = await screen.findByRole("textbox", { name: "Note on Counterparty" });
    await view.user.type(note, "cut off{Enter}");
    await waitFor(() =>
      expect(view.fake.inputsOf("sayArrival").at(-1)).toEqual({
        sessionRow: 7,
        apiName: "counterparty",
        said: { verdict: "changed", note: "cut off" },
      }),
    );
    await say(view, "not looked");
    await waitFor(() =>
      expect(view.fake.inputsOf("sayArrival").at(-1)).toEqual({
        sessionRow: 7,
        apiName: "counterparty",
        said: null,
      }),
    );
  });

  it("says whose word it is where the sandbox filled it in", async () => {
    await renderValues({
      ...SESSION,
      arrivals: [{ ...SEEN, verdict: "arrived", note: "", by: "sandbox" }],
    });
    expect(await screen.findByText("says the sandbox")).toBeTruthy();
  });

  it("tells what could not be written down, and keeps what was typed", async () => {
    const view = await renderValues(SESSION, {
      bridge: (bridge) => ({ ...bridge, sayArrival: () => Promise.reject(new Error("disk full")) }),
    });
    await say(view, "blank");
    expect(await screen.findByText("That was not written down. Try again.")).toBeTruthy();
  });

  it("is not asked of a start that has no session", async () => {
    await renderValues({ ...SESSION, sessionId: null });
    expect((await screen.findAllByText("counterparty")).length).toBeGreaterThan(0);
    expect(screen.queryByRole("combobox", { name: "Did Counterparty arrive?" })).toBeNull();
  });
});

describe("at the next start", () => {
  it("stands above the form what did not arrive, with the way to that session", async () => {
    const view = await renderView(<StartTab moduleRef={1} />, {
      prepare: (fake) => fake.sessions.seed({ ...SESSION, arrivals: [SEEN] }),
    });
    const line = (await screen.findByText(/counterparty was changed \(cut off\)/)).closest("[role=note]");
    await view.user.click(within(line as HTMLElement).getByRole("button", { name: "Show that session" }));
    expect(view.stores.navigation.getState().place).toEqual({
      view: "session",
      sessionRow: 7,
      tab: "values",
    });
  });

  it("is not said twice beside the session that says it", async () => {
    const view = await renderView(<StartTab moduleRef={1} />, {
      prepare: (fake) => fake.sessions.seed({ ...SESSION, arrivals: [SEEN] }),
    });
    await screen.findByText(/counterparty was changed/);
    act(() => view.stores.drafts.getState().setBeside(1, SESSION.id));
    expect(screen.queryByText(/counterparty was changed/)).toBeNull();
    // The person's word, and not the sandbox's alone.
    expect(await screen.findByText("0 of 1 arrived, 1 changed")).toBeTruthy();
    const arrivals = [{ ...SEEN, note: "", by: "sandbox" } as const];
    act(() => view.stores.sessions.getState().put({ ...SESSION, arrivals }));
    expect(await screen.findByText("0 of 1 arrived, 1 changed, says the sandbox")).toBeTruthy();
    act(() => view.stores.sessions.getState().put({ ...SESSION, arrivals: [...arrivals, SEEN] }));
    expect(screen.queryByText(/says the sandbox/)).toBeNull();
  });

  it("is nothing to read where everything arrived", async () => {
    await renderView(<StartTab moduleRef={1} />, {
      prepare: (fake) => fake.sessions.seed({ ...SESSION, arrivals: [{ ...SEEN, verdict: "arrived" }] }),
    });
    expect(await screen.findByRole("button", { name: /^Start session/ })).toBeTruthy();
    expect(screen.queryByText(/At the start of/)).toBeNull();
  });
});
