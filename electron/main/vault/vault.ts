import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FileCalls, SYSTEM_FILES, writeFileAtomic } from "../../../adapters/atomic-file.ts";
import { ApiKey } from "../../../core/api-key.ts";
import type { KeysUnread } from "../../../core/happening.ts";
import type { KeyState, VaultState } from "../../bridge/views/library.ts";
import type { KeyPlace } from "./key-place.ts";
import type { KeyBackend, KeyWrapper } from "./key-wrapper.ts";
import {
  isProved,
  type KeyLabel,
  newDataKey,
  parseVaultFile,
  proofOf,
  seal,
  unseal,
  type VaultFile,
  vaultText,
} from "./vault-file.ts";

/** A key in memory, with what may be told about it. */
interface HeldKey extends KeyLabel {
  readonly key: ApiKey;
  readonly keptBy: "system" | "memory";
}

/** A key that is handed in. */
export interface NewKey {
  readonly text: string;
  /** The one origin it may be sent to; for a passphrase the file it unlocks. */
  readonly origin: string;
  /** `YYYY-MM-DD`. Default: nobody knows. */
  readonly issuedOn?: string | null;
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

/** What a change of the file is given: the keys in it, and the data key. */
type Change = (keys: VaultFile["keys"], dataKey: Buffer) => VaultFile["keys"];

/**
 * Keeps API keys: sealed on disk where the system encrypts for real, else in memory for this run.
 *
 * A file that cannot be opened is left as it is, whatever is entered meanwhile, until the person says that it may be put
 * aside; there is no weaker way to keep a key.
 */
export class Vault {
  readonly #ports: VaultPorts;
  readonly #keys = new Map<KeyPlace, HeldKey>();
  #file: VaultFile | null = null;
  #dataKey: Buffer | null = null;
  #state: VaultState = { kind: "memory", reason: "no_keyring" };
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
    const { keptBy, fingerprint, setAt, issuedOn } = held;
    return { kind: "set", keptBy, fingerprint, setAt, issuedOn };
  }

  /** The key of a place, if it may be sent to that origin; `null` otherwise. */
  keyFor(place: KeyPlace, origin: string): ApiKey | null {
    const held = this.#keys.get(place);
    return held !== undefined && held.origin === origin ? held.key : null;
  }

  /** Every place that has a key. */
  places(): readonly KeyPlace[] {
    return [...this.#keys.keys()];
  }

  /** The one origin that the key of a place may be sent to; `null` where there is none. */
  originOf(place: KeyPlace): string | null {
    return this.#keys.get(place)?.origin ?? null;
  }

  /** Keeps a key, in one step in place of the one that was there. `not_written`: the disk refused; all is as it was. */
  async set(place: KeyPlace, given: NewKey): Promise<"kept" | "not_written"> {
    const { text, origin, issuedOn = null } = given;
    const key = new ApiKey(text);
    // Before anything can fail and be told with it.
    this.#ports.learn?.(key);
    const label: KeyLabel = { origin, fingerprint: fingerprintOf(text), setAt: this.#ports.now(), issuedOn };
    const keptBy = this.#state.kind === "system" ? "system" : "memory";
    if (keptBy === "system") {
      try {
        await this.#write((keys, dataKey) => ({
          ...keys,
          [place]: seal(dataKey, place, { ...label, text }),
        }));
      } catch {
        return "not_written";
      }
    }
    this.#keys.set(place, { ...label, key, keptBy });
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

