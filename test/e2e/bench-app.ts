import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { _electron, test as base, type ElectronApplication, type Page } from "@playwright/test";

/** How an app is started. */
interface LaunchOptions {
  /** A profile of an earlier launch; without it a fresh one. */
  readonly profile?: string;
  /** Whether a real keyring is there. Default true. */
  readonly keyring?: boolean;
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
  /** Presses “Set API key…” and fills in the window that opens. */
  setKey(key: string, scope?: "only this module" | "every module of the connection"): Promise<void>;
  /** Quits as a person does. */
  quit(): Promise<void>;
  /** Ends main at once, as `kill -9` does. */
  kill(): Promise<void>;
}

interface Fixtures {
  /** Starts the app; what is still open when the test ends is closed, and the profiles are removed. */
  readonly launch: (options?: LaunchOptions) => Promise<BenchApp>;
}

const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "" } = process.env;

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  launch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "module-bench-e2e-"));
    const running: BenchApp[] = [];
    let profiles = 0;
    await use(async (options = {}) => {
      const profile = options.profile ?? join(folder, `profile-${++profiles}`);
      const bench = await start(folder, profile, options.keyring ?? true);
      running.push(bench);
      return bench;
    });
    for (const bench of running) await bench.quit();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from "@playwright/test";

async function start(folder: string, profile: string, keyring: boolean): Promise<BenchApp> {
  const opener = recordingOpener(folder);
  const app = await _electron.launch({
    executablePath: MODULE_BENCH_ELECTRON,
    args: [
      ...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]),
      `--user-data-dir=${profile}`,
      `--password-store=${keyring ? "gnome-libsecret" : "basic"}`,
    ],
    env: { ...cleanEnv(), PATH: `${opener.folder}${delimiter}${process.env.PATH ?? ""}` },
    chromiumSandbox: true,
    colorScheme: null,
  });
  let written = "";
  app.process().stderr?.on("data", (chunk) => {
    written += String(chunk);
  });
  const gone = new Promise<void>((resolve) => app.process().once("exit", () => resolve()));
  let open = true;
  void gone.then(() => {
    open = false;
  });
  const page = await app.firstWindow();
  await page.getByRole("navigation").first().waitFor();
  return {
    app,
    page,
    profile,
    stderr: () => written,
    openedLinks: opener.links,
    async setKey(key, scope) {
      const [window] = await Promise.all([
        app.waitForEvent("window"),
        page.getByRole("button", { name: "Set API key…" }).first().click(),
      ]);
      const closed = window.waitForEvent("close");
      await window.getByLabel("API key", { exact: true }).fill(key);
      if (scope !== undefined) await window.getByRole("radio", { name: scope }).check();
      await window.getByRole("button", { name: "Save key" }).click();
      await closed;
    },
    async quit() {
      if (!open) return;
      await app.close();
      await gone;
    },
    async kill() {
      app.process().kill("SIGKILL");
      await gone;
    },
  };
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
    writeFileSync(join(bin, "xdg-open"), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${record}'\n`);
    chmodSync(join(bin, "xdg-open"), 0o755);
  }
  return {
    folder: bin,
    links: () => (existsSync(record) ? readFileSync(record, "utf8").trimEnd().split("\n") : []),
  };
}

function cleanEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== "ELECTRON_RUN_AS_NODE",
    ),
  );
}
