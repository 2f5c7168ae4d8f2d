import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect, test } from "./bench-app.ts";
import { inNavigation } from "./navigation.ts";
import { describeModule } from "./own-module.ts";

/** The bus, and what comes with it. */
const BUS = "dbus-daemon";
const MONITOR = "dbus-monitor";

/** A session bus of the test's own, and what programs ask it to show: the others' apps have theirs, and notify too. */
interface OwnBus {
  readonly env: Readonly<Record<string, string>>;
  /** Titles and bodies, in order. */
  readonly told: () => readonly string[];
  readonly end: () => void;
}

/** It starts dunst, where that is installed, when it is first called. */
async function ownBus(): Promise<OwnBus> {
  const bus = spawn(BUS, ["--session", "--nofork", "--print-address=1"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const env = { DBUS_SESSION_BUS_ADDRESS: (await firstPiece(bus)).trim() };
  const monitor = spawn(
    MONITOR,
    ["--session", "interface='org.freedesktop.Notifications',type='method_call'"],
    { stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, ...env } },
  );
  let heard = await firstPiece(monitor);
  monitor.stdout?.on("data", (piece: Buffer) => {
    heard += piece.toString();
  });
  return {
    env,
    told: () =>
      heard.split("method call").flatMap((call) => {
        if (call.includes("member=CloseNotification")) return ["closed"];
        // The program, an icon, the title and the body, in this order.
        const [, , title, body] = [...call.matchAll(/^ {3}string "(.*)"$/gm)].map(([, text]) => text);
        return call.includes("member=Notify") ? [`${title} / ${body}`] : [];
      }),
    // Who is on a bus ends with it.
    end: () => {
      monitor.kill();
      bus.kill();
    },
  };
}

function firstPiece(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once("data", (piece: Buffer) => resolve(piece.toString())));
}

/** Has the newest session asked about at once, without a view of it. */
async function checkNow(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { bench } = globalThis as unknown as {
      bench: {
        sessions(query: unknown): Promise<{ sessions: readonly { id: number }[] }>;
        watch(input: unknown): Promise<unknown>;
      };
    };
    const [session] = (await bench.sessions({ limit: 1 })).sessions;
    await bench.watch({ sessionRow: session?.id, action: "check_now" });
  });
}

test("a wait and an end are told once by the desktop’s own daemon; a click opens the session, which is then told no more", async ({
  launch,
  serve,
}) => {
  const bus = await ownBus();
  const api = await serve({ states: ["running"] });
  const { page, setKey } = await launch({ keyring: "basic store", env: bus.env });
  await describeModule(page, { baseUrl: api.url, parameters: [] });
  await setKey();
  await page.getByRole("button", { name: "Start session" }).click();
  const timeline = page.getByRole("region", { name: "Session timeline" });
  await expect(timeline).toContainText("running");
  await inNavigation(page, "Settings");
  await expect(page.getByText("Nobody shows notifications")).toHaveCount(0);

  api.say("waiting_for_input");
  await checkNow(page);
  await expect
    .poll(bus.told, { timeout: 15_000 })
    .toEqual([expect.stringMatching(/^Hand-made: waiting_for_input \/ .* · TEST. A person’s turn\.$/)]);
  // What a click on it does.
  await promisify(execFile)("dunstctl", ["action"], { env: { ...process.env, ...bus.env } });
  await expect(timeline).toContainText("waiting_for_input");

  await inNavigation(page, "Settings");
  api.say("completed");
  await checkNow(page);
  const titles = () => bus.told().filter((told) => told !== "closed");
  await expect.poll(() => titles().length, { timeout: 15_000 }).toBe(2);
  expect(titles()[1]).toContain("Hand-made: completed / ");
  await page.getByRole("button", { name: "Send a test notification" }).click();
  await expect(page.getByText(/^Sent\./)).toBeVisible();
  expect(titles()[2]).toContain("Module Bench / This is how a notification looks.");
  expect(titles()).toHaveLength(3);
  bus.end();
});
