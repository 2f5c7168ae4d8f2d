import { spawn } from "node:child_process";
import type { ElectronApplication } from "@playwright/test";

/** What can be asked of main, by a driver or without one. */
export type MainProcess = Pick<ElectronApplication, "evaluate">;

/** An app that nobody drives: only its main process can be asked. */
export interface UndrivenApp extends MainProcess {
  /** Ends main at once, and settles when it is gone. */
  kill(): Promise<void>;
}

const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "" } = process.env;

/**
 * Starts the app without a driver. Chromium does not judge a page to which a debugger is attached: it may only stand at a
 * breakpoint. So what a hung page leads to can only be seen this way.
 */
export async function startUndriven(profile: string): Promise<UndrivenApp> {
  const child = spawn(
    MODULE_BENCH_ELECTRON,
    [
      "--inspect=0",
      ...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]),
      `--user-data-dir=${profile}`,
      "--password-store=gnome-libsecret",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let written = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.once("exit", () => reject(new Error(`The app ended: ${written}`)));
    child.stderr.on("data", (chunk) => {
      written += String(chunk);
      const found = /Debugger listening on (ws:\S+)/.exec(written)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", () => reject(new Error(`No inspector at ${address}`)), { once: true });
  });
  const waiting = new Map<number, (answer: InspectorAnswer) => void>();
  let lastId = 0;
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as InspectorAnswer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });

  async function evaluate(run: unknown, argument?: unknown): Promise<unknown> {
    const electron = "process.getBuiltinModule('node:module').createRequire(process.execPath)('electron')";
    const expression = `(${String(run)})(${electron}, ${JSON.stringify(argument)})`;
    const id = ++lastId;
    const answer = await new Promise<InspectorAnswer>((resolve) => {
      waiting.set(id, resolve);
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id, method: "Runtime.evaluate", params }));
    });
    const { exceptionDetails, result } = answer.result;
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? "failed");
    return result.value;
  }

  return {
    evaluate: evaluate as MainProcess["evaluate"],
    async kill() {
      socket.close();
      child.kill("SIGKILL");
      await gone;
    },
  };
}

interface InspectorAnswer {
  readonly id: number;
  readonly result: {
    readonly result: { readonly value: unknown };
    readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
  };
}
