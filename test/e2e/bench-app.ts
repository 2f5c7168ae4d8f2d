import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { _electron, test as base, type ElectronApplication, expect, type Page } from "@playwright/test";
import { DRIVEN_ELECTRON } from "../../scripts/stage/driven-electron.mjs";
import { Journey } from "./canary/journey.ts";
import { CANARY } from "./canary/key.ts";
import { type RecordingApi, type RecordingOptions, recordingApi } from "./recording-api.ts";

/** What the system offers for keys: a real keyring, Chromium's own store without encryption, no session bus at all. */
type Keyring = "real" | "basic store" | "no session bus";

/** How an app is started. */
interface LaunchOptions {
  /** A profile of an earlier launch; without it a fresh one. */
  readonly profile?: string;
  /** Default `real`. */
  readonly keyring?: Keyring;
  /** Added to the app's arguments. Default none. */
  readonly args?: readonly string[];
  /** Variables besides the session's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the store cannot be opened: what the person does in the window that says so, until the bench is there. */
  readonly recover?: (window: Page, app: ElectronApplication) => Promise<void>;
}

/** A running Module Bench, as a person has it in front of them. */
export interface BenchApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** What the app wrote to its standard error. */
  stderr(): string;
  /** The links that the app handed to the system's opener, in order. */
  openedLinks(): readonly string[];
  /** Presses “Set API key…” and gives the window that opens. */
  openKeyWindow(): Promise<Page>;
  /** Opens the key window, fills it in and saves: the run's key, where no other is given. */
  setKey(key?: string, scope?: "only this module" | "every module of the connection"): Promise<void>;
  /** Quits as a person does. */
  quit(): Promise<void>;
  /** Ends main at once, as `kill -9` does. */
  kill(): Promise<void>;
}

interface Fixtures {
  /** What is looked at for the key, in every test: see canary/journey.ts. */
  readonly journey: Journey;
  /** Starts the app; what is still open when the test ends is closed, and the profiles are removed. */
  readonly launch: (options?: LaunchOptions) => Promise<BenchApp>;
  /** Starts an API of the test's own, which is closed when the test ends. */
  readonly serve: (options?: RecordingOptions) => Promise<RecordingApi>;
  /** Whether the pages of a test may break their policies. Everywhere else that fails the test. Default `none`. */
  readonly policyBreaks: "none" | "expected";
  readonly policyWatch: undefined;
}

/** What the pages of the test that is under way broke: the content security policy, Trusted Types. */
const broken: string[] = [];

const { MODULE_BENCH_APP = "" } = process.env;

/** How long one act may take, in ms: what waits without end would say nothing of where it waited. */
const PATIENCE_MS = 20_000;

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  journey: async ({}, use, { titlePath }) => {
    const folder = mkdtempSync(join(tmpdir(), "module-bench-e2e-"));
    const journey = new Journey(folder, titlePath.join(" › "));
    await use(journey);
    try {
      await journey.end();
    } finally {
      // After a kill, Chromium's other processes may still be writing their last.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    }
  },
  launch: async ({ journey }, use) => {
    const { folder } = journey;
    const running: BenchApp[] = [];
    let profiles = 0;
    await use(async (options = {}) => {
      const profile = options.profile ?? join(folder, `profile-${++profiles}`);
      const bench = await start(journey, profile, options);
      running.push(bench);
      return bench;
    });
    for (const bench of running) await bench.quit();
  },
  serve: async ({ journey }, use) => {
    const serving: RecordingApi[] = [];
    await use(async (options) => {
      const api = await recordingApi({ elsewhere: await journey.foreign(), ...options });
      serving.push(api);
      journey.serves(api);
      return api;
    });
    for (const api of serving) await api.close();
  },
  policyBreaks: ["none", { option: true }],
  policyWatch: [
    async ({ policyBreaks }, use) => {
      broken.length = 0;
      await use(undefined);
      if (policyBreaks === "none") expect(broken, "policies that a page broke").toEqual([]);
      else expect(broken.length, "policies that a page was to break").toBeGreaterThan(0);
    },
    { auto: true },
  ],
});

export { expect };

/** Does what closes a window, and waits until it has closed. It may be gone before its driver hears that it was done. */
export async function closedBy(window: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([
    window.waitForEvent("close"),
    act().catch((error: unknown) => {
      if (!String(error).includes("has been closed")) throw error;
    }),
  ]);
}

