import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Environment } from "../../../../core/connection.ts";
import type { Session } from "../../../../core/session.ts";
import type { LibraryView } from "../../../../electron/bridge/views/library.ts";
import { SessionView } from "../../../../renderer/features/session/session-view.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { ACME_LIVE, keySet, RISK_CHECK_LIVE, WITH_ACME } from "../../../support/sample-library.ts";
import { type RenderedView, renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

const BODY = '{"data":{"startParameters":{"counterparty":"Example GmbH"}}}';
const ENVIRONMENTS: readonly (Environment | null)[] = [{ kind: "test" }, { kind: "live" }, null];
const WAYS = ["the form", "the form, beside a doubt", "start again", "start again after a doubt"] as const;

const CASES = ENVIRONMENTS.flatMap((environment) =>
  WAYS.flatMap((way) =>
    [true, false].map((hasKey) => ({
      environment,
      way,
      hasKey,
      name: `${environment?.kind ?? "unchosen"}, ${way}, ${hasKey ? "with a key" : "without a key"}`,
    })),
  ),
);

function library(environment: Environment | null, hasKey: boolean): LibraryView {
  const key = hasKey ? keySet() : ({ kind: "none" } as const);
  return {
    ...WITH_ACME,
    connections: WITH_ACME.connections.map((each) =>
      each.id === ACME_LIVE.id ? { ...each, environment, key } : each,
    ),
    modules: WITH_ACME.modules.map((each) =>
      each.id === RISK_CHECK_LIVE.id
        ? { ...each, key, keyFrom: hasKey ? ("connection" as const) : null }
        : each,
    ),
  };
}

function startedAt(environment: Environment | null, inDoubt: boolean): Session {
  const { id: connectionId, name: connectionName, baseUrl } = ACME_LIVE;
  const { id: moduleRef, name: moduleName, moduleId, kind } = RISK_CHECK_LIVE;
  const place = {
    connectionId,
    connectionName,
    environment,
    builtIn: false,
    baseUrl,
    moduleRef,
    moduleName,
    moduleId,
    kind,
  };
  const outcome = inDoubt
    ? ({ kind: "in_doubt", doubt: { kind: "interrupted" } } as const)
    : ({ kind: "refused", status: 422, retryAfterMs: null, location: null } as const);
  return { ...blankSession(7, place), origin: { kind: "started", outcome }, body: BODY };
}

/** Presses what starts, by each of the ways to it, up to where only a question can stand between it and the start. */
async function press(way: (typeof WAYS)[number], view: RenderedView): Promise<void> {
  if (way.startsWith("start again")) {
    await view.user.click(await screen.findByRole("button", { name: "Start again with these values" }));
    return;
  }
  await view.user.click(await screen.findByRole("button", { name: /^Start session/ }));
  if (way === "the form") return;
  const ways = within(await screen.findByRole("region", { name: "Ways on" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  await view.user.click(ways.getByRole("checkbox"));
  await view.user.click(ways.getByRole("button", { name: "Start another" }));
}

function rendered({ environment, way, hasKey }: (typeof CASES)[number]): Promise<RenderedView> {
  const inDoubt = way.endsWith("doubt");
  const session = startedAt(environment, inDoubt);
  const again = way.startsWith("start again");
  return renderView(again ? <SessionView sessionRow={7} /> : <StartTab moduleRef={RISK_CHECK_LIVE.id} />, {
    library: library(environment, hasKey),
    prepare: (fake) => {
      if (again || inDoubt) fake.sessions.seed(session);
    },
  });
}

const starts = ({ fake }: RenderedView) => fake.inputsOf("start").length + fake.inputsOf("startAgain").length;

describe("one click asks at most once", () => {
  it.each(CASES)("$name", async (each) => {
    const { environment, way, hasKey } = each;
    const view = await rendered(each);
    if (way === "the form, beside a doubt") {
      const { drafts } = view.stores;
      drafts.getState().setBeside(RISK_CHECK_LIVE.id, 7);
      view.stores.sessions.getState().put(startedAt(environment, true));
    }
    await press(way, view);
    if (!hasKey) {
      expect(await screen.findByText(/There is no API key/)).toBeTruthy();
      expect(screen.queryByRole("dialog")).toBeNull();
      expect(starts(view)).toBe(0);
      return;
    }
    const asks = environment?.kind !== "test" || way === "start again after a doubt";
    if (asks) {
      const dialog = within(await screen.findByRole("dialog"));
      expect(screen.getAllByRole("dialog")).toHaveLength(1);
      expect(starts(view)).toBe(0);
      expect(dialog.getByLabelText("What is sent").textContent).toContain("startParameters");
      if (way === "start again after a doubt")
        expect(dialog.getByText(/earlier start is in doubt/)).toBeTruthy();
      const answers = dialog
        .getAllByRole("button")
        .filter((button) => button.getAttribute("aria-label") !== "Close");
      await view.user.click(answers.at(-1) as HTMLElement);
    }
    await waitFor(() => expect(starts(view)).toBe(1));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("and never where the same is started twenty times in TEST: a line says that it is the same", async () => {
    const view = await rendered({
      environment: { kind: "test" },
      way: "the form",
      hasKey: true,
      name: "",
    });
    for (let time = 1; time <= 20; time++) {
      const button = await screen.findByRole("button", { name: /^Start session/ });
      await waitFor(() => expect(button.getAttribute("aria-disabled")).not.toBe("true"));
      fireEvent.click(button);
      await waitFor(() => expect(starts(view)).toBe(time));
      expect(screen.queryByRole("dialog")).toBeNull();
    }
    expect(await screen.findByText(/^Started .* ago.*, session .{4}…; another press/)).toBeTruthy();
  });

  it("and asks where the connection has become LIVE since", async () => {
    const view = await renderView(<SessionView sessionRow={7} />, {
      library: library({ kind: "live" }, true),
      prepare: (fake) => fake.sessions.seed(startedAt({ kind: "test" }, false)),
    });
    await press("start again", view);
    const dialog = within(await screen.findByRole("dialog", { name: "Start in LIVE?" }));
    expect(starts(view)).toBe(0);
    await view.user.click(dialog.getByRole("button", { name: "Start in LIVE" }));
    await waitFor(() => expect(starts(view)).toBe(1));
  });
});
