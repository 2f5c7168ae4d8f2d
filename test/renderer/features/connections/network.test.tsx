import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { DEFAULT_NETWORK, type NetworkSettings } from "../../../../core/network.ts";
import type { LibraryView } from "../../../../electron/bridge/views/library.ts";
import { checkReport } from "../../../support/check-report.ts";
import { ACME, WITH_ACME } from "../../../support/sample-library.ts";
import { descriptionOf, isInvalid } from "../../control-facts.ts";
import { type RenderedPage, renderPage } from "../../render-page.tsx";

const OWN: NetworkSettings = {
  proxy: { kind: "own", url: "http://proxy.example:3128" },
  proxyUser: "me",
  extraCaFile: "/certs/own-ca.pem",
  clientCertificate: { certificateFile: "/certs/own.crt", keyFile: "/certs/own.key" },
};

function libraryWith(network: NetworkSettings): LibraryView {
  const connections = WITH_ACME.connections.map((each) =>
    each.id === ACME.id ? { ...each, network } : each,
  );
  return { ...WITH_ACME, connections };
}

async function openAcme(options: Parameters<typeof renderPage>[0] = {}): Promise<RenderedPage> {
  const page = await renderPage({ library: WITH_ACME, ...options });
  await page.user.click(screen.getByRole("button", { name: "Modules" }));
  const [edit] = screen.getAllByRole("button", { name: `Edit connection ${ACME.name}` });
  if (edit === undefined) throw new Error("No connection to edit.");
  await page.user.click(edit);
  return page;
}

const disclosure = () => screen.getByRole("button", { name: /^Network/ });
const fields = () => within(screen.getByRole("group", { name: "Network" }));
const save = (user: UserEvent) => user.click(screen.getByRole("button", { name: "Save" }));

async function chooseProxy(user: UserEvent, option: RegExp): Promise<void> {
  await user.click(fields().getByRole("combobox", { name: "Proxy" }));
  await user.click(await screen.findByRole("option", { name: option }));
}

