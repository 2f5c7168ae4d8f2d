import type { KeyWrapper } from "../../../../electron/main/vault/key-wrapper.ts";

/** An operating system's encryption as the vault meets it: a backend with a master of its own, that may be locked. */
export class TestWrapper implements KeyWrapper {
  name: string | null;
  #master: number;

  constructor(name: string | null, master = 7) {
    this.name = name;
    this.#master = master;
  }

  async backend(): Promise<string | null> {
    return this.name;
  }

  async wrap(secret: string): Promise<Uint8Array> {
    return Uint8Array.from([this.#master, ...Buffer.from(secret).map((byte) => byte ^ this.#master)]);
  }

  async unwrap(wrapped: Uint8Array): Promise<string> {
    if (wrapped[0] !== this.#master) throw new Error("another machine's");
    return Buffer.from(wrapped.slice(1).map((byte) => byte ^ this.#master)).toString();
  }
}
