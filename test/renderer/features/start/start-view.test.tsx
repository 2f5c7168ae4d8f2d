import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { StartOutcome } from "../../../../core/start-outcome.ts";
import type { StartInput } from "../../../../electron/bridge/commands.ts";
import type { StartReply } from "../../../../electron/bridge/views/session.ts";
import {
  ACME,
  ACME_LIVE,
  keySet,
  NDA_INTAKE,
  RISK_CHECK_LIVE,
  WITH_ACME,
} from "../../../support/sample-library.ts";
import { heldReply } from "../../held-reply.ts";
import { type RenderedView, renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

const EXAMPLE_BODY =
  '{"data":{"startParameters":{"employee_name":"John Doe","employee_email":"john.doe@example.com",' +
  '"employment_start_date":"2021-09-09","employee_reference_number":1234}}}';

const WITH_KEYS = {
  ...WITH_ACME,
  connections: WITH_ACME.connections.map((connection) =>
    connection.builtIn ? connection : { ...connection, key: keySet() },
  ),
};

function renderStart(moduleRef = 1, options: Parameters<typeof renderView>[1] = {}): Promise<RenderedView> {
  return renderView(<StartTab moduleRef={moduleRef} />, options);
}

const field = (name: string) => screen.getByRole("textbox", { name });
const startButton = () => screen.getByRole("button", { name: /^Start session/ });
const bodyText = () => screen.getByRole("region", { name: "Body" }).textContent;
const sentBody = ({ fake }: RenderedView) => (fake.inputsOf("start").at(-1) as StartInput).shownBody;

async function treat(view: RenderedView, name: string, treatment: string): Promise<void> {
  await view.user.click(field(name));
  await view.user.keyboard("{Control>}e{/Control}");
  await view.user.click(await screen.findByRole("menuitemradio", { name: new RegExp(`^${treatment}`) }));
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
}

describe("the form", () => {
  it("labels each field with the parameter's Name, in the definition's order, and shows the API parameter name", async () => {
    await renderStart();
    const names = screen.getAllByRole("textbox").map((box) => box.getAttribute("id"));
    const expected = [
      "Employee Name",
      "Employee Email",
      "Employment Start Date",
      "Employee Reference Number",
    ];
    expect(names).toEqual(expected.map((name) => field(name).id));
    expect(
      document.getElementById(field("Employee Name").getAttribute("aria-describedby") ?? "")?.textContent,
    ).toBe("employee_name");
  });

  it("begins with the sandbox's examples, the first-run sentence, and the focus on Start", async () => {
    await renderStart();
    expect(field("Employee Name")).toHaveProperty("value", "John Doe");
    expect(screen.getByText(/nothing leaves this computer/)).toBeDefined();
    expect(document.activeElement).toBe(startButton());
  });

  it("says nothing of a first run once a session was started", async () => {
    await renderStart(1, { preferences: { welcomed: true } });
    expect(screen.queryByText(/nothing leaves this computer/)).toBeNull();
    expect(document.activeElement).not.toBe(startButton());
  });

  it("never uses a number or date control of the browser's, which would change what was typed", async () => {
    await renderStart();
    for (const box of screen.getAllByRole("textbox")) {
      expect(["text", "textarea"]).toContain((box as HTMLInputElement).type);
    }
    expect(field("Employee Reference Number").getAttribute("inputmode")).toBe("decimal");
  });

  it("warns beside the field and still sends what was typed", async () => {
    const view = await renderStart();
    await view.user.clear(field("Employee Reference Number"));
    await view.user.type(field("Employee Reference Number"), "1.10");
    expect(screen.getByText("Sent as typed. Many programs read this as 1.1.")).toBeDefined();
    await view.user.clear(field("Employee Email"));
    await view.user.type(field("Employee Email"), "nobody");
    expect(screen.getByText(/Does not look like an e-mail address/)).toBeDefined();
    await view.user.clear(field("Employment Start Date"));
    await view.user.type(field("Employment Start Date"), "2021-02-30");
    expect(screen.getByText(/Not a day of the calendar/)).toBeDefined();
    await view.user.click(startButton());
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(1));
    expect(sentBody(view)).toContain('"employee_reference_number":1.10');
    expect(sentBody(view)).toContain('"employment_start_date":"2021-02-30"');
  });

  it("keeps every digit of a long number", async () => {
    const view = await renderStart();
    await view.user.clear(field("Employee Reference Number"));
    await view.user.type(field("Employee Reference Number"), "12345678901234567890");
    expect(bodyText()).toContain('"employee_reference_number":12345678901234567890}');
  });

  it("takes a day from the calendar as the text of that very day", async () => {
    const view = await renderStart();
    await view.user.click(screen.getByRole("button", { name: "Choose a day" }));
    await view.user.click(
      await screen.findByRole("button", { name: /September 1, 2021/ }, { timeout: 20_000 }),
    );
    expect(field("Employment Start Date")).toHaveProperty("value", "2021-09-01");
    expect(bodyText()).toContain('"employment_start_date":"2021-09-01"');
  });

  it("keeps what was filled in while another view is open", async () => {
    const view = await renderStart();
    await view.user.clear(field("Employee Name"));
    await view.user.type(field("Employee Name"), "Jane Roe");
    view.rerender(<div />);
    expect(view.stores.drafts.getState().drafts.get(1)?.values[0]).toEqual({
      kind: "value",
      text: "Jane Roe",
    });
  });

  it("sets a scenario on the sandbox and in no request", async () => {
    const view = await renderStart();
    const before = screen.getByRole("region", { name: "Request" }).textContent;
    await view.user.click(screen.getByRole("combobox", { name: "Scenario" }));
    await view.user.click(await screen.findByRole("option", { name: /Completes at once/ }));
    await waitFor(() =>
      expect(view.fake.inputsOf("setScenario")).toEqual([{ moduleRef: 1, scenario: "completes-at-once" }]),
    );
    expect(screen.getByRole("region", { name: "Request" }).textContent).toBe(before);
  });
});

