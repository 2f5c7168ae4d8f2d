import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright";
import { expect } from "vitest";
import { endProgram, startProgram } from "../../scripts/terminal/run.mjs";

/** Who runs it, and in which session. */
export interface Person {
  readonly user: { readonly uid: number; readonly gid: number };
  readonly env: NodeJS.ProcessEnv;
}

export interface RunningApp {
  readonly pid: number;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Starts an app that no driver knows, and attaches to its page once that is there. */
export async function startApp(
  executable: string,
  { user, env }: Person,
  folder: string,
): Promise<RunningApp> {
  const app = startProgram(executable, ["--remote-debugging-port=0", "--password-store=gnome-libsecret"], {
    cwd: folder,
    env,
    user,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let browser: Browser | undefined;
  async function close(): Promise<void> {
    await browser?.close();
    await endProgram(app);
  }
  try {
    const address = await debuggingAddress(app);
    await expect.poll(() => titleOf(address), { timeout: 20_000 }).toContain("Module Bench");
    browser = await chromium.connectOverCDP(address);
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page === undefined || app.pid === undefined) throw new Error("The app has no page.");
    return { pid: app.pid, page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function debuggingAddress(app: ChildProcess): Promise<string> {
  let written = "";
  return await new Promise((resolve, reject) => {
    app.once("error", reject);
    app.once("exit", () => reject(new Error(`The app ended: ${written}`)));
    app.stderr?.on("data", (chunk) => {
      written += String(chunk);
      const address = /DevTools listening on ws:\/\/([\d.:]+)\//.exec(written)?.[1];
      if (address !== undefined) resolve(`http://${address}`);
    });
  });
}

/** Looks on without attaching: attaching while the page loads can hang. */
async function titleOf(address: string): Promise<string> {
  const targets = (await (await fetch(`${address}/json/list`)).json()) as {
    readonly type: string;
    readonly title: string;
  }[];
  return targets.find(({ type }) => type === "page")?.title ?? "";
}

/** What the kernel says of each renderer's cage: its filter (2 is one of its own), and whether its ids are apart from ours. */
export function renderers(
  executable: string,
): readonly { readonly seccomp: string; readonly apart: boolean }[] {
  return readdirSync("/proc").flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!line.startsWith(executable) || !line.includes("--type=renderer")) return [];
      const seccomp = /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
      const apart = readlinkSync(`/proc/${pid}/ns/pid`) !== readlinkSync("/proc/self/ns/pid");
      return [{ seccomp, apart }];
    } catch {
      // Ended while it was looked at.
      return [];
    }
  });
}
