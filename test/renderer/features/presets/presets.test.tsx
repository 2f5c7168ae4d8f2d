import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { PresetDraft } from "../../../../core/preset.ts";
import { newDraft, withText } from "../../../../core/start-draft.ts";
import type { StartInput } from "../../../../electron/bridge/commands.ts";
import { SessionView } from "../../../../renderer/features/session/session-view.tsx";
import { Toasts } from "../../../../renderer/ui/toast.tsx";
import { FIRST_RUN } from "../../../support/sample-library.ts";
import { type RenderedView, renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

const page = (
  <>
    <StartTab moduleRef={1} />
    <Toasts />
  </>
);

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const bodyText = () => screen.getByRole("region", { name: "Body" }).textContent;
const trigger = () => screen.getByRole("button", { name: /^Values: / });

async function choose({ user }: RenderedView, item: RegExp): Promise<void> {
  await user.click(trigger());
  await user.click(await screen.findByRole("menuitem", { name: item }));
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
}

async function type(view: RenderedView, name: string, text: string): Promise<void> {
  await view.user.clear(field(name));
  await view.user.type(field(name), text.replace(/[{[]/g, "$&$&"));
}

async function saveAs(view: RenderedView, name: string): Promise<void> {
  await choose(view, /^Save as preset/);
  await view.user.type(await screen.findByRole("textbox", { name: "Name" }), `${name}{Enter}`);
  await waitFor(() => expect(trigger().getAttribute("aria-label")).toBe(`Values: ${name}`));
}

async function start({ user, fake }: RenderedView): Promise<StartInput> {
  const before = fake.inputsOf("start").length;
  await user.click(screen.getByRole("button", { name: /^Start session/ }));
  await waitFor(() => expect(fake.inputsOf("start")).toHaveLength(before + 1));
  return fake.inputsOf("start").at(-1) as StartInput;
}

describe("presets", () => {
  it("are saved as typed, chosen, changed and saved again, all from one control above the form", async () => {
    const view = await renderView(page);
    await type(view, "Employee Reference Number", "1.10");
    const body = bodyText();
    await saveAs(view, "Usual");
    const [draft] = view.fake.inputsOf("savePreset") as PresetDraft[];
    expect(draft?.values.at(-1)).toEqual({
      apiName: "employee_reference_number",
      type: "number",
      value: { kind: "value", text: "1.10" },
    });

    await type(view, "Employee Reference Number", "2");
    expect(screen.getByText("changed")).toBeDefined();
    await choose(view, /^Usual$/);
    expect(bodyText()).toBe(body);
    expect(screen.queryByText("changed")).toBeNull();

    await type(view, "Employee Reference Number", "3");
    await choose(view, /^Save changes to “Usual”/);
    await waitFor(() => expect(screen.queryByText("changed")).toBeNull());
    expect(view.fake.inputsOf("savePreset")).toHaveLength(2);
  });

  it("Airflow #65357, Prefect #9534: what was edited after choosing one is what is sent", async () => {
    const view = await renderView(page);
    await saveAs(view, "Usual");
    await choose(view, /^Usual$/);
    await type(view, "Employee Name", "Jane");
    const shown = bodyText();
    const { shownBody } = await start(view);
    expect(shownBody).toBe(shown);
    expect(shownBody).toContain("Jane");
  });

  it("are renamed, and deleted with a way back", async () => {
    const view = await renderView(page);
    await saveAs(view, "Usual");
    await choose(view, /^Rename “Usual”/);
    const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
    expect(name.value).toBe("Usual");
    await view.user.clear(name);
    await view.user.keyboard("{Enter}");
    expect(await screen.findByText("Give the preset a name.")).toBeDefined();
    await view.user.type(name, "Other{Enter}");
    await waitFor(() => expect(trigger().getAttribute("aria-label")).toBe("Values: Other"));

    await choose(view, /^Delete “Other”/);
    await waitFor(() => expect(trigger().getAttribute("aria-label")).toBe("Values: No preset"));
    const toast = screen.getByText("Preset “Other” was deleted.").closest("[role=status]");
    await view.user.click(within(toast as HTMLElement).getByRole("button", { name: /^Undo/ }));
    await waitFor(() => expect(trigger().getAttribute("aria-label")).toBe("Values: Other"));
  });

  it("choosing one can be taken back: what stood in the form is not lost", async () => {
    const view = await renderView(page);
    await saveAs(view, "Usual");
    await type(view, "Employee Name", "half typed");
    await choose(view, /^Usual$/);
    expect(field("Employee Name").value).toBe("John Doe");
    const toast = screen.getByText("Values of “Usual” taken.").closest("[role=status]");
    await view.user.click(within(toast as HTMLElement).getByRole("button", { name: /^Undo/ }));
    expect(field("Employee Name").value).toBe("half typed");
  });

  it("that cannot be written is said, and nothing that was typed goes", async () => {
    const view = await renderView(page, {
      bridge: (bridge) => ({ ...bridge, savePreset: () => Promise.reject(new Error("disk")) }),
    });
    await choose(view, /^Save as preset/);
    await view.user.type(await screen.findByRole("textbox", { name: "Name" }), "Usual{Enter}");
    expect(await screen.findByText(/^The preset could not be written/)).toBeDefined();
    expect(field("Employee Name").value).toBe("John Doe");
  });

  it("are not made of a body that cannot be shown as fields: what a preset gave back would be something else", async () => {
    const view = await renderView(page);
    const broken = withText(newDraft(FIRST_RUN.modules[0]?.parameters ?? []), '{"data": oops');
    act(() => view.stores.drafts.getState().take(1, broken));
    await choose(view, /^Save as preset/);
    expect(await screen.findByText(/^This body cannot be shown as fields/)).toBeDefined();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("whose module is described otherwise now say what was dropped, added and re-typed, and send only what is there", async () => {
    const view = await renderView(page, {
      library: { ...FIRST_RUN },
      prepare: ({ bridge }) => {
        void bridge.savePreset({
          id: null,
          moduleRef: 1,
          name: "Old",
          values: [
            { apiName: "employee_name", type: "number", value: { kind: "value", text: "007" } },
            { apiName: "cost_centre", type: "text", value: { kind: "value", text: "X1" } },
            { apiName: "employee_email", type: "email", value: { kind: "omitted" } },
            { apiName: "employment_start_date", type: "date", value: { kind: "null" } },
          ],
        });
      },
    });
    await choose(view, /^Old$/);
    expect(screen.getByText("Not sent any more: cost_centre.")).toBeDefined();
    expect(screen.getByText("New and left empty: employee_reference_number.")).toBeDefined();
    expect(screen.getByText(/^employee_name was Number and is Text now/)).toBeDefined();
    const { shownBody } = await start(view);
    expect(shownBody).toBe(
      '{"data":{"startParameters":{"employee_name":"007","employment_start_date":null}}}',
    );
  });
});

describe("Airflow #69820: recent payloads inside the form", () => {
  it("an earlier start is chosen where the values are, and what differs from it stands above the fields", async () => {
    const view = await renderView(page);
    await start(view);
    await type(view, "Employee Name", "Jane");
    await choose(view, /John Doe/);
    expect(field("Employee Name").value).toBe("John Doe");
    expect(screen.getByText("nothing differs")).toBeDefined();
    await type(view, "Employee Name", "Jane");
    const table = screen.getByRole("table", { name: "What differs from that start" });
    expect(
      within(table)
        .getAllByRole("row")
        .map((row) => row.textContent),
    ).toEqual(["ParameterThenNow", 'employee_name"John Doe""Jane"']);
  });
});

describe("what is not asked for", () => {
  it("Airflow #37632: a module without parameters has no line about values", async () => {
    await renderView(<StartTab moduleRef={2} />);
    expect(screen.queryByRole("region", { name: "Where the values come from" })).toBeNull();
  });
});

describe("start again with changes", () => {
  it("Airflow PR #56406, Rundeck #5368: every value comes back, and nothing that belongs to the one start does", async () => {
    const view = await renderView(page);
    await type(view, "Employee Name", "{{uuid}}");
    await type(view, "Employment Start Date", "{{today}}");
    const { shownBody } = await start(view);
    await waitFor(() => expect(view.stores.sessions.getState().rows.size).toBe(1));
    const [session] = view.stores.sessions.getState().rows.values();
    await type(view, "Employee Name", "x");
    await choose(view, /john\.doe/);
    const draft = view.stores.drafts.getState().drafts.get(1);
    expect(draft?.values).toEqual([
      { kind: "value", text: "{{uuid}}" },
      { kind: "value", text: "john.doe@example.com" },
      { kind: "value", text: "{{today}}" },
      { kind: "value", text: "1234" },
    ]);
    const kept = JSON.stringify(draft);
    expect(kept).not.toContain(session?.sessionId);
    const made = /"employee_name":"([^"]+)"/.exec(shownBody ?? "")?.[1] ?? "";
    expect(made).toMatch(/^[0-9a-f-]{36}$/);
    expect(kept).not.toContain(made);
    act(() => view.stores.drafts.getState().setBeside(1, null));
    expect(bodyText()).not.toContain(made);
  });

  it("opens the form with the values as typed, compared with the start they came from, and sends nothing", async () => {
    const view = await renderView(page);
    await type(view, "Employee Reference Number", "1.10");
    await start(view);
    await waitFor(() => expect(view.stores.drafts.getState().beside.get(1)).toBeDefined());
    const row = view.stores.drafts.getState().beside.get(1) ?? 0;
    cleanup();
    const { fake } = view;
    const session = await renderView(<SessionView sessionRow={row} />, { bridge: () => fake.bridge });
    await session.user.click(await screen.findByRole("button", { name: "Start again with changes" }));
    expect(session.stores.navigation.getState().place).toMatchObject({
      view: "module",
      moduleRef: 1,
      tab: "start",
    });
    expect(session.stores.drafts.getState().drafts.get(1)?.values.at(-1)).toEqual({
      kind: "value",
      text: "1.10",
    });
    expect(session.stores.formSources.getState().sources.get(1)).toMatchObject({ session: { id: row } });
    expect(fake.inputsOf("start")).toHaveLength(1);
    expect(fake.inputsOf("startAgain")).toEqual([]);
  });
});