  /**
   * Puts a file that cannot be opened aside under a dated name and begins a new one, with the keys that were entered
   * meanwhile; for the person's word alone. Gives the name, or `null` where there is nothing to put aside, the system
   * would not keep a new one, or the disk refuses.
   */
  async beginAnew(): Promise<string | null> {
    if (this.#state.kind !== "locked") return null;
    const backend = await this.#backend();
    if (backend.kind !== "ready") return null;
    const { file, files = SYSTEM_FILES, now } = this.#ports;
    const date = new Date(now()).toISOString().replace(/[:.]/g, "-");
    const name = `vault.${this.#state.reason}-${date}.json`;
    const aside = join(dirname(file), name);
    // Renaming would write over a file of that name.
    if (existsSync(aside)) return null;
    try {
      await files.rename(file, aside);
    } catch {
      return null;
    }
    this.#state = { kind: "system", by: backend.name };
    for (const [place, { key, origin, fingerprint, setAt, issuedOn }] of [...this.#keys]) {
      const label: KeyLabel = { origin, fingerprint, setAt, issuedOn };
      try {
        await this.#write((keys, dataKey) => ({
          ...keys,
          [place]: seal(dataKey, place, { ...label, text: key.reveal() }),
        }));
        this.#keys.set(place, { ...label, key, keptBy: "system" });
      } catch {
        // It stays in memory until the app quits, and that is said where it is used.
      }
    }
    return name;
  }

  async #open(): Promise<void> {
    const backend = await this.#backend();
    const file = this.#read();
    if (file === null) {
      this.#state =
        backend.kind === "ready"
          ? { kind: "system", by: backend.name }
          : { kind: "memory", reason: backend.kind === "locked" ? "keyring_locked" : "no_keyring" };
      return;
    }
    const reason = file === "damaged" ? "damaged" : await this.#unlock(file, backend);
    if (reason !== null) {
      this.#state = { kind: "locked", reason, canBeginAnew: backend.kind === "ready" };
    }
  }

  async #backend(): Promise<KeyBackend> {
    try {
      return await this.#ports.wrapper.backend();
    } catch {
      return { kind: "none" };
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

  /** Takes all keys of the file, or none and says why. */
  async #unlock(file: VaultFile, backend: KeyBackend): Promise<KeysUnread | null> {
    if (backend.kind === "none") return "other_backend";
    const isSame = backend.name === file.backend;
    if (backend.kind === "locked") return isSame ? "keyring_locked" : "other_backend";
    const unwrapped = await this.#ports.wrapper.unwrap(Buffer.from(file.wrappedKey, "base64"));
    if (unwrapped.kind === "locked") return "keyring_locked";
    const dataKey = unwrapped.kind === "opened" ? Buffer.from(unwrapped.secret, "base64") : null;
    if (dataKey === null || !isProved(dataKey, file.proof)) return isSame ? "other_keyring" : "other_backend";
    const opened = new Map<KeyPlace, HeldKey>();
    for (const [place, sealed] of Object.entries(file.keys)) {
      const text = unseal(dataKey, place, sealed);
      if (text === null) return "damaged";
      const { origin, fingerprint, setAt, issuedOn } = sealed;
      opened.set(place as KeyPlace, {
        key: new ApiKey(text),
        origin,
        fingerprint,
        setAt,
        issuedOn,
        keptBy: "system",
      });
    }
    for (const [place, held] of opened) {
      this.#ports.learn?.(held.key);
      this.#keys.set(place, held);
    }
    this.#file = file;
    this.#dataKey = dataKey;
    this.#state = { kind: "system", by: backend.name };
    if ((unwrapped.kind === "opened" && unwrapped.stale) || !isSame) await this.#wrapAnew(backend.name);
    return null;
  }

  /** Wraps the same data key as the system would today; where that fails, the old wrapping still opens. */
  async #wrapAnew(backend: string): Promise<void> {
    if (this.#file === null || this.#dataKey === null) return;
    try {
      const wrappedKey = await this.#wrapped(this.#dataKey);
      await this.#writeFile({ ...this.#file, backend, wrappedKey });
    } catch {
      // Tried again at the next start.
    }
  }

  /** One write after the other: each begins with what the one before has written. */
  #write(change: Change): Promise<void> {
    const written = this.#writing.then(() => this.#writeNext(change));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async #writeNext(change: Change): Promise<void> {
    const dataKey = this.#dataKey ?? newDataKey();
    const base = this.#file ?? (await this.#newFile(dataKey));
    await this.#writeFile({ ...base, keys: change(base.keys, dataKey) });
    this.#dataKey = dataKey;
  }

  async #newFile(dataKey: Buffer): Promise<VaultFile> {
    const backend = await this.#ports.wrapper.backend();
    if (backend.kind !== "ready") throw new Error("The system keeps nothing now.");
    const wrappedKey = await this.#wrapped(dataKey);
    return { version: 1, backend: backend.name, wrappedKey, proof: proofOf(dataKey), keys: {} };
  }

  async #wrapped(dataKey: Buffer): Promise<string> {
    return Buffer.from(await this.#ports.wrapper.wrap(dataKey.toString("base64"))).toString("base64");
  }

  async #writeFile(next: VaultFile): Promise<void> {
    const { file, files } = this.#ports;
    await writeFileAtomic(file, Buffer.from(vaultText(next)), {
      mode: 0o600,
      ...(files === undefined ? {} : { files }),
    });
    this.#file = next;
  }
}

/** Six hex digits of a key's SHA-256: enough to tell two keys apart, useless for anything else. */
export function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