describe("the five treatments", () => {
  it.each([
    ["omitted", null],
    ["empty", '"employee_name":""'],
    ["null", '"employee_name":null'],
    ["raw JSON", '"employee_name":"John Doe"'],
  ])("%s makes its bytes, shown and sent alike", async (treatment, bytes) => {
    const view = await renderStart();
    await treat(view, "Employee Name", treatment);
    if (bytes === null) expect(bodyText()).not.toContain("employee_name");
    else expect(bodyText()).toContain(bytes);
    const shown = bodyText();
    await view.user.click(startButton());
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(1));
    expect(sentBody(view)).toBe(shown);
  });

  it("sends raw JSON as it stands, even where it breaks the body, and says so", async () => {
    const view = await renderStart();
    await treat(view, "Employee Name", "raw JSON");
    await view.user.clear(field("Employee Name"));
    await view.user.type(field("Employee Name"), "[[1,");
    expect(bodyText()).toContain('"employee_name":[1,');
    expect(screen.getByText(/Not valid JSON/)).toBeDefined();
  });

  it("leaves an emptied field out, says so, and keeps it a field", async () => {
    const view = await renderStart();
    await view.user.clear(field("Employee Name"));
    expect(bodyText()).not.toContain("employee_name");
    expect(field("Employee Name").getAttribute("placeholder")).toBe("not sent");
    expect(screen.getByText("3 of 4 sent")).toBeDefined();
    expect(screen.getByRole("button", { name: "Text · omitted" })).toBeDefined();
    await view.user.type(field("Employee Name"), "x");
    expect(bodyText()).toContain('"employee_name":"x"');
  });

  it("gives the text back when a value returns from omitted", async () => {
    const view = await renderStart();
    await treat(view, "Employee Name", "omitted");
    await treat(view, "Employee Name", "value");
    expect(field("Employee Name")).toHaveProperty("value", "John Doe");
    expect(document.activeElement).toBe(field("Employee Name"));
  });

  it("leaves empty braces when everything is omitted", async () => {
    const view = await renderStart();
    for (const box of screen.getAllByRole("textbox")) await view.user.clear(box);
    expect(bodyText()).toBe('{"data":{"startParameters":{}}}');
  });
});

