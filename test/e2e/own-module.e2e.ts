import { expect, test } from "./bench-app.ts";
import { describeModule } from "./own-module.ts";
import { recordingApi, SESSION_ID } from "./recording-api.ts";

const KEY = "a-key-of-the-tests-0123456789-abcdefghijklm";

test("a module made by hand with all four types sends exactly the bytes that were shown", async ({
  launch,
}) => {
  const api = await recordingApi();
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
  await setKey(KEY);
  await page.getByLabel("Who", { exact: true }).fill('Zoë "Z" Ünal');
  await page.getByLabel("Since", { exact: true }).fill("2024-02-29");
  await page.getByLabel("How much", { exact: true }).fill("1.10");
  await page.getByLabel("Reach", { exact: true }).fill("zoe@example.com");
  const shown = await page.getByRole("region", { name: "Body" }).textContent();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();

  const [start, ...others] = api.starts();
  expect(others).toHaveLength(0);
  expect(start?.body).toBe(shown);
  expect(start?.body).toBe(
    '{"data":{"startParameters":{"who":"Zoë \\"Z\\" Ünal","since":"2024-02-29","how_much":1.10,"reach":"zoe@example.com"}}}',
  );
  expect(start?.head.split("\r\n")).toEqual([
    "POST /api/execution/oITwNKIrRdS0A0TFVPP54g/sessions HTTP/1.1",
    `Host: ${new URL(api.url).host}`,
    `Authorization: Bearer ${KEY}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(shown ?? "")}`,
    "Connection: close",
  ]);
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
  const query = api.requests.find(({ head }) => head.startsWith("GET "));
  expect(query?.head.split("\r\n")).toEqual([
    `GET /api/execution/oITwNKIrRdS0A0TFVPP54g/sessions/${SESSION_ID} HTTP/1.1`,
    `Host: ${new URL(api.url).host}`,
    `Authorization: Bearer ${KEY}`,
    "Accept: application/json",
    "Connection: close",
  ]);
  await api.close();
});

test("a module without parameters starts without a body, and its exchanges never hold the key", async ({
  launch,
}) => {
  const api = await recordingApi();
  const { page, setKey } = await launch();
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey(KEY, "every module of the connection");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
  const [start] = api.starts();
  expect(start?.body).toBe("");
  expect(start?.head).toContain("Content-Type: application/json");
  expect(start?.head).toContain("Content-Length: 0");

  await page.getByRole("navigation").getByRole("button", { name: "Sessions" }).click();
  await page.getByRole("row").filter({ hasText: "completed" }).click();
  await page.getByRole("tab", { name: /Exchanges/ }).click();
  await page.getByRole("button", { name: /Start/ }).last().click();
  await expect(page.getByText("Authorization: Bearer ••••••••")).toBeVisible();
  expect(await page.content()).not.toContain(KEY);
  await api.close();
});

test("a start in LIVE is asked about once, and a connection that is refused was not sent", async ({
  launch,
}) => {
  const api = await recordingApi();
  const { page, setKey } = await launch();
  await describeModule(page, { baseUrl: api.url, environment: "LIVE", parameters: [] });
  await setKey(KEY);
  await api.close();
  await page.getByRole("button", { name: "Start session" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start in LIVE" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Not sent" })).toContainText(
    "no session was started",
  );
});
