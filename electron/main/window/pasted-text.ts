import { createHash } from "node:crypto";
import type { Clock } from "../../../core/clock.ts";

/** How long a key that was pasted stays on the clipboard, in ms; the key window says so. */
const CLEAR_AFTER_MS = 30_000;

/** How long quitting waits for a clipboard, in ms: another program that holds it may hang. */
const QUIT_PATIENCE_MS = 1_000;

/** The system's clipboard. From Electron 44 on it answers with promises. */
export interface SystemClipboard {
  readText(): string | Promise<string>;
  clear(): void | Promise<void>;
}

/**
 * Reads keys from the clipboard and takes them off it again: after 30 s, or at once when the app quits, and only where
 * the clipboard still holds them. Between the two only a hash is remembered.
 */
export class PastedText {
  readonly #clipboard: SystemClipboard;
  readonly #clock: Pick<Clock, "after">;
  #hash: string | null = null;
  #cancel: () => void = () => undefined;

  constructor(clipboard: SystemClipboard, clock: Pick<Clock, "after">) {
    this.#clipboard = clipboard;
    this.#clock = clock;
  }

  async read(): Promise<string> {
    const text = await this.#clipboard.readText();
    this.#cancel();
    this.#hash = text === "" ? null : hashOf(text);
    if (this.#hash !== null) this.#cancel = this.#clock.after(CLEAR_AFTER_MS, () => void this.clearNow());
    return text;
  }

  /** Clears what was pasted, unless something else was copied meanwhile. Nothing where nothing waits. */
  async clearNow(): Promise<void> {
    const hash = this.#hash;
    this.#cancel();
    this.#hash = null;
    if (hash === null) return;
    try {
      if (hashOf(await this.#clipboard.readText()) === hash) await this.#clipboard.clear();
    } catch {
      // A clipboard that does not answer is left alone.
    }
  }

  /** The same when the app quits, within 1 s. */
  async clearBeforeQuitting(): Promise<void> {
    const patience = new Promise<void>((resolve) => {
      this.#clock.after(QUIT_PATIENCE_MS, resolve);
    });
    await Promise.race([this.clearNow(), patience]);
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
