import type { ElectronApplication } from "@playwright/test";

/** The files that the bridge's traffic is written into. */
export interface TapFiles {
  readonly replies: string;
  readonly events: string;
}

/**
 * Writes down, in main, every reply to a page and every message to one from now on: each text and each byte of it, as it
 * is. Into files, for an app may be killed. What is planted passes both taps at once, and goes to both outputs.
 */
export function tapApp(app: ElectronApplication, files: TapFiles, planted: readonly string[]): Promise<void> {
  return app.evaluate(
    async ({ app: self, ipcMain, webContents }, { to, texts }) => {
      const { appendFileSync } = process.getBuiltinModule("node:fs");
      type Handler = (...given: readonly unknown[]) => unknown;
      type Sender = { send: (...given: readonly unknown[]) => unknown };
      function* leaves(value: unknown): Generator<string | Uint8Array> {
        if (typeof value === "string") yield value;
        else if (value instanceof Uint8Array) yield value;
        else if (value instanceof Error) yield `${value.message}\n${value.stack}`;
        else if (typeof value === "object" && value !== null) {
          for (const [name, inner] of Object.entries(value)) {
            yield name;
            yield* leaves(inner);
          }
        } else yield String(value);
      }
      const note = (file: string, value: unknown) => {
        for (const leaf of leaves(value)) {
          appendFileSync(file, leaf);
          appendFileSync(file, "\0\n");
        }
      };
      // Electron's own list of handlers: there is no other place that sees what all of them answer.
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
      const tapped =
        (handler: Handler): Handler =>
        async (...given) => {
          try {
            const reply = await handler(...given);
            note(to.replies, reply);
            return reply;
          } catch (error) {
            note(to.replies, error);
            throw error;
          }
        };
      const set = handlers.set.bind(handlers);
      for (const [channel, handler] of [...handlers]) set(channel, tapped(handler));
      handlers.set = (channel, handler) => set(channel, tapped(handler));
      const tapSender = (contents: unknown) => {
        const sender = contents as Sender;
        const send = sender.send.bind(sender);
        sender.send = (...given) => {
          note(to.events, given);
          return send(...given);
        };
      };
      for (const contents of webContents.getAllWebContents()) tapSender(contents);
      self.on("web-contents-created", (_event, contents) => tapSender(contents));

      const bytes = texts.map((text) => Buffer.from(text, "latin1"));
      ipcMain.handle("planted", () => bytes);
      await handlers.get("planted")?.();
      ipcMain.removeHandler("planted");
      const [there] = webContents.getAllWebContents();
      // Nobody in the page hears it.
      if (there !== undefined) there.send("planted", bytes);
      else self.once("web-contents-created", (_event, contents) => contents.send("planted", bytes));
      for (const output of [process.stdout, process.stderr]) {
        output.write(Buffer.concat(bytes.flatMap((each) => [each, Buffer.from("\n")])));
      }
    },
    { to: files, texts: planted },
  );
}
