import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { StartOutcome } from "../../../../core/start-outcome.ts";
import type { SettleReply } from "../../../../electron/bridge/views/session.ts";
import { renderPage } from "../../render-page.tsx";
import { type RenderedView, renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

const DOUBT: StartOutcome = { kind: "in_doubt", doubt: { kind: "server_error", status: 502 } };
const ways = () => within(screen.getByRole("region", { name: "Ways on" }));
const startButton = () => screen.getByRole("button", { name: /^Start session/ });

/** The Start tab of the first module, beside whose form a start in doubt stands. */
async function renderDoubt(reply?: SettleReply | "throws"): Promise<RenderedView> {
  const view = await renderView(<StartTab moduleRef={1} />, {
    prepare: (fake) => fake.sessions.nextOutcome(DOUBT),
    ...(reply !== undefined && {
      bridge: (bridge) => ({
        ...bridge,
        settle: async () => {
          if (reply === "throws") throw new Error("disk full");
          return reply;
        },
      }),
    }),
  });
  await view.user.click(startButton());
  await screen.findByRole("region", { name: "Ways on" });
  return view;
}

async function paste(view: RenderedView, text: string): Promise<void> {
  await view.user.type(ways().getByRole("textbox", { name: "Session id or link" }), text);
}

describe("a start in doubt", () => {
  it("that exists is watched in its own row, and says who found it", async () => {
    const view = await renderDoubt();
    await paste(view, "s-7");
    await view.user.click(ways().getByRole("button", { name: "Watch it" }));
    expect((await screen.findByRole("note")).textContent).toMatch(
      /you said that this start came to this session/,
    );
    expect(screen.queryByRole("region", { name: "Ways on" })).toBeNull();
    expect(view.fake.inputsOf("settle")).toEqual([
      { sessionRow: 1, verdict: { kind: "exists", sessionId: "s-7", link: null } },
    ]);
    expect(view.fake.inputsOf("start")).toHaveLength(1);
    expect(await screen.findByRole("button", { name: "Check now" })).toBeDefined();
  });

  it("says what it cannot read, and what belongs elsewhere, and loses nothing", async () => {
    const view = await renderDoubt();
    await view.user.click(ways().getByRole("button", { name: "Watch it" }));
    expect(ways().getByText("Paste its id or link first.")).toBeDefined();
    await paste(view, "not an id");
    expect(ways().getByText(/Neither a session id nor a link/)).toBeDefined();
    expect(view.fake.inputsOf("settle")).toEqual([]);
    await view.user.clear(ways().getByRole("textbox"));
    await paste(view, "https://acme.example/s/other/sessions/s-7");
    expect(ways().getByText(/belongs to the module other/)).toBeDefined();
  });

  it("is marked as not started, which can be taken back", async () => {
    const view = await renderDoubt();
    await view.user.click(ways().getByRole("button", { name: "Mark as not started" }));
    expect((await screen.findByRole("note")).textContent).toMatch(/came to no session/);
    await view.user.click(screen.getByRole("button", { name: "Take back" }));
    await screen.findByRole("region", { name: "Ways on" });
    expect(view.fake.inputsOf("settle").at(-1)).toEqual({ sessionRow: 1, verdict: { kind: "open" } });
  });

  it("whose session the server has told of cannot be taken back", async () => {
    const view = await renderDoubt();
    await paste(view, "s-7");
    await view.user.click(ways().getByRole("button", { name: "Watch it" }));
    await screen.findByRole("button", { name: "Take back" });
    view.fake.sessions.observe(1, "running");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Take back" })).toBeNull());
  });

  it.each([
    ["no_key", { kind: "no_key" }, /no API key to ask with/, "Set API key…"],
    ["not_in_doubt", { kind: "not_in_doubt" }, /not in doubt any more/, null],
    ["failed", "throws", /could not be written down/, null],
  ] as const)("says why a verdict was not taken: %s", async (_, reply, text, button) => {
    const view = await renderDoubt(reply);
    await view.user.click(ways().getByRole("button", { name: "Mark as not started" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(text);
    if (button !== null) expect(within(alert).getByRole("button", { name: button })).toBeDefined();
  });

  it("opens the row that has that session already", async () => {
    const view = await renderDoubt();
    view.fake.sessions.nextOutcome({
      kind: "accepted",
      status: 201,
      sessionId: "s-9",
      browserLink: null,
      extra: [],
    });
    await view.fake.bridge.startAgain(1);
    await paste(view, "s-9");
    await view.user.click(ways().getByRole("button", { name: "Watch it" }));
    await view.user.click(await screen.findByRole("button", { name: "Open it" }));
    expect(view.stores.navigation.getState().place).toEqual({ view: "session", sessionRow: 2 });
  });
});

describe("the count of starts in doubt", () => {
  it("stands at Sessions until each is settled, however old", async () => {
    const { fake, user } = await renderPage();
    const sessions = () => screen.getByRole("button", { name: "Sessions" });
    const said = () =>
      document.getElementById(sessions().getAttribute("aria-describedby") ?? "")?.textContent;
    fake.sessions.nextOutcome(DOUBT);
    await user.click(startButton());
    await screen.findByRole("region", { name: "Ways on" });
    expect(said()).toBe("1 start in doubt");
    await user.click(ways().getByRole("button", { name: "Mark as not started" }));
    await waitFor(() => expect(sessions().getAttribute("aria-describedby")).toBeNull());
  });
});