describe("the network settings", () => {
  it("are folded away while they are the system's, open by keyboard, and are saved as they were", async () => {
    const { user, fake } = await openAcme();
    expect(disclosure().getAttribute("aria-expanded")).toBe("false");
    expect(disclosure().textContent).toContain("as the system says");
    disclosure().focus();
    await user.keyboard("{Enter}");
    expect(fields().getByRole("combobox", { name: "Proxy" }).textContent).toContain("As the system says");
    await save(user);
    expect(fake.inputsOf("saveConnection")).toMatchObject([{ network: DEFAULT_NETWORK }]);
  });

  it("that differ are open from the start, and say so in short", async () => {
    await openAcme({ library: libraryWith(OWN) });
    expect(disclosure().getAttribute("aria-expanded")).toBe("true");
    expect(disclosure().textContent).toContain("own proxy · extra certificates · client certificate");
    expect(fields().getByRole("textbox", { name: "Proxy address" })).toHaveProperty(
      "value",
      "http://proxy.example:3128",
    );
    for (const path of ["/certs/own-ca.pem", "/certs/own.crt", "/certs/own.key"]) {
      expect(fields().getByText(path)).toBeTruthy();
    }
  });

  it("take a proxy's address as it is typed, and refuse what is none with a way on", async () => {
    const { user, fake } = await openAcme();
    await user.click(disclosure());
    await chooseProxy(user, /^This one/);
    await save(user);
    const address = fields().getByRole("textbox", { name: "Proxy address" });
    expect(isInvalid(address)).toBe(true);
    await user.type(address, "socks5://proxy.example:1080");
    expect(descriptionOf(address)).toContain("A socks5 proxy is not spoken. Use an http or https proxy.");
    expect(fake.inputsOf("saveConnection")).toEqual([]);
    await user.clear(address);
    await user.type(address, "proxy.example:3128");
    await user.type(fields().getByRole("textbox", { name: "Name for the proxy" }), "me");
    await save(user);
    expect(fake.inputsOf("saveConnection")).toMatchObject([
      {
        network: {
          ...DEFAULT_NETWORK,
          proxy: { kind: "own", url: "http://proxy.example:3128" },
          proxyUser: "me",
        },
      },
    ]);
  });

  it("show a mistake even where they were folded away", async () => {
    const { user } = await openAcme({ library: libraryWith({ ...DEFAULT_NETWORK, proxyUser: "me" }) });
    await user.type(fields().getByRole("textbox", { name: "Name for the proxy" }), ":you");
    await user.click(disclosure());
    expect(disclosure().getAttribute("aria-expanded")).toBe("false");
    await save(user);
    expect(isInvalid(fields().getByRole("textbox", { name: "Name for the proxy" }))).toBe(true);
  });

  it("without a proxy drop the name for one", async () => {
    const { user, fake } = await openAcme({ library: libraryWith(OWN) });
    await chooseProxy(user, /^None/);
    expect(fields().queryByRole("textbox", { name: "Name for the proxy" })).toBeNull();
    await save(user);
    expect(fake.inputsOf("saveConnection")).toMatchObject([
      { network: { ...OWN, proxy: { kind: "none" }, proxyUser: null } },
    ]);
  });

  it("choose files in the system's dialog, and a client certificate with both of them", async () => {
    const { user, fake } = await openAcme({
      files: { ca: "/ca.pem", certificate: "/own.crt", key: "/own.key" },
    });
    await user.click(disclosure());
    await user.click(fields().getByRole("button", { name: "Choose: Extra certificates to trust" }));
    expect(await fields().findByText("/ca.pem")).toBeTruthy();
    const certificate = fields().getByRole("button", { name: "Choose: Client certificate" });
    await user.click(certificate);
    await save(user);
    expect(descriptionOf(certificate)).toContain("A client certificate needs both files");
    await user.click(fields().getByRole("button", { name: "Choose: Private key of the client certificate" }));
    await user.click(fields().getByRole("button", { name: "Remove: Extra certificates to trust" }));
    await save(user);
    expect(fake.inputsOf("chooseFile")).toEqual(["ca", "certificate", "key"]);
    expect(fake.inputsOf("saveConnection")).toMatchObject([
      {
        network: {
          ...DEFAULT_NETWORK,
          clientCertificate: { certificateFile: "/own.crt", keyFile: "/own.key" },
        },
      },
    ]);
  });

  it("keep the file that was there when the dialog is left without one", async () => {
    const { user } = await openAcme({ library: libraryWith(OWN) });
    await user.click(fields().getByRole("button", { name: "Choose: Extra certificates to trust" }));
    expect(fields().getByText("/certs/own-ca.pem")).toBeTruthy();
  });
});

describe("the secrets of the network", () => {
  const password = () => within(screen.getByRole("group", { name: "Proxy password" }));

  it("are entered in the key window, shown as set, and forgotten", async () => {
    const { user, fake } = await openAcme({ library: libraryWith(OWN) });
    expect(password().getByText("not set")).toBeTruthy();
    await user.click(password().getByRole("button", { name: "Set proxy password…" }));
    expect(await password().findByText("set")).toBeTruthy();
    await user.click(password().getByRole("button", { name: "Forget: Proxy password" }));
    expect(await password().findByText("not set")).toBeTruthy();
    const phrase = within(screen.getByRole("group", { name: "Passphrase of the private key" }));
    await user.click(phrase.getByRole("button", { name: "Set passphrase…" }));
    expect(fake.inputsOf("setNetworkSecret")).toEqual([
      { connectionId: ACME.id, secret: "proxy_password" },
      { connectionId: ACME.id, secret: "key_passphrase" },
    ]);
  });

  it("wait until the settings that they belong to are saved", async () => {
    const { user } = await openAcme({ library: libraryWith(OWN) });
    await user.type(fields().getByRole("textbox", { name: "Proxy address" }), "9");
    expect(password().getByRole("button", { name: "Set proxy password…" })).toHaveProperty("disabled", true);
    expect(password().getByText("Save the connection first.")).toBeTruthy();
  });

  it("are asked for by nobody where the system names no proxy", async () => {
    const library = libraryWith({ ...DEFAULT_NETWORK, proxyUser: "me" });
    const { user, fake } = await openAcme({ library });
    fake.library.systemHasNoProxy();
    await user.click(password().getByRole("button", { name: "Set proxy password…" }));
    expect(await password().findByText(/The system names no proxy for this address/)).toBeTruthy();
  });
});

