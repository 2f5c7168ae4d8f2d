import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Observation } from "../../../../core/observation.ts";
import type { Session, SessionPlace } from "../../../../core/session.ts";
import { CompareDialog } from "../../../../renderer/features/compare/compare-dialog.tsx";
import { CompareView } from "../../../../renderer/features/compare/compare-view.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { MORNING, saw } from "../../../support/observed.ts";
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

function started(id: number, party: string, amount: string, state: string): Session {
  return {
    ...blankSession(id, PLACE),
    beganAt: MORNING,
    origin: {
      kind: "started",
      outcome: { kind: "accepted", status: 201, sessionId: `s${id}`, browserLink: null, extra: [] },
    },
    body: `{"data":{"startParameters":{"counterparty":"${party}","amount":${amount}}}}`,
    values: [
      { name: "Counterparty", apiName: "counterparty", json: `"${party}"` },
      { name: "Amount", apiName: "amount", json: amount },
    ],
    sessionId: `s${id}`,
    state,
    stateBegan: [MORNING, MORNING],
  };
}

const quick: readonly Observation[] = [saw(1, "running"), saw(11, "running"), saw(13, "completed")];
const slow: readonly Observation[] = [saw(1, "running"), saw(16, "running"), saw(18, "completed")];

function seeded(view: React.ReactElement) {
  return renderView(view, {
    prepare: ({ sessions: { seed } }) => {
      seed(started(7, "Example GmbH", "1.10", "completed"), quick);
      seed(started(8, "Example GmbH", "1.1", "completed"), slow);
      seed(started(9, "Other", "2", "running"), []);
    },
  });
}

describe("two sessions side by side", () => {
  it("tells what became of each, and leads to either", async () => {
    const { user, stores } = await seeded(<CompareView a={7} b={8} />);
    const first = await screen.findByRole("region", { name: "First" });
    expect(first.textContent).toContain("completed");
    expect(first.textContent).toContain("NDA intake");
    await user.click(within(first).getByRole("button", { name: /Example GmbH/u }));
    expect(stores.navigation.getState().place).toEqual({ view: "session", sessionRow: 7 });
  });

  it("holds the states side by side as ranges, and never tells more than they allow", async () => {
    await seeded(<CompareView a={7} b={8} />);
    const table = await screen.findByRole("table", { name: "States" });
    const running = within(table).getByText("running").closest("tr");
    const cells = [...(running?.cells ?? [])].map((cell) => cell.textContent);
    expect(cells).toEqual(["running", "9.9–13 s", "15–18 s", "1.9–8.1 s longer"]);
  });

  it("shows the parameters that differ alone, digit by digit, and marks their bytes", async () => {
    await seeded(<CompareView a={7} b={8} />);
    const table = await screen.findByRole("table", { name: "Values" });
    expect(within(table).getAllByRole("row")).toHaveLength(2);
    expect(within(table).getByText("1.10")).toBeDefined();
    expect(screen.getByText("1 parameter is the same.")).toBeDefined();
    expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
      "1.10",
      "1.1",
    ]);
    expect(screen.getByText(/they part at byte \d+\.$/u)).toBeDefined();
  });

  it("draws both on one axis, from their starts or by the clock", async () => {
    const { user } = await seeded(<CompareView a={7} b={8} />);
    const second = await screen.findByRole("region", { name: "Second timeline" });
    const first = screen.getByRole("region", { name: "First timeline" });
    const end = (region: HTMLElement) =>
      Number(region.querySelector('[data-shape="bar 0"]')?.getAttribute("width"));
    expect(end(second)).toBeGreaterThan(end(first) * 1.4);
    expect(second.textContent).toContain("+");
    await user.click(screen.getByRole("radio", { name: "By the clock" }));
    expect(second.textContent).toContain("10:02:03");
  });

  it("swaps the sides", async () => {
    const { user, stores } = await seeded(<CompareView a={7} b={8} />);
    await user.click(await screen.findByRole("button", { name: "Swap" }));
    expect(stores.navigation.getState().place).toEqual({ view: "compare", a: 8, b: 7 });
  });

  it("says when one of them is not there", async () => {
    await seeded(<CompareView a={7} b={99} />);
    expect(await screen.findByText("This session is not in the list any more.")).toBeDefined();
  });
});

describe("choosing the second one", () => {
  it("offers the start before first, and puts the earlier one at the left", async () => {
    const { user, stores } = await seeded(
      <CompareDialog session={started(8, "x", "1", "completed")} onClose={() => {}} />,
    );
    const before = await screen.findByRole("region", { name: "The start before" });
    const others = screen.getByRole("region", { name: "Other sessions of this module" });
    expect(within(others).getAllByRole("button")).toHaveLength(1);
    await user.click(within(before).getByRole("button", { name: /1\.10/u }));
    expect(stores.navigation.getState().place).toEqual({ view: "compare", a: 7, b: 8 });
  });
});
