import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StartInput } from "../../../../electron/bridge/commands.ts";
import { ACME_LIVE, keySet, RISK_CHECK_LIVE, WITH_ACME } from "../../../support/sample-library.ts";
import { type RenderedView, renderView, StartTab } from "../../render-view.tsx";

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date(2026, 10, 24, 12, 0, 0) });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const bodyText = () => screen.getByRole("region", { name: "Body" }).textContent ?? "";
const inputs = ({ fake }: RenderedView) => fake.inputsOf("start") as readonly StartInput[];

async function type(view: RenderedView, name: string, text: string): Promise<void> {
  await view.user.clear(field(name));
  await view.user.type(field(name), text.replace(/[{[]/g, "$&$&"));
}

async function start(view: RenderedView): Promise<StartInput | undefined> {
  const before = inputs(view).length;
  await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
  await waitFor(() => expect(inputs(view)).toHaveLength(before + 1));
  return inputs(view).at(-1);
}

describe("values that make themselves", () => {
  it("show what they become beside the field and in the request, and that is what is sent", async () => {
    const view = await renderView(<StartTab moduleRef={1} />);
    await type(view, "Employment Start Date", "{{today+14d}}");
    expect(screen.getByText("Sent as 2026-12-08")).toBeDefined();
    expect(screen.queryByText(/Not a day of the calendar/)).toBeNull();
    await type(view, "Employee Reference Number", "{{counter}}");
    await type(view, "Employee Email", "{{random.email}}");
    expect(bodyText()).toContain('"employment_start_date":"2026-12-08","employee_reference_number":1');
    const shown = bodyText();
    const input = await start(view);
    expect(input?.shownBody).toBe(shown);
    expect(input?.values[2]).toEqual({ kind: "value", text: "{{today+14d}}" });
    await waitFor(() => expect(view.stores.drafts.getState().beside.get(1)).toBeDefined());
    expect(field("Employment Start Date").value).toBe("{{today+14d}}");
  });

  it("are others at the next start, and the counter counts on", async () => {
    const view = await renderView(<StartTab moduleRef={1} />);
    await type(view, "Employee Name", "{{uuid}}");
    await type(view, "Employee Reference Number", "{{counter}}");
    const first = await start(view);
    await waitFor(() => expect(view.stores.fills.getState().makings.get(1)?.counter).toBe(2));
    const second = await start(view);
    expect(view.stores.drafts.getState().starting.size).toBe(0);
    const uuid = /"employee_name":"([0-9a-f-]{36})"/;
    expect(uuid.exec(first?.shownBody ?? "")?.[1]).not.toBe(uuid.exec(second?.shownBody ?? "")?.[1]);
    expect(first?.shownBody).toContain('"employee_reference_number":1}');
    expect(second?.shownBody).toContain('"employee_reference_number":2}');
  });

  it("the clock in the preview goes on, and the question about LIVE holds it: what it shows is what it sends", async () => {
    const live = {
      ...WITH_ACME,
      connections: [...WITH_ACME.connections, { ...ACME_LIVE, key: keySet() }],
      modules: [...WITH_ACME.modules, { ...RISK_CHECK_LIVE, key: keySet(), keyFrom: "connection" as const }],
    };
    const view = await renderView(<StartTab moduleRef={RISK_CHECK_LIVE.id} />, { library: live });
    const [name = ""] = RISK_CHECK_LIVE.parameters.map((parameter) => parameter.name);
    await type(view, name, "{{now}}");
    const before = bodyText();
    act(() => void vi.advanceTimersByTime(2_000));
    expect(bodyText()).not.toBe(before);
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    const dialog = await screen.findByRole("dialog");
    const asked = within(dialog).getByRole("figure").textContent;
    act(() => void vi.advanceTimersByTime(3_000));
    expect(within(dialog).getByRole("figure").textContent).toBe(asked);
    await view.user.click(within(dialog).getByRole("button", { name: "Start in LIVE" }));
    await waitFor(() => expect(inputs(view)).toHaveLength(1));
    expect(asked).toContain(inputs(view)[0]?.shownBody);
  });

  it("say so where braces hold none of them, and where raw JSON is left as it is", async () => {
    const view = await renderView(<StartTab moduleRef={1} />);
    await type(view, "Employee Name", "{{toady}}");
    expect(
      screen.getByText("{{toady}} is none of the values that make themselves. Sent as typed."),
    ).toBeDefined();
    expect((await start(view))?.fill).toBeUndefined();
    expect(inputs(view)[0]?.shownBody).toContain('"employee_name":"{{toady}}"');
  });
});