describe("the exact request", () => {
  it("shows the very bytes: no blank or line break that is not sent", async () => {
    await renderStart();
    expect(bodyText()).toBe(EXAMPLE_BODY);
    const request = within(screen.getByRole("region", { name: "Request" }));
    expect(request.getByText(`body ${EXAMPLE_BODY.length} bytes`)).toBeDefined();
    expect(request.getByText("POST").parentElement?.textContent).toBe(
      "POST http://127.0.0.1:41234/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions",
    );
    expect(request.getByText(/^Authorization: Bearer ••••••••/)).toBeDefined();
  });

  it("copies the request whole, with the key as a mask", async () => {
    const view = await renderStart();
    await view.user.click(screen.getByRole("button", { name: "Copy request" }));
    const copied = String(view.fake.inputsOf("copy").at(-1));
    expect(copied).toContain("Authorization: Bearer ••••••••");
    expect(copied.endsWith(`\n\n${EXAMPLE_BODY}`)).toBe(true);
  });

  it("puts no line break into what is copied from the body", async () => {
    await renderStart();
    const body = screen.getByRole("region", { name: "Body" });
    document.getSelection()?.selectAllChildren(body);
    const copied: string[] = [];
    fireEvent.copy(body, { clipboardData: { setData: (_: string, text: string) => copied.push(text) } });
    expect(copied).toEqual([EXAMPLE_BODY]);
    document.getSelection()?.removeAllRanges();
  });

  it("leads from the bytes to their field", async () => {
    const view = await renderStart();
    await view.user.click(screen.getByText(/^"employment_start_date"/));
    expect(document.activeElement).toBe(field("Employment Start Date"));
  });

  it("has no body for a module without parameters, and can still be started", async () => {
    const view = await renderStart(2);
    expect(screen.getByText(/starts without parameters/)).toBeDefined();
    expect(screen.queryByRole("region", { name: "Body" })).toBeNull();
    await view.user.click(startButton());
    await waitFor(() =>
      expect(view.fake.inputsOf("start")).toEqual([{ moduleRef: 2, values: [], shownBody: null }]),
    );
  });
});

