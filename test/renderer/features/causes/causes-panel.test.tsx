import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { RankedCause } from "../../../../core/rank-causes.ts";
import type { Session, SessionPlace } from "../../../../core/session.ts";
import type { Explanation } from "../../../../electron/bridge/views/session.ts";
import { CausesPanel } from "../../../../renderer/features/causes/causes-panel.tsx";
import { SessionView } from "../../../../renderer/features/session/session-view.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { ACME, keySet, NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

/** Not a whole number of minutes: the page’s clock may be a second behind. */
const MINUTES_12 = 12.5 * 60_000;
const PLACE: SessionPlace = {
  connectionId: ACME.id,
  connectionName: ACME.name,
  environment: ACME.environment,
  builtIn: false,
  baseUrl: ACME.baseUrl,
  moduleRef: NDA_INTAKE.id,
  moduleName: NDA_INTAKE.name,
  moduleId: NDA_INTAKE.moduleId,
  kind: "input",
};
const REFUSED: Session = {
  ...blankSession(7, PLACE),
  origin: {
    kind: "started",
    outcome: { kind: "refused", status: 404, retryAfterMs: null, location: null },
  },
};
const WITH_KEYS = {
  ...WITH_ACME,
  connections: WITH_ACME.connections.map((each) => (each.id === ACME.id ? { ...each, key: keySet() } : each)),
};

function causes(): readonly RankedCause[] {
  const success = {
    at: Date.now() - MINUTES_12,
    how: "started",
    moduleRef: 9,
    moduleId: "o",
    moduleName: "Onboarding",
  } as const;
  return [
    { cause: "module_id", likelihood: "first", reason: { kind: "id_never", firstTriedAt: null } },
    { cause: "access_setting", likelihood: "first", reason: { kind: "setting_unseen" } },
    { cause: "key", likelihood: "less", reason: { kind: "key_worked", success, here: false } },
    { cause: "host", likelihood: "less", reason: { kind: "host_answered", success } },
    { cause: "retention", likelihood: "cannot", reason: { kind: "not_for_starts" } },
  ];
}

const ALIKE: Explanation["alike"] = {
  scope: "address",
  end: { kind: "status", status: 404 },
  count: 5,
  since: Date.now() - MINUTES_12,
  modules: 2,
  connections: 1,
};

async function renderPanel(explanation: Partial<Explanation>, session = REFUSED, library = WITH_KEYS) {
  return renderView(<CausesPanel session={session} />, {
    library,
    prepare: (fake) => {
      fake.sessions.seed(session);
      fake.sessions.explainBy({ causes: [], alike: null, ...explanation });
    },
  });
}

const panel = () => screen.findByRole("region", { name: "What it may be" });
const group = async (name: string) => within(await panel()).getByRole("list", { name });

