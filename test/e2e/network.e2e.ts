import { writeFileSync } from "node:fs";
import { join } from "node:path";
import tls from "node:tls";
import type { ElectronApplication, Page } from "@playwright/test";
import { makeIdentity } from "../support/certificates.ts";
import { type ProxyServer, proxyServer } from "../support/proxy-server.ts";
import { expect, test } from "./bench-app.ts";
import { CANARY } from "./canary/key.ts";
import { inNavigation } from "./navigation.ts";
import { describeModule } from "./own-module.ts";
import { filesWith } from "./profile-files.ts";

const PASSWORD = "canary-proxy-81c2";
const SESSION = "C0jz_2J6RmOLoB8DyXPs9Q";

const authority = makeIdentity({ name: "Own authority", issuer: null, authority: true });
const host = makeIdentity({ name: "api.example", issuer: authority, dnsNames: ["api.example"] });

/** An https API at a name that only the proxy in front of it knows. */
interface Hidden {
  readonly baseUrl: string;
  readonly proxy: ProxyServer;
  /** The first line of each request. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

async function hiddenApi(): Promise<Hidden> {
  const requests: string[] = [];
  const server = tls.createServer({ key: host.key, cert: host.cert }, (socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (chunk: Buffer) => {
      const [line = ""] = chunk.toString("latin1").split("\r\n");
      requests.push(line);
      const data = line.startsWith("POST") ? { sessionId: SESSION } : { state: "completed" };
      const body = JSON.stringify({ data, links: {} });
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    });
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as { port: number };
  const proxy = await proxyServer({ play: { kind: "tunnel" }, to: port });
  return {
    baseUrl: `https://api.example:${port}`,
    proxy,
    requests,
    async close() {
      await proxy.close();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** The system's dialog is the system's: what a person would choose there is chosen for them. */
async function dialogGives(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
}

async function openConnection(page: Page): Promise<void> {
  await inNavigation(page, "Modules");
  await page.getByRole("button", { name: "Edit connection Acme" }).first().click();
}

async function trustOwnAuthority(page: Page): Promise<void> {
  const network = page.getByRole("group", { name: "Network" });
  await network.getByRole("button", { name: "Choose: Extra certificates to trust" }).click();
  await expect(network.getByText(/ca\.pem$/)).toBeVisible();
}

async function startIt(page: Page): Promise<void> {
  await inNavigation(page, "Modules");
  await page
    .getByRole("link", { name: "Hand-made" })
    .or(page.getByRole("button", { name: "Hand-made" }))
    .first()
    .click();
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
}

test("a connection with a proxy of its own: checked before it is saved, then started through it with its password", async ({
  launch,
}) => {
  const api = await hiddenApi();
  const { app, page, profile, setKey, stderr } = await launch();
  await describeModule(page, { baseUrl: api.baseUrl, parameters: [] });
  await setKey(CANARY);
  const caFile = join(profile, "ca.pem");
  writeFileSync(caFile, authority.cert);
  await dialogGives(app, caFile);

  await openConnection(page);
  await page.getByRole("button", { name: "Check connection" }).click();
  const found = page.getByRole("region", { name: "Connection check" });
  await expect(found).toContainText("was not reached: the name was not found");

  await page.getByRole("button", { name: /^Network/ }).click();
  await page.getByRole("combobox", { name: "Proxy" }).click();
  await page.getByRole("option", { name: /^This one/ }).click();
  await page.getByLabel("Proxy address").fill(api.proxy.origin);
  await page.getByLabel("Name for the proxy").fill("me");
  await trustOwnAuthority(page);
  await page.getByRole("button", { name: "Check connection" }).click();
  await expect(found).toContainText("can be reached. It answered 200.");
  await expect(found).toContainText(`Through the proxy 127.0.0.1:${api.proxy.port}`);
  await expect(found).toContainText("by Own authority");
  await expect(found).toContainText("No API key was sent.");
  expect(api.requests).toEqual(["GET / HTTP/1.1"]);

  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.click();
  // Saved, it leads away from the form.
  await expect(save).toHaveCount(0);
  await openConnection(page);
  const opening = app.waitForEvent("window");
  await page.getByRole("button", { name: "Set proxy password…" }).click();
  const window = await opening;
  await expect(window.getByText(`127.0.0.1:${api.proxy.port}`)).toBeVisible();
  await window.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await window.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByRole("group", { name: "Proxy password" })).toContainText("set");

  await startIt(page);
  expect(api.requests.slice(1, 3)).toEqual([
    "POST /api/execution/oITwNKIrRdS0A0TFVPP54g/sessions HTTP/1.1",
    `GET /api/execution/oITwNKIrRdS0A0TFVPP54g/sessions/${SESSION} HTTP/1.1`,
  ]);
  const heads = api.proxy.heads.slice(1);
  expect(heads).toHaveLength(2);
  for (const head of heads) {
    expect(Buffer.from(/Basic (\S+)/.exec(head)?.[1] ?? "", "base64").toString()).toBe(`me:${PASSWORD}`);
  }
  expect(api.proxy.heads.join()).not.toContain(CANARY);
  expect(filesWith(profile, PASSWORD)).toEqual([]);
  expect(stderr()).not.toContain(PASSWORD);
  await api.close();
});

test("a PAC script's word is the system's: its list is gone through, and this computer is reached without it", async ({
  launch,
  serve,
}) => {
  const api = await hiddenApi();
  const here = await serve();
  const { app, page, profile, setKey } = await launch();
  const gone = await proxyServer({ play: { kind: "hang" } });
  await gone.close();
  await app.evaluate(
    ({ session }, list) =>
      session.defaultSession.setProxy({
        mode: "pac_script",
        pacScript: `data:application/x-ns-proxy-autoconfig;base64,${btoa(`function FindProxyForURL() { return "${list}"; }`)}`,
      }),
    `PROXY 127.0.0.1:${gone.port}; PROXY 127.0.0.1:${api.proxy.port}; DIRECT`,
  );
  await describeModule(page, { baseUrl: api.baseUrl, parameters: [] });
  await setKey(CANARY);
  const caFile = join(profile, "ca.pem");
  writeFileSync(caFile, authority.cert);
  await dialogGives(app, caFile);
  await openConnection(page);
  await page.getByRole("button", { name: /^Network/ }).click();
  await trustOwnAuthority(page);
  await page.getByRole("button", { name: "Check connection" }).click();
  const found = page.getByRole("region", { name: "Connection check" });
  await expect(found).toContainText(`Through the proxy 127.0.0.1:${api.proxy.port}, as the system says.`);
  await page.getByRole("button", { name: "Save" }).click();
  await startIt(page);
  expect(api.proxy.heads).toHaveLength(3);

  await openConnection(page);
  await page.getByLabel("Base URL").fill(here.url);
  await page.getByRole("button", { name: "Check connection" }).click();
  await expect(found).toContainText("Directly: http goes to this computer only.");
  expect(api.proxy.heads).toHaveLength(3);
  await api.close();
});
