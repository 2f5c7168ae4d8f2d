import type { MainProcess } from "./undriven-app.ts";

/** What the system's boxes are answered with: the index of a button, and whether the box is ticked. */
interface BoxAnswer {
  readonly response: number;
  readonly checkboxChecked?: boolean;
}

/** A box as it was to be shown. */
interface AskedBox {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Answers the system's boxes from now on in place of the person: a driver sees none of them. Gives what was asked. */
export async function answerBoxes(
  app: MainProcess,
  answer: BoxAnswer,
): Promise<() => Promise<readonly AskedBox[]>> {
  await app.evaluate(({ dialog }, given) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(args.at(-1));
      return { checkboxChecked: false, ...given };
    };
  }, answer);
  return () =>
    app.evaluate(() =>
      (globalThis as unknown as { asked: AskedBox[] }).asked.map(({ message, detail, buttons }) => ({
        message,
        detail,
        buttons,
      })),
    );
}

/** Crashes the page's process. Its driver's own page is lost with it: see `pageText`. */
export function crashPage(app: MainProcess): Promise<void> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
}

/** What the page shows, asked by way of main; empty while there is none. */
export function pageText(app: MainProcess): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return "";
    // A page that dies over the question never answers it.
    const gone = new Promise<string>((resolve) => {
      contents.once("render-process-gone", () => resolve(""));
      contents.once("did-start-loading", () => resolve(""));
    });
    return Promise.race([gone, contents.executeJavaScript("document.body.innerText")]).then(String);
  });
}

/** Closes the window as its frame's button does. */
export function closeWindow(app: MainProcess): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

export function isWindowVisible(app: MainProcess): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}

/** Ends main's worker threads, as a crash in one does. They are found by the inspector: nothing in the app names them. */
export function killStoreThread(app: MainProcess): Promise<number> {
  return app.evaluate(async () => {
    const { Session } = process.getBuiltinModule("node:inspector");
    const { Worker } = process.getBuiltinModule("node:worker_threads");
    const session = new Session();
    session.connect();
    Object.assign(globalThis, { workerPrototype: Worker.prototype });
    const post = (method: string, params: object) =>
      new Promise<{ result: { value: unknown }; objects: { objectId: string } }>((resolve, reject) => {
        session.post(method, params, (error, answer) => (error ? reject(error) : resolve(answer as never)));
      });
    const prototype = (await post("Runtime.evaluate", { expression: "workerPrototype" })) as unknown as {
      result: { objectId: string };
    };
    const { objects } = await post("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
    const { result } = await post("Runtime.callFunctionOn", {
      objectId: objects.objectId,
      functionDeclaration: `function () {
        const isAlive = (worker) => { try { return worker.threadId > 0; } catch { return false; } };
        const alive = this.filter(isAlive);
        for (const worker of alive) worker.terminate();
        return alive.length;
      }`,
      returnByValue: true,
    });
    session.disconnect();
    return Number(result.value);
  });
}

/** Lets the page compute without end. */
export function hangPage(app: MainProcess): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    // Windows of other tests are in the middle of the screen. One that they cover whole is hidden to Chromium, which
    // then waits for no answer of its page.
    window?.setBounds({ x: 0, y: 0, width: 1280, height: 800 });
    void window?.webContents.executeJavaScript("for (;;);").catch(() => undefined);
  });
}

/** Clicks into the page without waiting for it: Chromium calls a page hung when it leaves an input without an answer. */
export function clickIntoPage(app: MainProcess): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    // Only a window that has the focus takes such an input. Source: Electron docs, contents.sendInputEvent.
    window?.focus();
    const contents = window?.webContents;
    const at = { x: 400, y: 300, button: "left", clickCount: 1 } as const;
    contents?.sendInputEvent({ type: "mouseDown", ...at });
    contents?.sendInputEvent({ type: "mouseUp", ...at });
  });
}
