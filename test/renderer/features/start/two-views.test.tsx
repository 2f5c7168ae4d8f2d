import { EditorView } from "@codemirror/view";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { StartInput } from "../../../../electron/bridge/commands.ts";
import { type RenderedView, renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

const EXAMPLE_BODY =
  '{"data":{"startParameters":{"employee_name":"John Doe","employee_email":"john.doe@example.com",' +
  '"employment_start_date":"2021-09-09","employee_reference_number":1234}}}';

const renderStart = (options: Parameters<typeof renderView>[1] = {}) =>
  renderView(<StartTab moduleRef={1} />, { preferences: { welcomed: true }, ...options });
const field = (name: string) => screen.getByRole("textbox", { name });
const bodyText = () => screen.getByRole("region", { name: "Body" }).textContent;
const sent = ({ fake }: RenderedView) => fake.inputsOf("start").at(-1) as StartInput;

/** The editor lies in a shadow root, where roles and labels of the page do not reach. */
async function editor(): Promise<EditorView> {
  const place = await waitFor(() => {
    const found = [...document.querySelectorAll("div")].find(({ shadowRoot }) => shadowRoot !== null);
    const dom = found?.shadowRoot?.querySelector<HTMLElement>(".cm-editor");
    if (dom === null || dom === undefined) throw new Error("No editor yet.");
    return dom;
  });
  const view = EditorView.findFromDOM(place);
  if (view === null) throw new Error("No editor in it.");
  return view;
}

async function write(change: (text: string) => string): Promise<void> {
  const view = await editor();
  const insert = change(view.state.doc.toString());
  act(() => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }));
}

describe("the form as JSON", () => {
  it("is opened by Ctrl+J with the very bytes, changes none by being opened, and gives the field its focus back", async () => {
    const view = await renderStart();
    await view.user.click(field("Employee Email"));
    await view.user.keyboard("{Control>}j{/Control}");
    expect((await editor()).state.doc.toString()).toBe(EXAMPLE_BODY);
    expect((await editor()).contentDOM.getAttribute("aria-label")).toBe("Body as JSON");
    expect(bodyText()).toBe(EXAMPLE_BODY);
    await view.user.keyboard("{Control>}j{/Control}");
    await waitFor(() => expect(document.activeElement).toBe(field("Employee Email")));
    expect(view.stores.drafts.getState().drafts.get(1)?.written ?? { kind: "fields" }).toEqual({
      kind: "fields",
    });
  });

  it("is sent byte for byte: remarks, blanks, duplicates, carriage returns, broken JSON", async () => {
    const view = await renderStart();
    const typed = '{"data": {"startParameters": {"a": 1, "a": 1.10,\r\n}}} // remark';
    await view.user.click(screen.getByRole("radio", { name: "JSON" }));
    await write(() => typed);
    expect(bodyText()).toBe(typed);
    expect(screen.getByText(/Not valid JSON from line 2, column 1 on/)).toBeDefined();
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    await waitFor(() => expect(sent(view)).toMatchObject({ shownBody: typed, written: true }));
    await waitFor(() => expect([...view.stores.sessions.getState().rows.values()][0]?.body).toBe(typed));
  });

  it("of a text that is no JSON shows fields that wait, and loses neither them nor the text", async () => {
    const view = await renderStart();
    await view.user.click(screen.getByRole("radio", { name: "JSON" }));
    await write((text) => `${text} // remark`);
    await view.user.click(screen.getByRole("radio", { name: "Form" }));
    expect(field("Employee Name")).toHaveProperty("value", "John Doe");
    expect(screen.getByRole("note").textContent).toMatch(/The fields wait/);
    expect(screen.getAllByRole("group")[0]?.hasAttribute("disabled")).toBe(true);
    await view.user.click(screen.getByRole("button", { name: "Back to what the fields make" }));
    expect(bodyText()).toBe(EXAMPLE_BODY);
    act(() => void view.stores.toasts.getState().undoLatest());
    expect(bodyText()).toBe(`${EXAMPLE_BODY} // remark`);
  });

  it("keeps the order, blanks and other parts of what was written when a field changes", async () => {
    const view = await renderStart();
    const typed =
      '{ "data": { "startParameters": { "employee_reference_number": 1.10, "employee_name": "J" } }, "x": 1 }';
    await view.user.click(screen.getByRole("radio", { name: "JSON" }));
    await write(() => typed);
    await view.user.click(screen.getByRole("radio", { name: "Form" }));
    expect(screen.getByRole("note").textContent).toMatch(/parts beside the parameters/);
    await view.user.type(field("Employee Name"), "ane");
    expect(bodyText()).toBe(typed.replace('"J"', '"Jane"'));
    expect(screen.getByText("2 of 4 sent")).toBeDefined();
  });

  it("lays out and makes compact on a click alone", async () => {
    const view = await renderStart();
    await view.user.click(screen.getByRole("radio", { name: "JSON" }));
    await editor();
    await view.user.click(screen.getByRole("button", { name: "Lay out over lines" }));
    expect(bodyText()).toContain('{\n  "data": {\n');
    await view.user.click(screen.getByRole("button", { name: "Make compact" }));
    expect(bodyText()).toBe(EXAMPLE_BODY);
  });
});