describe("what a refusal may come from", () => {
  it("stands in three groups, in order, each cause with its dated reason", async () => {
    await renderPanel({ causes: causes() });
    const lists = within(await panel()).getAllByRole("list");
    expect(lists.map((list) => list.getAttribute("aria-label"))).toEqual([
      "Look here first",
      "Less likely",
      "Cannot be it",
    ]);
    const [first, less, cannot] = lists.map((list) =>
      within(list)
        .getAllByRole("listitem")
        .map((entry) => entry.textContent),
    );
    expect(first?.[0]).toMatch(/^The module ID is wrong.*Never accepted with this ID/);
    expect(less?.[0]).toContain("It started “Onboarding” 12 min ago.");
    expect(cannot).toEqual([expect.stringContaining("It applies to queries, not to starts.")]);
  });

  it.each([
    ["Look here first", "Edit module", { view: "edit_module", moduleRef: NDA_INTAKE.id }],
    ["Less likely", "Edit connection", { view: "connection", connectionId: ACME.id }],
  ])("%s: “%s” leads to where it is mended", async (name, button, place) => {
    const view = await renderPanel({ causes: causes() });
    await view.user.click(within(await group(name)).getByRole("button", { name: button }));
    expect(view.stores.navigation.getState().place).toEqual(place);
  });

  it("replaces the key of that module in the key window, by the keyboard too", async () => {
    const view = await renderPanel({ causes: causes() });
    const replace = within(await group("Less likely")).getByRole("button", { name: "Replace key…" });
    replace.focus();
    await view.user.keyboard("{Enter}");
    expect(view.fake.inputsOf("setKey")).toEqual([{ connectionId: ACME.id, moduleRef: NDA_INTAKE.id }]);
  });

  it("copies the setting's path, and says so", async () => {
    const view = await renderPanel({ causes: causes() });
    await view.user.click(
      within(await group("Look here first")).getByRole("button", { name: "Copy setting’s path" }),
    );
    expect(view.fake.inputsOf("copy")).toEqual([
      "Publishing settings › Access Settings › Only accessible via an API key",
    ]);
    await waitFor(() => expect(view.stores.toasts.getState().toasts).toHaveLength(1));
  });

  it("offers nothing for what is ruled out", async () => {
    await renderPanel({ causes: causes() });
    expect(within(await group("Cannot be it")).queryByRole("button")).toBeNull();
  });

  it("offers no edit of the sandbox, whose keys and modules are its own", async () => {
    const place = { ...PLACE, builtIn: true, connectionId: 1, moduleRef: 1 };
    await renderPanel({ causes: causes() }, { ...REFUSED, place });
    const buttons = within(await panel()).getAllByRole("button");
    expect(buttons.map((button) => button.textContent)).toEqual(["Copy setting’s path", "More in the guide"]);
  });

  it("asks again when a key was set: the evidence is another one then", async () => {
    const view = await renderPanel({ causes: causes() });
    await panel();
    const asked = view.fake.inputsOf("explain").length;
    await view.user.click(within(await panel()).getByRole("button", { name: "Replace key…" }));
    await waitFor(() => expect(view.fake.inputsOf("explain").length).toBeGreaterThan(asked));
  });

  it("says in one line that the last calls all ended alike, and where to look then", async () => {
    await renderPanel({ alike: ALIKE });
    const note = within(await panel()).getByRole("note").textContent ?? "";
    expect(note).toMatch(/^The last 5 calls to acme\.example\.com all ended in 404, since /);
    expect(note).toContain("2 modules: look at what these share, the key");
  });

  it("lists what is possible where the history cannot be asked, and claims nothing", async () => {
    await renderView(<CausesPanel session={REFUSED} />, {
      library: WITH_KEYS,
      bridge: (bridge) => ({ ...bridge, explain: () => Promise.reject(new Error("gone")) }),
    });
    const entries = within(await group("Look here first")).getAllByRole("listitem");
    expect(entries).toHaveLength(5);
    expect((await panel()).textContent).not.toMatch(/Never accepted|ago\./);
  });

  it("is nothing for a session that goes well", async () => {
    const live: Session = { ...blankSession(8, PLACE), origin: { kind: "adopted" }, watch: { kind: "live" } };
    const view = await renderPanel({ causes: causes() }, live);
    expect(view.fake.inputsOf("explain")).toEqual([]);
    expect(screen.queryByRole("region", { name: "What it may be" })).toBeNull();
  });
});

describe("where it stands", () => {
  it("beside the form, under a refused start; the ways on are not told twice", async () => {
    const view = await renderView(<StartTab moduleRef={1} />, {
      prepare: (fake) => {
        fake.sessions.nextOutcome({ kind: "refused", status: 404, retryAfterMs: null, location: null });
        fake.sessions.explainBy({ causes: causes(), alike: null });
      },
    });
    await view.user.click(screen.getByRole("button", { name: /Start session/ }));
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Refused: 404"));
    expect(within(screen.getByRole("status")).queryByRole("listitem")).toBeNull();
    expect(within(await group("Look here first")).getAllByRole("listitem")).toHaveLength(2);
  });

  it("in the session of a watch that is denied", async () => {
    const denied: Session = {
      ...blankSession(8, PLACE),
      sessionId: "s",
      state: "running",
      heardAt: Date.now(),
      watch: { kind: "paused", reason: { kind: "denied", status: 404 } },
    };
    await renderView(<SessionView sessionRow={8} />, {
      library: WITH_KEYS,
      prepare: (fake) => {
        fake.sessions.seed(denied);
        fake.sessions.explainBy({
          causes: [
            { cause: "retention", likelihood: "first", reason: { kind: "session_heard", at: Date.now() } },
          ],
          alike: null,
        });
      },
    });
    expect((await group("Look here first")).textContent).toContain("deleted by the environment’s retention");
  });
});