describe("starting", () => {
  it("starts by Ctrl+Enter, tells the outcome in the status, and leaves form and focus alone", async () => {
    const view = await renderStart();
    await view.user.click(field("Employee Name"));
    await view.user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Accepted 201"));
    expect(screen.getByRole("status").textContent).toContain("86 ms");
    expect(document.activeElement).toBe(field("Employee Name"));
    expect(field("Employee Name")).toHaveProperty("value", "John Doe");
    expect(screen.queryByRole("region", { name: "Request" })).toBeNull();
    expect(view.fake.preferences().welcomed).toBe(true);
  });

  it("shows the session live beside the form, and the request again on demand", async () => {
    const view = await renderStart();
    await view.user.click(startButton());
    const timeline = await screen.findByRole("region", { name: "Session timeline" });
    view.fake.sessions.observe(1, "running");
    await waitFor(() => expect(timeline.textContent).toContain("running"));
    view.fake.sessions.observe(1, "waiting_for_input");
    await waitFor(() => expect(timeline.textContent).toContain("waiting_for_input"));
    await view.user.click(screen.getByRole("button", { name: "Open in browser" }));
    expect(view.fake.inputsOf("openInBrowser")).toEqual([1]);
    await view.user.click(screen.getByRole("button", { name: "Show request" }));
    expect(bodyText()).toBe(EXAMPLE_BODY);
  });

  it("has one start in flight, however often it is pressed", async () => {
    const held = heldReply<StartReply>();
    const asked: StartInput[] = [];
    const view = await renderStart(1, {
      bridge: (bridge) => ({
        ...bridge,
        start: (input) => {
          asked.push(input);
          return held.promise;
        },
      }),
    });
    await view.user.click(startButton());
    await view.user.click(startButton());
    await view.user.keyboard("{Control>}{Enter}{/Control}");
    expect(asked).toHaveLength(1);
    expect(screen.getByRole("status").textContent).toContain("Sending");
    held.resolve({ kind: "busy" });
    expect(await screen.findByText(/still under way/)).toBeDefined();
  });

  const outcomes: readonly [string, StartOutcome, RegExp, RegExp][] = [
    ["not sent", { kind: "not_sent", code: "REFUSED", phase: "connect" }, /Not sent/, /host is up/],
    [
      "refused",
      { kind: "refused", status: 409, retryAfterMs: null, location: null },
      /Refused: 409/,
      /Read its answer: it may say why/,
    ],
    [
      "in doubt",
      { kind: "in_doubt", doubt: { kind: "no_answer", code: "RESET", phase: "wait" } },
      /In doubt: a session may exist/,
      /two sessions may then run/,
    ],
    [
      "accepted",
      { kind: "accepted", status: 201, sessionId: "s", browserLink: null, extra: [] },
      /Accepted 201/,
      /Check them on the session/,
    ],
  ];
  it.each(outcomes)(
    "tells %s in the status, with its next steps as a list",
    async (_, outcome, title, way) => {
      const view = await renderStart(1, { prepare: (fake) => fake.sessions.nextOutcome(outcome) });
      await view.user.click(startButton());
      const status = screen.getByRole("status");
      await waitFor(() => expect(status.textContent).toMatch(title));
      const ways = within(status).getAllByRole("listitem");
      expect(ways.map((entry) => entry.textContent).join("\n")).toMatch(way);
      expect(field("Employee Name")).toHaveProperty("value", "John Doe");
    },
  );

  it("asks for a tick before it starts beside a start in doubt", async () => {
    const doubt: StartOutcome = { kind: "in_doubt", doubt: { kind: "server_error", status: 500 } };
    const view = await renderStart(1, { prepare: (fake) => fake.sessions.nextOutcome(doubt) });
    await view.user.click(startButton());
    await screen.findByText("Start another anyway");
    await view.user.click(startButton());
    const tick = await screen.findByRole("checkbox", { name: "Two sessions may then exist" });
    await waitFor(() => expect(document.activeElement).toBe(tick));
    expect(view.fake.inputsOf("start")).toHaveLength(1);
    await view.user.click(tick);
    await view.user.click(screen.getByRole("button", { name: "Start another" }));
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(2));
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Accepted"));
  });

  it.each([
    ["changed", /description changed/],
    ["not_recorded", /could not be written down/],
    ["holds_key", /a key goes into the Authorization line and nowhere else/i],
    ["no_module", /not described here any more/],
  ] as const)("says why nothing was sent: %s", async (kind, text) => {
    const view = await renderStart(1, { bridge: (bridge) => ({ ...bridge, start: async () => ({ kind }) }) });
    await view.user.click(startButton());
    expect((await screen.findByRole("alert")).textContent).toMatch(text);
  });

  it("says so when the start could not be handed over", async () => {
    const start = () => Promise.reject(new Error("gone"));
    const view = await renderStart(1, { bridge: (bridge) => ({ ...bridge, start }) });
    await view.user.click(startButton());
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be handed over/);
  });

  it("takes the values of an earlier start, bytes and all", async () => {
    const view = await renderStart();
    await treat(view, "Employee Name", "null");
    await view.user.clear(field("Employee Email"));
    const then = bodyText();
    await view.user.click(startButton());
    await view.user.click(await screen.findByRole("button", { name: "Back to the request" }));
    await view.user.type(field("Employee Name"), "Jane");
    await view.user.click(await screen.findByRole("button", { name: /employee_name null/ }));
    expect(bodyText()).toBe(then);
  });
});