async function start(
  journey: Journey,
  profile: string,
  { keyring = "real", env = {}, recover, args = [] }: LaunchOptions,
): Promise<BenchApp> {
  const { folder } = journey;
  const opener = recordingOpener(folder);
  const app = await _electron.launch({
    executablePath: DRIVEN_ELECTRON,
    args: [
      ...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]),
      `--user-data-dir=${profile}`,
      `--password-store=${keyring === "basic store" ? "basic" : "gnome-libsecret"}`,
      // Whatever this machine speaks.
      ...(args.some((each) => each.startsWith("--lang=")) ? [] : ["--lang=en"]),
      ...args,
    ],
    env: {
      ...cleanEnv(),
      PATH: `${opener.folder}${delimiter}${process.env.PATH ?? ""}`,
      TMPDIR: join(folder, "tmp"),
      ...env,
      ...(keyring === "no session bus" ? { DBUS_SESSION_BUS_ADDRESS: "disabled:" } : {}),
    },
    chromiumSandbox: true,
    colorScheme: null,
  });
  // With its streams: what it wrote last is told too.
  const gone = new Promise<void>((resolve) => app.process().once("close", () => resolve()));
  const output = await journey.begin(app, profile);
  let open = true;
  void gone.then(() => {
    open = false;
  });
  app.context().setDefaultTimeout(PATIENCE_MS);
  app.context().on("console", (message) => {
    if (isPolicyBreak(message.text())) broken.push(message.text());
  });
  const page = recover === undefined ? await app.firstWindow() : await recovered(app, recover);
  await page.getByRole("navigation").first().waitFor();
  // Not before: while main starts, V8 may collect the promise that the driver waits for.
  const mainPid = await app.evaluate(() => process.pid);
  async function openKeyWindow(): Promise<Page> {
    const [window] = await Promise.all([
      app.waitForEvent("window"),
      page.getByRole("button", { name: "Set API key…" }).first().click(),
    ]);
    await window.getByLabel("API key", { exact: true }).waitFor();
    return window;
  }
  return {
    app,
    page,
    profile,
    stderr: () => output.stderr,
    openedLinks: opener.links,
    openKeyWindow,
    async setKey(key = CANARY, scope) {
      journey.looks.keyed ||= key === CANARY;
      const window = await openKeyWindow();
      await window.getByLabel("API key", { exact: true }).fill(key);
      if (scope !== undefined) await window.getByRole("radio", { name: scope }).check();
      await closedBy(window, () => window.getByRole("button", { name: "Save key" }).click());
    },
    async quit() {
      if (!open) return;
      await journey.leave(app);
      await app.close();
      await gone;
    },
    async kill() {
      process.kill(mainPid, "SIGKILL");
      await gone;
    },
  };
}

/** Lets a person do what leads to the bench, and gives the main window, which waits behind the other, hidden. */
async function recovered(
  app: ElectronApplication,
  recover: NonNullable<LaunchOptions["recover"]>,
): Promise<Page> {
  const first = await app.firstWindow();
  const second = app.windows()[1] ?? (await app.waitForEvent("window"));
  await Promise.all([first, second].map((window) => window.waitForURL(/\.html$/, { waitUntil: "commit" })));
  const [window, page] = first.url().endsWith("/recovery.html") ? [first, second] : [second, first];
  await recover(window, app);
  return page;
}

/** True for what Chromium writes when a page breaks its content security policy or Trusted Types, or cannot read them. */
function isPolicyBreak(text: string): boolean {
  return /content.security.policy|trusted ?(type|html|script)/i.test(text);
}

/** A stand-in for `xdg-open`, which Electron runs on Linux: writes down what it is asked to open. */
function recordingOpener(folder: string): {
  readonly folder: string;
  readonly links: () => readonly string[];
} {
  const bin = join(folder, "bin");
  const record = join(folder, "opened-links");
  if (!existsSync(bin)) {
    mkdirSync(bin);
    writeFileSync(
      join(bin, "xdg-open"),
      `#!/bin/sh\ncat /proc/$$/environ /proc/$$/cmdline >> '${record}-given'\nprintf '%s\\n' "$1" >> '${record}'\n`,
    );
    chmodSync(join(bin, "xdg-open"), 0o755);
  }
  return {
    folder: bin,
    // What follows the last line break is still being written, or is nothing.
    links: () => (existsSync(record) ? readFileSync(record, "utf8").split("\n").slice(0, -1) : []),
  };
}

function cleanEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined &&
        entry[0] !== "ELECTRON_RUN_AS_NODE" &&
        !entry[0].startsWith("MODULE_BENCH_CANARY"),
    ),
  );
}