describe("complaints about other forms, cured here", () => {
  it("Prefect #9534, #21897: values do not revert when the view is switched", async () => {
    const view = await renderStart();
    await view.user.type(field("Employee Name"), "!");
    for (let times = 0; times < 4; times++) await view.user.keyboard("{Control>}j{/Control}");
    expect(field("Employee Name")).toHaveProperty("value", "John Doe!");
    expect(bodyText()).toContain('"John Doe!"');
  });

  it("Prefect #12817, Airflow #65357: form to JSON and back changes no value, and an edit is what is sent", async () => {
    const view = await renderStart();
    await view.user.clear(field("Employee Reference Number"));
    await view.user.type(field("Employee Reference Number"), "12345678901234567890");
    await view.user.click(screen.getByRole("radio", { name: "JSON" }));
    await write((text) => text.replace("John Doe", "Jane Roe"));
    await view.user.click(screen.getByRole("radio", { name: "Form" }));
    expect(field("Employee Name")).toHaveProperty("value", "Jane Roe");
    expect(field("Employee Reference Number")).toHaveProperty("value", "12345678901234567890");
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    await waitFor(() => expect(sent(view).shownBody).toBe(bodyTextOf("Jane Roe", "12345678901234567890")));
  });

  it("Bruno #9230, swagger-ui #2030: a number is sent with the digits that were typed", async () => {
    const view = await renderStart();
    for (const typed of ["9007199254740993", "1.10", "-0", "1e400"]) {
      await view.user.clear(field("Employee Reference Number"));
      await view.user.type(field("Employee Reference Number"), typed);
      expect(bodyText()).toContain(`"employee_reference_number":${typed}}`);
    }
  });

  it("RJSF #369: a cleared number is omitted, and neither 0 nor null", async () => {
    const view = await renderStart();
    await view.user.clear(field("Employee Reference Number"));
    expect(bodyText()).not.toContain("employee_reference_number");
  });

  it("Prefect #7118, #12066: what is shown as not sent is not sent, and null is a treatment like any other", async () => {
    const view = await renderStart();
    await view.user.clear(field("Employee Name"));
    expect(field("Employee Name").getAttribute("placeholder")).toBe("not sent");
    await view.user.click(screen.getByRole("button", { name: "Text · omitted" }));
    await view.user.click(await screen.findByRole("menuitemradio", { name: /^null/ }));
    expect(bodyText()).toContain('"employee_name":null');
  });

  it("Airflow #49567: what looks wrong is said beside the field while it is typed", async () => {
    const view = await renderStart();
    await view.user.type(field("Employment Start Date"), "x");
    const box = field("Employment Start Date");
    const said = (box.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    expect(said.join(" ")).toMatch(/Not a day of the calendar/);
  });

  it("leading zeros, a day written another way and blanks are sent as typed; the fix is offered", async () => {
    const view = await renderStart();
    for (const [name, typed, button, fixed] of [
      ["Employee Reference Number", "007", "Use 7", ":7}"],
      ["Employment Start Date", "9.9.2021", "Use 2021-09-09", '"2021-09-09"'],
      ["Employee Name", "Jane ", "Use Jane", '"Jane"'],
      ["Employee Email", " a@example.com", "Use a@example.com", '"a@example.com"'],
    ] as const) {
      await view.user.clear(field(name));
      await view.user.type(field(name), typed);
      expect(bodyText()).toContain(JSON.stringify(typed));
      await view.user.click(screen.getByRole("button", { name: button }));
      expect(bodyText()).toContain(fixed);
      await waitFor(() => expect(document.activeElement).toBe(field(name)));
    }
  });
});

describe("parameters that the module does not declare", () => {
  it("are added by keyboard, sent behind the others, and taken out again", async () => {
    const view = await renderStart();
    await view.user.click(screen.getByRole("button", { name: /not declared/ }));
    expect(document.activeElement).toBe(field("API parameter name"));
    await view.user.keyboard("cost center");
    await view.user.type(field("Value of cost center"), "1");
    expect(bodyText()).toBe(EXAMPLE_BODY.replace("}}}", ',"cost center":"1"}}}'));
    await view.user.keyboard("{Control>}e{/Control}");
    await view.user.click(await screen.findByRole("menuitemradio", { name: /^raw JSON/ }));
    await view.user.clear(field("Value of cost center"));
    await view.user.type(field("Value of cost center"), "1.50");
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    await waitFor(() => expect(sent(view).shownBody).toContain('"cost center":1.50}}}'));
    await view.user.click(screen.getByRole("button", { name: "Take out cost center" }));
    expect(view.stores.drafts.getState().drafts.get(1)?.extras).toEqual([]);
  });
});

describe("e-mail addresses", () => {
  it("that fail HTML's rule are sent anyway, and the remark goes when that was said", async () => {
    const view = await renderStart();
    await view.user.clear(field("Employee Email"));
    await view.user.type(field("Employee Email"), "ü@example.com");
    await view.user.click(screen.getByRole("button", { name: "Send anyway" }));
    expect(screen.queryByText(/Does not look like/)).toBeNull();
    expect(screen.getByText(/Sent anyway, as typed/)).toBeDefined();
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    await waitFor(() => expect(sent(view).shownBody).toContain('"ü@example.com"'));
  });
});

describe("a key in the body", () => {
  it("is asked about once with whose it is, and sent on the person's word alone", async () => {
    const asked: StartInput[] = [];
    const view = await renderStart({
      bridge: (bridge) => ({
        ...bridge,
        start: (input) => {
          asked.push(input);
          return input.evenWithKey === true
            ? bridge.start(input)
            : Promise.resolve({ kind: "asks_about_key", of: "Acme" } as const);
        },
      }),
    });
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    const question = await screen.findByRole("alert");
    expect(question.textContent).toMatch(/API key of Acme.*masked in the history.*not what was sent/);
    await view.user.click(within(question).getByRole("button", { name: "Send anyway" }));
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(1));
    expect(asked.map(({ shownBody, evenWithKey }) => [shownBody, evenWithKey])).toEqual([
      [EXAMPLE_BODY, undefined],
      [EXAMPLE_BODY, true],
    ]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("in another body is another question", async () => {
    const view = await renderStart({
      bridge: (bridge) => ({ ...bridge, start: async () => ({ kind: "asks_about_key", of: null }) }),
    });
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    await screen.findByRole("alert");
    await view.user.type(field("Employee Name"), "!");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

function bodyTextOf(name: string, number: string): string {
  return EXAMPLE_BODY.replace("John Doe", name).replace("1234}", `${number}}`);
}