describe("the same start a moment ago", () => {
  it("gets a line above the button, which leaves when the values differ, and no dialog in TEST", async () => {
    const view = await renderStart();
    expect(screen.queryByText(/another press starts a second session/)).toBeNull();
    await view.user.click(startButton());
    expect(await screen.findByText(/^Started .+ ago with these very values/)).toBeDefined();
    await view.user.type(field("Employee Name"), "!");
    expect(screen.queryByText(/another press starts a second session/)).toBeNull();
    await view.user.type(field("Employee Name"), "{Backspace}");
    await view.user.click(startButton());
    expect(screen.queryByRole("dialog")).toBeNull();
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(2));
  });

  it("leaves after a minute", async () => {
    const view = await renderStart();
    await view.user.click(startButton());
    await screen.findByText(/another press starts a second session/);
    const [session] = view.stores.sessions.getState().rows.values();
    if (session === undefined) throw new Error("Nothing was started.");
    act(() => view.stores.sessions.getState().put({ ...session, beganAt: session.beganAt - 61_000 }));
    expect(screen.queryByText(/another press starts a second session/)).toBeNull();
  });

  it.each([
    ["refused", { kind: "refused", status: 404, retryAfterMs: null, location: null }],
    ["not sent", { kind: "not_sent", code: "REFUSED", phase: "connect" }],
  ] as const)("is no matter when it was %s", async (_, outcome) => {
    const view = await renderStart(1, { prepare: (fake) => fake.sessions.nextOutcome(outcome) });
    await view.user.click(startButton());
    await waitFor(() => expect(screen.getByRole("status").textContent).not.toBe(""));
    expect(screen.queryByText(/another press starts a second session/)).toBeNull();
  });
});

describe("keys and LIVE", () => {
  it("offers to set a key where there is none, and sends nothing", async () => {
    const view = await renderStart(3, { library: WITH_ACME });
    await view.user.type(field("Counterparty"), "Example GmbH");
    await view.user.click(startButton());
    expect(screen.getByRole("alert").textContent).toContain("no API key");
    expect(view.fake.inputsOf("start")).toEqual([]);
    await view.user.click(screen.getByRole("button", { name: "Set API key…" }));
    expect(view.fake.inputsOf("setKey")).toEqual([{ connectionId: ACME.id, moduleRef: NDA_INTAKE.id }]);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("asks once in LIVE, with the host and the bytes, and starts only on the word", async () => {
    const modules = WITH_KEYS.modules.map((module) => ({ ...module, key: keySet() }));
    const view = await renderStart(RISK_CHECK_LIVE.id, { library: { ...WITH_KEYS, modules } });
    await view.user.type(field("Counterparty"), "Example GmbH");
    await view.user.click(startButton());
    const dialog = within(await screen.findByRole("dialog", { name: "Start in LIVE?" }));
    expect(dialog.getByText(/for real at live.acme.example.com/)).toBeDefined();
    expect(dialog.getByText('{"data":{"startParameters":{"counterparty":"Example GmbH"}}}')).toBeDefined();
    await view.user.keyboard("{Control>}{Enter}{/Control}");
    expect(view.fake.inputsOf("start")).toEqual([]);
    if (screen.queryByRole("dialog") === null) await view.user.click(startButton());
    await view.user.click(await screen.findByRole("button", { name: "Start in LIVE" }));
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(1));
    await screen.findByText(/another press starts a second session/);
    await view.user.click(startButton());
    const second = within(await screen.findByRole("dialog", { name: "Start in LIVE?" }));
    expect(second.getByText(/^Started .+ ago with these very values/)).toBeDefined();
  });

  it("asks as well where nobody has chosen the environment", async () => {
    const library = {
      ...WITH_KEYS,
      connections: WITH_KEYS.connections.map((connection) =>
        connection.id === ACME_LIVE.id ? { ...connection, environment: null } : connection,
      ),
    };
    const view = await renderStart(RISK_CHECK_LIVE.id, { library });
    await view.user.click(startButton());
    expect(await screen.findByRole("dialog", { name: /Nobody has chosen/ })).toBeDefined();
    await view.user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(view.fake.inputsOf("start")).toEqual([]);
  });
});
