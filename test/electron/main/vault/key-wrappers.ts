import type { KeyBackend, KeyWrapper, Unwrapped } from "../../../../electron/main/vault/key-wrapper.ts";

/** An operating system's encryption as the vault meets it: a backend with a master of its own, that may be locked. */
export class TestWrapper implements KeyWrapper {
  name: string | null;
  locked = false;
  /** True where the system asks that what it opens be wrapped anew. */
  stale = false;
  readonly #master: number;

  /** @param name  `null` for a system that offers nothing. */
  constructor(name: string | null, master = 7) {
    this.name = name;
    this.#master = master;
  }

  async backend(): Promise<KeyBackend> {
    if (this.name === null) return { kind: "none" };
    return { kind: this.locked ? "locked" : "ready", name: this.name };
  }

  async wrap(secret: string): Promise<Uint8Array> {
    if (this.locked || this.name === null) throw new Error("locked");
    return Uint8Array.from([this.#master, ...Buffer.from(secret).map((byte) => byte ^ this.#master)]);
  }

  async unwrap(wrapped: Uint8Array): Promise<Unwrapped> {
    if (this.locked) return { kind: "locked" };
    if (wrapped[0] !== this.#master) return { kind: "refused" };
    const secret = Buffer.from(wrapped.slice(1).map((byte) => byte ^ this.#master)).toString();
    return { kind: "opened", secret, stale: this.stale };
  }
}

/** A system whose cipher tells nobody that it was given the wrong master: what comes out is other bytes. */
export class UnauthenticatedWrapper extends TestWrapper {
  override async unwrap(): Promise<Unwrapped> {
    return { kind: "opened", secret: Buffer.alloc(32, 1).toString("base64"), stale: false };
  }
}
