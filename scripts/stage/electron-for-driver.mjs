#!/usr/bin/env node
/**
 * Stands in for Electron where Playwright starts it: runs `MODULE_BENCH_ELECTRON` with the arguments given, and passes
 * on the line that says where Chromium's debugger listens only when the first page has loaded.
 *
 * Playwright attaches as soon as it reads that line. Attached in the very moment in which the first page takes the place
 * of the empty one, it misses that this has happened and waits for it without end: seen in 2 of 100 launches on a busy
 * machine, with a healthy app behind it.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const { MODULE_BENCH_ELECTRON = "" } = process.env;

const app = spawn(MODULE_BENCH_ELECTRON, process.argv.slice(2), { stdio: ["inherit", "inherit", "pipe"] });
app.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
app.once("exit", (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => app.kill(signal));
}

createInterface({ input: app.stderr }).on("line", (line) => {
  const debuggerAt = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
  if (debuggerAt === undefined) process.stderr.write(`${line}\n`);
  else void pageLoaded(debuggerAt).then(() => process.stderr.write(`${line}\n`));
});

/**
 * Waits until a page has a title, which it has from its markup alone. Looks on without attaching to it. Gives up when
 * the debugger is gone: whoever waits for the line then sees for himself.
 *
 * @param {string} debuggerAt
 * @returns {Promise<void>}
 */
function pageLoaded(debuggerAt) {
  return new Promise((resolve) => {
    // Node 20 has none; the line is then passed on at once.
    if (typeof WebSocket === "undefined") return resolve();
    const socket = new WebSocket(debuggerAt);
    socket.addEventListener("open", () =>
      socket.send(JSON.stringify({ id: 1, method: "Target.setDiscoverTargets", params: { discover: true } })),
    );
    socket.addEventListener("message", ({ data }) => {
      const target = JSON.parse(String(data)).params?.targetInfo;
      if (target?.type === "page" && target.title !== "") socket.close();
    });
    socket.addEventListener("error", () => resolve());
    socket.addEventListener("close", () => resolve());
  });
}
