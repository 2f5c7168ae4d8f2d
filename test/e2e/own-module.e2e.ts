import { expect, test } from "./bench-app.ts";
import { CANARY } from "./canary/key.ts";
import { ownHost } from "./canary/own-hosts.ts";
import { inNavigation, openSession } from "./navigation.ts";
import { describeModule } from "./own-module.ts";
import { filesWith } from "./profile-files.ts";
import { SESSION_ID } from "./recording-api.ts";

test("a module made by hand with all four types sends exactly the bytes that were shown", async ({
  launch,
  serve,
}) => {
  const api = await serve();
  const { page, setKey } = await launch();
  await describeModule(page, {
    baseUrl: api.url,
    parameters: [
      { name: "Who", type: "Text", apiName: "who" },
      { name: "Since", type: "Date", apiName: "since" },
      { name: "How much", type: "Number", apiName: "how_much" },
      { name: "Reach", type: "Email Address", apiName: "reach" },
      { name: "Left out", type: "Text", apiName: "left_out" },
    ],
  });
  await setKey(CANARY);
  await page.getByLabel("Who", { exact: true }).fill('Zoë "Z" Ünal\n  second line ');
  await page.getByLabel("Since", { exact: true }).fill("2024-02-29");
  await page.getByLabel("How much", { exact: true }).fill("1.10");
  await page.getByLabel("Reach", { exact: true }).fill("zoe@example.com");
  const shown = await page.getByRole("region", { name: "Body" }).textContent();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  await expect(page.getByLabel("Reach", { exact: true })).toBeFocused();

  const [start, ...others] = api.starts();
  expect(others).toHaveLength(0);
  expect(start?.body).toBe(shown);
  expect(start?.body).toBe(
    '{"data":{"startParameters":{"who":"Zoë \\"Z\\" Ünal\\n  second line ","since":"2024-02-29","how_much":1.10,"reach":"zoe@example.com"}}}',
  );
  expect(start?.head.split("\r\n")).toEqual([
    "POST /api/execution/oITwNKIrRdS0A0TFVPP54g/sessions HTTP/1.1",
    `Host: ${new URL(api.url).host}`,
    `Authorization: Bearer ${CANARY}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(shown ?? "")}`,
    "Connection: close",
  ]);
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
  const query = api.queries()[0];
  expect(query?.head.split("\r\n")).toEqual([
    `GET /api/execution/oITwNKIrRdS0A0TFVPP54g/sessions/${SESSION_ID} HTTP/1.1`,
    `Host: ${new URL(api.url).host}`,
    `Authorization: Bearer ${CANARY}`,
    "Accept: application/json",
    "Connection: close",
  ]);

  // The other view of the same body, by keyboard alone, in the editor's shadow root under the page's policy.
  await page.keyboard.press("Control+j");
  const editor = page.getByRole("textbox", { name: "Body as JSON" });
  await expect(editor).toBeFocused();
  await expect(editor).toContainText('"how_much":1.10');
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" // sent as it stands");
  await expect(page.getByText(/Not valid JSON from line 1/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => api.starts().length).toBe(2);
  expect(api.starts()[1]?.body).toBe(`${shown} // sent as it stands`);
  for (let keys = 0; keys < " // sent as it stands".length; keys++) await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+j");
  await page.getByRole("button", { name: "Add a parameter that is not declared" }).click();
  await page.keyboard.type("extra");
  await page.getByRole("textbox", { name: "Value of extra" }).fill("1");
  await page.keyboard.press("Control+e");
  await page.getByRole("menuitemradio", { name: "raw JSON" }).click();
  await page.getByRole("textbox", { name: "Value of extra" }).fill("[1, 2]");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => api.starts().length).toBe(3);
  expect(api.starts()[2]?.body).toBe(shown?.replace("}}}", ',"extra":[1, 2]}}}'));
});

test("a module without parameters starts without a body and with the API text's headers", async ({
  launch,
  serve,
}) => {
  const api = await serve();
  const { page, setKey } = await launch();
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey(CANARY);
  await expect(page.getByRole("region", { name: "Request" })).toContainText("no body");
  await expect(page.getByRole("region", { name: "Body" })).toHaveCount(0);
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
  expect(api.starts()).toEqual([
    {
      head: [
        "POST /api/execution/oITwNKIrRdS0A0TFVPP54g/sessions HTTP/1.1",
        `Host: ${new URL(api.url).host}`,
        `Authorization: Bearer ${CANARY}`,
        "Content-Type: application/json",
        "Content-Length: 0",
        "Connection: close",
      ].join("\r\n"),
      body: "",
    },
  ]);
});

