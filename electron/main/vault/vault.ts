import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { type FileCalls, writeFileAtomic } from "../../../adapters/atomic-file.ts";
import { ApiKey } from "../../../core/api-key.ts";
import type { KeyState, VaultState } from "../../bridge/views/library.ts";
import type { KeyWrapper } from "./key-wrapper.ts";
import { newDataKey, parseVaultFile, seal, unseal, type VaultFile } from "./vault-file.ts";

/** A key in memory, with what may be told about it. */
interface HeldKey {
  readonly key: ApiKey;
  readonly origin: string;
  readonly fingerprint: string;
  readonly setAt: number;
  readonly keptBy: "system" | "memory";
}

/** What the vault needs from its surroundings. */
export interface VaultPorts {
  /** `vault.json` in the profile folder. */
  readonly file: string;
  readonly wrapper: KeyWrapper;
  readonly now: () => number;
  /** Told every secret that is opened or entered, so that it can be masked elsewhere. */
  readonly learn?: (secret: ApiKey) => void;
  /** Default: the file system's own. */
  readonly files?: FileCalls;
}

/** Whose key it is: `connection:3` or `module:5`; and a connection's secrets of the network. */
export type KeyPlace = `${"connection" | "module" | "proxy" | "client-key"}:${number}`;

/**
 * Keeps API keys: sealed on disk where the system encrypts for real, else in memory for this run.
 *
 * A file that cannot be opened is left as it is, whatever is entered meanwhile; there is no weaker way to keep a key.
 */
export class Vault {
  readonly #ports: VaultPorts;
  readonly #keys = new Map<string, HeldKey>();
  #file: VaultFile | null = null;
  #dataKey: Buffer | null = null;
  #state: VaultState = { kind: "memory" };
  #writing: Promise<void> = Promise.resolve();

  private constructor(ports: VaultPorts) {
    this.#ports = ports;
  }

  /** Opens the vault of a profile. Never fails: what cannot be read is told by `state()`. */
  static async open(ports: VaultPorts): Promise<Vault> {
    const vault = new Vault(ports);
    await vault.#open();
    return vault;
  }

  state(): VaultState {
    return this.#state;
  }

  keyState(place: KeyPlace): KeyState {
    const held = this.#keys.get(place);
    if (held === undefined) return { kind: "none" };
    const { keptBy, fingerprint, setAt } = held;
    return { kind: "set", keptBy, fingerprint, setAt };
  }

  /** The key of a place, if it may be sent to that origin; `null` otherwise. */
  keyFor(place: KeyPlace, origin: string): ApiKey | null {
    const held = this.#keys.get(place);
    return held !== undefined && held.origin === origin ? held.key : null;
  }

  /** Keeps a key. `not_written`: the disk refused; all is as it was before. */
  async set(place: KeyPlace, text: string, origin: string): Promise<"kept" | "not_written"> {
    const key = new ApiKey(text);
    // Before anything can fail and be told with it.
    this.#ports.learn?.(key);
    const base = { origin, fingerprint: fingerprintOf(text), setAt: this.#ports.now() };
    const keptBy = this.#state.kind === "system" ? "system" : "memory";
    if (keptBy === "system") {
      try {
        await this.#write((keys, dataKey) => ({ ...keys, [place]: seal(dataKey, place, { ...base, text }) }));
      } catch {
        return "not_written";
      }
    }
    this.#keys.set(place, { ...base, key, keptBy });
    return "kept";
  }

  /**
   * Forgets a key, on disk too.
   *
   * @throws When the disk refuses; the key is then still there.
   */
  async forget(place: KeyPlace): Promise<void> {
    // A key that is just being written would otherwise come after its forgetting.
    await this.#writing;
    if (this.#file?.keys[place] !== undefined) {
      await this.#write((keys) =>
        Object.fromEntries(Object.entries(keys).filter(([other]) => other !== place)),
      );
    }
    this.#keys.delete(place);
  }

  async #open(): Promise<void> {
    const backend = await this.#backend();
    const file = this.#read();
    if (file === "damaged") this.#state = { kind: "locked", reason: "damaged" };
    else if (backend === null) {
      this.#state = file === null ? { kind: "memory" } : { kind: "locked", reason: "keyring_locked" };
    } else if (file === null) this.#state = { kind: "system", by: backend };
    else await this.#unlock(file, backend);
  }

  async #backend(): Promise<string | null> {
    try {
      return await this.#ports.wrapper.backend();
    } catch {
      return null;
    }
  }

  #read(): VaultFile | "damaged" | null {
    if (!existsSync(this.#ports.file)) return null;
    try {
      return parseVaultFile(readFileSync(this.#ports.file, "utf8")) ?? "damaged";
    } catch {
      return "damaged";
    }
  }

  async #unlock(file: VaultFile, backend: string): Promise<void> {
    try {
      const dataKey = Buffer.from(
        await this.#ports.wrapper.unwrap(Buffer.from(file.wrappedKey, "base64")),
        "base64",
      );
      const opened = Object.entries(file.keys).map(([place, sealed]) => ({
        place,
        sealed,
        text: unseal(dataKey, place, sealed),
      }));
      if (dataKey.length !== 32 || opened.some(({ text }) => text === null))
        throw new Error("sealed otherwise");
      for (const { place, sealed, text } of opened) {
        const { origin, fingerprint, setAt } = sealed;
        const key = new ApiKey(text ?? "");
        this.#ports.learn?.(key);
        this.#keys.set(place, { key, origin, fingerprint, setAt, keptBy: "system" });
      }
      this.#file = file;
      this.#dataKey = dataKey;
      this.#state = { kind: "system", by: backend };
    } catch {
      this.#state = { kind: "locked", reason: file.backend === backend ? "damaged" : "other_backend" };
    }
  }

  /** One write after the other: each begins with what the one before has written. */
  #write(change: (keys: VaultFile["keys"], dataKey: Buffer) => VaultFile["keys"]): Promise<void> {
    const written = this.#writing.then(() => this.#writeNext(change));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async #writeNext(change: (keys: VaultFile["keys"], dataKey: Buffer) => VaultFile["keys"]): Promise<void> {
    const dataKey = this.#dataKey ?? newDataKey();
    const { wrapper, file, files } = this.#ports;
    const base: VaultFile = this.#file ?? {
      version: 1,
      backend: (await wrapper.backend()) ?? "",
      wrappedKey: Buffer.from(await wrapper.wrap(dataKey.toString("base64"))).toString("base64"),
      keys: {},
    };
    const next: VaultFile = { ...base, keys: change(base.keys, dataKey) };
    await writeFileAtomic(file, Buffer.from(`${JSON.stringify(next, null, 2)}\n`), {
      mode: 0o600,
      ...(files === undefined ? {} : { files }),
    });
    this.#file = next;
    this.#dataKey = dataKey;
  }
}

/** Six hex digits of a key's SHA-256: enough to tell two keys apart, useless for anything else. */
function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
