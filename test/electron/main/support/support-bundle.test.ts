import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { KnownSecrets } from "../../../../core/known-secrets.ts";
import { DEFAULT_NETWORK } from "../../../../core/network.ts";
import type { LibraryView } from "../../../../electron/bridge/views/library.ts";
import { DEFAULT_PREFERENCES } from "../../../../electron/bridge/views/preferences.ts";
import { Support, type SupportPorts } from "../../../../electron/main/support/support-bundle.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const SECRET = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";
const KEY = {
  kind: "set",
  keptBy: "system",
  fingerprint: "f1f2f3",
  setAt: 1,
  issuedOn: "2026-01-02",
} as const;

const LIBRARY: LibraryView = {
  connections: [
    {
      id: 3,
      name: "Acme secret project",
      baseUrl: "https://acme.example",
      environment: { kind: "own", name: "Jane’s staging" },
      colour: "teal",
      network: {
        ...DEFAULT_NETWORK,
        proxy: { kind: "own", url: "http://proxy.acme.example:3128" },
        proxyUser: "jane.doe",
        extraCaFile: "/somewhere/jane/ca.pem",
      },
      builtIn: false,
      key: KEY,
      proxyPassword: { kind: "none" },
      keyPassphrase: { kind: "none" },
    },
  ],
  modules: [
    {
      id: 5,
      connectionId: 3,
      name: "Dismissals",
      moduleId: "oITwNKIrRdS0A0TFVPP54g",
      kind: "input",
      tags: ["A-TAG"],
      archived: false,
      notes: "ask Jane",
      parameters: [{ name: "Person to go", type: "text", apiName: "person" }],
      key: KEY,
      keyFrom: "connection",
    },
  ],
  vault: { kind: "system", by: "gnome_libsecret" },
};

/** What no bundle may hold unless it was ticked, and what none may hold at all. */
const NAMES = ["Acme secret project", "acme.example", "Dismissals"];
const NEVER = [
  SECRET,
  "f1f2f3",
  "2026-01-02",
  "Jane’s staging",
  "jane.doe",
  "/somewhere/jane",
  "proxy.acme",
  "oITwNKIrRdS0A0TFVPP54g",
  "ask Jane",
  "Person to go",
  "/profile",
];

const temporary = temporaryFolders();
let folder: string;
beforeEach(() => {
  folder = temporary();
});

function supportOf(ports: Partial<SupportPorts> = {}): Support {
  const secrets = new KnownSecrets();
  secrets.learn(SECRET);
  return new Support({
    about: () => ({
      version: "0.1.0",
      electron: "45",
      chromium: "150",
      node: "24",
      licence: "MIT",
      dataFolder: "/profile",
      profile: "usual",
      platform: "linux",
    }),
    system: () => ({ arch: "x64" }),
    preferences: () => DEFAULT_PREFERENCES,
    library: () => LIBRARY,
    counts: async () => ({ sessions: 12 }),
    logs: () => [{ name: "module-bench.log", bytes: Buffer.from(`begins\nlearnt later: ${SECRET}\n`) }],
    secrets,
    now: () => Date.UTC(2026, 10, 24, 12),
    chooseTarget: async (name) => join(folder, name),
    ...ports,
  });
}

async function savedTexts(support: Support): Promise<Readonly<Record<string, string>>> {
  const reply = await support.save();
  if (reply.kind !== "written") throw new Error(`Not saved: ${reply.kind}`);
  const entries = Object.entries(unzipSync(readFileSync(reply.file)));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe("a support bundle", () => {
  it("is saved as it was listed: the same files with the same texts, for its owner alone", async () => {
    const support = supportOf();
    const { files } = await support.prepare(false);
    expect(files.map(({ name, holds }) => [name, holds])).toEqual([
      ["app.json", "app"],
      ["settings.json", "settings"],
      ["library.json", "library"],
      ["logs/module-bench.log", "log"],
    ]);
    expect(await savedTexts(support)).toEqual(
      Object.fromEntries(files.map(({ name, text }) => [name, text])),
    );
    expect(statSync(join(folder, "module-bench-support-2026-11-24.zip")).mode & 0o777).toBe(0o600);
  });

  it("tells what helps: versions, settings, counts, kinds", async () => {
    const support = supportOf();
    await support.prepare(false);
    const texts = await savedTexts(support);
    expect(JSON.parse(texts["app.json"] ?? "")).toMatchObject({ version: "0.1.0", arch: "x64" });
    expect(JSON.parse(texts["settings.json"] ?? "")).toEqual(DEFAULT_PREFERENCES);
    expect(JSON.parse(texts["library.json"] ?? "")).toMatchObject({
      keys: { kind: "system", by: "gnome_libsecret" },
      counts: { sessions: 12 },
      connections: [{ row: 3, environment: "own", key: "set", proxy: "own", proxyUser: true, extraCa: true }],
      modules: [{ row: 5, connection: 3, kind: "input", key: "set", parameters: ["text"] }],
    });
  });

  it.each([false, true])(
    "never holds keys, ids, addresses, notes or values; names ticked: %s",
    async (withNames) => {
      const support = supportOf();
      const { files } = await support.prepare(withNames);
      const all = `${JSON.stringify(await savedTexts(support))}${JSON.stringify(files)}`;
      for (const text of NEVER) expect(all).not.toContain(text);
      for (const text of NAMES) expect(all.includes(text), text).toBe(withNames);
    },
  );

  it("saves nothing that was not listed, and what was asked for last", async () => {
    let letGo: (counts: Record<string, number>) => void = () => undefined;
    let first = true;
    const support = supportOf({
      counts: () => {
        if (!first) return Promise.resolve({});
        first = false;
        return new Promise((resolve) => {
          letGo = resolve;
        });
      },
    });
    await expect(support.save()).rejects.toThrow("No support bundle was listed.");
    const slow = support.prepare(true);
    await support.prepare(false);
    letGo({});
    await slow;
    expect(await savedTexts(support)).not.toHaveProperty("names.json");
  });

  it("shows the end of a long log, from the beginning of a line, and saves all of it", async () => {
    const log = Array.from({ length: 5_000 }, (_, at) => `line ${at}\n`).join("");
    const support = supportOf({ logs: () => [{ name: "module-bench.log", bytes: Buffer.from(log) }] });
    const { files } = await support.prepare(false);
    const shown = files.find(({ holds }) => holds === "log");
    expect(shown).toMatchObject({ whole: false, bytes: log.length });
    expect(shown?.text).toMatch(/^line \d+\n/);
    expect(shown?.text.length).toBeLessThanOrEqual(16_000);
    expect(shown?.text.endsWith("line 4999\n")).toBe(true);
    expect((await savedTexts(support))["logs/module-bench.log"]).toBe(log);
  });

  it("tells where nothing was chosen or nothing can be written, and leaves what lay there", async () => {
    const nowhere = supportOf({ chooseTarget: async () => null });
    await nowhere.prepare(false);
    expect(await nowhere.save()).toEqual({ kind: "not_chosen" });
    writeFileSync(join(folder, "file"), "x");
    const wrong = supportOf({ chooseTarget: async () => join(folder, "file", "bundle.zip") });
    await wrong.prepare(false);
    expect(await wrong.save()).toEqual({ kind: "failed", failure: "not_writable" });
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("x");
  });
});