test("a key that the server repeats in its answers is in no exchange, on no page and in no file", async ({
  launch,
  serve,
}) => {
  const api = await serve({ echo: true });
  const { page, profile, setKey, quit } = await launch();
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey(CANARY, "every module of the connection");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");

  await openSession(page, "completed");
  await page.getByRole("tab", { name: /Exchanges/ }).click();
  const exchanges = page.getByRole("tabpanel").getByRole("listitem");
  await expect(exchanges).toHaveCount(api.requests.length);
  for (const exchange of await exchanges.all()) await exchange.getByRole("button").first().click();
  await expect(page.getByText("Authorization: Bearer ••••••••")).toHaveCount(api.requests.length);
  expect(await page.content()).not.toContain(CANARY);
  const told = await page.evaluate(async () => {
    const { bench } = globalThis as unknown as {
      bench: Record<"library" | "sessions" | "session" | "exchanges", (input?: unknown) => Promise<unknown>>;
    };
    return JSON.stringify([
      await bench.library(),
      await bench.sessions({ limit: 500 }),
      await bench.session(1),
      await bench.exchanges({ sessionRow: 1, limit: 500 }),
    ]);
  });
  expect(told).toContain("heard");
  expect(told).not.toContain(CANARY);
  expect(filesWith(profile, CANARY)).toEqual([]);
  await quit();
  expect(filesWith(profile, CANARY)).toEqual([]);
});

test("a start in LIVE is asked about once, and a connection that is refused was not sent", async ({
  launch,
  serve,
}) => {
  const api = await serve();
  const { app, page, setKey } = await launch();
  await describeModule(page, { baseUrl: api.url, environment: "LIVE", parameters: [] });
  const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toBe("LIVE · Acme – Module Bench");
  await setKey(CANARY);
  const start = page.getByRole("button", { name: "Start session" });
  await start.click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(api.requests).toHaveLength(0);

  await api.close();
  await start.click();
  await page.getByRole("dialog").getByRole("button", { name: "Start in LIVE" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Not sent" })).toContainText(
    "Nothing left this computer, so no session was started.",
  );
});

test("a start in doubt is sent again only when the person says so, and its session can be watched by id", async ({
  launch,
  serve,
}) => {
  const api = await serve({ start: "cut" });
  const { page, setKey } = await launch();
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey(CANARY);
  const start = page.getByRole("button", { name: "Start session" });
  await start.click();
  await expect(page.getByRole("status").filter({ hasText: "In doubt: a session may exist" })).toBeVisible();
  await start.click();
  await expect(page.getByLabel("Two sessions may then exist")).toBeFocused();
  const another = page.getByRole("button", { name: "Start another", exact: true });
  await expect(another).toBeDisabled();
  expect(api.starts()).toHaveLength(1);
  await page.getByLabel("Two sessions may then exist").check();
  await another.click();
  await expect.poll(() => api.starts()).toHaveLength(2);

  const sessions = page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Sessions" });
  await expect(sessions).toHaveAccessibleDescription("2 starts in doubt");
  const ways = page.getByRole("region", { name: "Ways on" });
  await ways.getByRole("textbox", { name: "Session id or link" }).fill(SESSION_ID);
  await ways.getByRole("button", { name: "Watch it" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
  await expect(page.getByRole("note")).toContainText("you said that this start came to this session");
  await expect(sessions).toHaveAccessibleDescription("1 start in doubt");
  expect(api.starts()).toHaveLength(2);
});

test("a module out of a pasted call: filled in, its key in the keyring and nowhere else, its values in the form", async ({
  launch,
  serve,
}) => {
  const api = await serve();
  ownHost(api.url);
  const { page, profile } = await launch();
  await inNavigation(page, "Modules");
  await page.getByRole("button", { name: "New module", exact: true }).click();
  const body =
    '{"data": {"startParameters": {"who": "Zoë", "how_much": 1.10 /* a remark */ "since": "2024-02-29"}}}';
  const call = `curl '${api.url}/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions' \\\n -H 'Authorization: Bearer ${CANARY}' -d '${body}'`;
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "call.sh", mimeType: "text/plain", buffer: Buffer.from(call) });

  const came = page.getByRole("region", { name: "What came in" });
  await expect(came).toContainText("A cURL command");
  await expect(came).toContainText("a missing comma was put in.");
  await expect(came).toContainText("It is out of the page again.");
  const connection = page.getByRole("group", { name: "Connection" });
  await connection.getByLabel("Name").fill("Acme");
  await connection.getByLabel("Environment").click();
  await page.getByRole("option", { name: "TEST" }).first().click();
  await page.getByRole("group", { name: "Module", exact: true }).getByLabel("Name").fill("Brought");
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page.getByText(/Key kept by the system’s keyring/)).toBeVisible();
  await expect(page.getByLabel("Who", { exact: true })).toHaveValue("Zoë");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
  const [start] = api.starts();
  expect(start?.head).toContain(`Authorization: Bearer ${CANARY}`);
  expect(start?.body).toBe('{"data":{"startParameters":{"who":"Zoë","how_much":1.10,"since":"2024-02-29"}}}');
  expect(filesWith(profile, CANARY)).toEqual([]);
});