describe("a check of the connection", () => {
  const button = () => screen.getByRole("button", { name: "Check connection" });

  it("tries out what is typed, saved or not, and says step by step what it met", async () => {
    const { user, fake } = await openAcme();
    const address = screen.getByRole("textbox", { name: "Base URL" });
    await user.clear(address);
    await user.type(address, "other.example.com");
    await user.click(button());
    const found = within(await screen.findByRole("region", { name: "Connection check" }));
    expect(found.getByRole("heading").textContent).toBe("other.example.com can be reached. It answered 404.");
    expect(found.getAllByRole("term").map((term) => term.textContent)).toEqual([
      "done: Settings",
      "done: Way",
      "done: Name",
      "done: Connection",
      "done: Certificate",
      "done: Answer",
    ]);
    expect(found.getByText(/No API key was sent\. Whether the key is right cannot be tested/)).toBeTruthy();
    expect(fake.inputsOf("checkConnection")).toEqual([
      { connectionId: ACME.id, baseUrl: "https://other.example.com", network: DEFAULT_NETWORK },
    ]);
    expect(fake.inputsOf("saveConnection")).toEqual([]);
  });

  it("that stops says where and what to do, aloud too", async () => {
    const { user } = await openAcme({
      check: async (baseUrl) =>
        checkReport(baseUrl, { failure: { code: "TLS_UNTRUSTED", phase: "tls" }, status: null }),
    });
    await user.click(button());
    const found = within(await screen.findByRole("region", { name: "Connection check" }));
    const outcome = "acme.example.com was not reached: the certificate is not trusted.";
    expect(found.getByRole("heading").textContent).toBe(outcome);
    expect(found.getAllByRole("term").map((term) => term.textContent)).toEqual([
      "done: Settings",
      "done: Way",
      "done: Name",
      "done: Connection",
      "failed: Certificate",
      "not reached: Answer",
    ]);
    expect(screen.getAllByText(outcome).some((each) => each.closest("[aria-live]") !== null)).toBe(true);
  });

  it("says that it is under way, takes no second click meanwhile, and keeps the focus", async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { user, fake } = await openAcme({ check: (baseUrl) => held.then(() => checkReport(baseUrl)) });
    button().focus();
    await user.keyboard("{Enter}{Enter}");
    expect(button().getAttribute("aria-busy")).toBe("true");
    expect(screen.getAllByText("Checking…").length).toBeGreaterThan(0);
    expect(fake.inputsOf("checkConnection")).toHaveLength(1);
    expect(document.activeElement).toBe(button());
    answer();
    expect(await screen.findByRole("region", { name: "Connection check" })).toBeTruthy();
  });

  it("that breaks itself says so", async () => {
    const { user } = await openAcme({ check: () => Promise.reject(new Error("a bug")) });
    await user.click(button());
    expect((await screen.findAllByText("The check itself failed. Try it again.")).length).toBeGreaterThan(0);
  });

  it("is not offered for what cannot be checked, and its outcome goes once the form says something else", async () => {
    const { user } = await openAcme();
    await user.click(button());
    expect(await screen.findByRole("region", { name: "Connection check" })).toBeTruthy();
    const address = screen.getByRole("textbox", { name: "Base URL" });
    await user.clear(address);
    expect(screen.queryByRole("region", { name: "Connection check" })).toBeNull();
    expect(button()).toHaveProperty("disabled", true);
    expect(descriptionOf(button())).toContain("Enter an address");
  });
});
