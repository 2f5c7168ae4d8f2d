import { endProgram, startProgram } from "../../scripts/terminal/run.mjs";
import { Trouble } from "../../scripts/terminal/say.mjs";
import { connect } from "./devtools.mjs";

/** How long a window may take to become usable, in ms. */
const PATIENCE_MS = 60_000;

/** What the page calls, through the debugger, when its window is usable. */
const REPORT = "reportUsable";

/**
 * Runs in the page before anything of its own. Usable means that the button is there and enabled, and that a frame with
 * it has been painted: the second animation frame begins when the first one is done.
 */
const PROBE = `(() => {
  const isThere = () => [...document.querySelectorAll("button")].some((button) =>
    button.textContent.trim().startsWith("Start session") &&
    !button.disabled && button.getAttribute("aria-disabled") !== "true");
  const look = () => {
    if (!isThere()) return;
    watching.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() =>
      globalThis.${REPORT}(String(performance.timeOrigin + performance.now()))));
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { childList: true, subtree: true, attributes: true });
  look();
})()`;

/**
 * @typedef {object} StartedApp
 * @property {number} pid  Main's.
 * @property {Promise<number>} usableMs  From just before main was started to a usable window.
 * @property {() => Promise<void>} close
 */

/**
 * Starts an Electron app and watches its first page through Chromium's debugger. Nothing is loaded into main, and the
 * page waits for nothing but the probe; both apps pay the same for it.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @returns {Promise<StartedApp>}
 */
export async function startApp(executable, args) {
  const startedAt = performance.timeOrigin + performance.now();
  const child = startProgram(executable, [...args, "--remote-debugging-port=0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const close = () => endProgram(child);
  try {
    const debugging = await connect(await debuggerAddress(child));
    const usableMs = usable(child, debugging).then((usableAt) => usableAt - startedAt);
    return { pid: child.pid ?? 0, usableMs, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {import("./devtools.mjs").Debugging} debugging
 * @returns {Promise<number>}  When, on the wall clock, in ms.
 */
function usable(child, debugging) {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(
      () => reject(new Trouble(`${child.spawnfile}: no usable window after ${PATIENCE_MS / 1_000} s.`)),
      PATIENCE_MS,
    );
    child.once("exit", () => reject(new Trouble(`${child.spawnfile} ended before its window was usable.`)));
    debugging.on("Runtime.bindingCalled", ({ params }) => {
      clearTimeout(giveUp);
      resolve(Number(params.payload));
    });
    debugging.on("Target.attachedToTarget", ({ params }) => {
      const { sessionId } = params;
      if (params.targetInfo.type === "page") {
        debugging.send("Runtime.enable", {}, sessionId);
        debugging.send("Runtime.addBinding", { name: REPORT }, sessionId);
        debugging.send("Page.enable", {}, sessionId);
        debugging.send("Page.addScriptToEvaluateOnNewDocument", { source: PROBE }, sessionId);
        // For a page that was faster than the debugger.
        if (!params.waitingForDebugger) debugging.send("Runtime.evaluate", { expression: PROBE }, sessionId);
      }
      debugging.send("Runtime.runIfWaitingForDebugger", {}, sessionId);
    });
    debugging.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}  The debugger's address, as Chromium says it on standard error.
 */
function debuggerAddress(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("error", (error) =>
      reject(new Trouble(`${child.spawnfile} could not be started: ${error.message}.`)),
    );
    child.once("exit", () =>
      reject(new Trouble(`${child.spawnfile} ended at once. It said:\n${said.trim()}`)),
    );
  });
}
