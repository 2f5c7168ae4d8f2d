import { copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import ElectronStore from "electron-store";
import { z } from "zod";
import { type FileCalls, writeFileAtomic } from "../../adapters/atomic-file.ts";
import { PREFERENCE_SCHEMAS } from "../bridge/inputs.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "../bridge/views/preferences.ts";

/** Where a window was, in screen pixels. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
  /** Default false: earlier files do not say. */
  readonly fullScreen?: boolean;
}

/** Everything that electron-store keeps: likes, the window's place, and hosts that the person confirmed for links. */
interface Kept {
  readonly preferences: Partial<Preferences>;
  readonly windowPlace: WindowPlace | null;
  readonly linkHosts: readonly string[];
}

const windowPlace = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200),
  height: z.number().int().min(200),
  maximized: z.boolean(),
  fullScreen: z.boolean().exactOptional(),
});

/** What a test may put in place of the real thing, and who is told. */
export interface PreferenceStoreOptions {
  readonly now?: () => number;
  readonly files?: FileCalls;
  /** Told once when the disk refuses; what was set holds for this run. */
  readonly onNotWritten?: () => void;
}

/**
 * Preferences behind a wrapper that electron-store needs: a damaged file is put aside and told, never wiped.
 *
 * electron-store reads; it is not let write, for it truncates its file on a full disk and does not notice. Each change
 * goes through the one writer of files, and then to `preferences.json.bak`, which is taken when the file itself cannot
 * be read. Nothing here throws.
 */
export class PreferenceStore {
  readonly #file: string;
  readonly #options: PreferenceStoreOptions;
  /** What the file holds, members that nobody here knows included: a later version may. */
  #kept: Readonly<Record<string, unknown>>;
  #writing: Promise<boolean> = Promise.resolve(true);
  #told = false;
  /** What can be neither read nor put aside is not written over. */
  readonly #unreadable: boolean;
  /** Name of the file that a damaged one was put aside under; `null` when all was well. */
  readonly putAside: string | null;

  constructor(folder: string, options: PreferenceStoreOptions = {}) {
    this.#file = join(folder, "preferences.json");
    this.#options = options;
    this.putAside = mendFile(this.#file, options.now ?? Date.now);
    const kept = readStore(folder);
    this.#unreadable = kept === null;
    this.#kept = kept ?? {};
  }

  preferences(): Preferences {
    const kept = z.record(z.string(), z.unknown()).safeParse(this.#get("preferences"));
    return { ...DEFAULT_PREFERENCES, ...fitting(kept.success ? kept.data : {}) };
  }

  setPreferences(change: Partial<Preferences>): Preferences {
    const next = { ...this.preferences(), ...change };
    this.#set("preferences", next);
    return next;
  }

  windowPlace(): WindowPlace | null {
    const parsed = windowPlace.safeParse(this.#get("windowPlace"));
    return parsed.success ? parsed.data : null;
  }

  setWindowPlace(place: WindowPlace): void {
    this.#set("windowPlace", place);
  }

  /** Hosts, with port, that browser links may lead to besides the connection's own. */
  linkHosts(): readonly string[] {
    const parsed = z.array(z.string()).safeParse(this.#get("linkHosts"));
    return parsed.success ? parsed.data : [];
  }

  confirmLinkHost(host: string): void {
    if (!this.linkHosts().includes(host)) this.#set("linkHosts", [...this.linkHosts(), host]);
  }

  #get(key: keyof Kept): unknown {
    return this.#kept[key];
  }

  /** Settles when all that was set is on the disk, or was refused by it: `false`. */
  written(): Promise<boolean> {
    return this.#writing;
  }

  /** A profile that cannot be written to costs the preference after this run, and nothing else. */
  #set<Key extends keyof Kept>(key: Key, value: Kept[Key]): void {
    this.#kept = { ...this.#kept, [key]: value };
    const bytes = Buffer.from(`${JSON.stringify(this.#kept, null, 2)}\n`);
    this.#writing = this.#writing.then(() => this.#write(bytes));
  }

  async #write(bytes: Uint8Array): Promise<boolean> {
    const { files, onNotWritten } = this.#options;
    const options = { mode: 0o600, ...(files === undefined ? {} : { files }) };
    try {
      if (this.#unreadable) throw new Error("what lies there could not be put aside");
      await writeFileAtomic(this.#file, bytes, options);
    } catch {
      if (!this.#told) onNotWritten?.();
      this.#told = true;
      return false;
    }
    this.#told = false;
    // What is in place is good; a copy that cannot be made is made with the next change.
    await writeFileAtomic(`${this.#file}.bak`, bytes, options).catch(() => {});
    return true;
  }
}

/** `null` when the file can be neither read nor put aside. */
function readStore(folder: string): Readonly<Record<string, unknown>> | null {
  try {
    const store = new ElectronStore<Record<string, unknown>>({
      name: "preferences",
      cwd: folder,
      clearInvalidConfig: false,
    });
    return { ...store.store };
  } catch {
    return null;
  }
}

/** The members that fit, each judged by itself: one that does not costs no other. */
function fitting(kept: Readonly<Record<string, unknown>>): Partial<Preferences> {
  const good = Object.entries(PREFERENCE_SCHEMAS).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(kept[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(good);
}

function mendFile(file: string, now: () => number): string | null {
  if (!existsSync(file) || isReadable(file)) return null;
  const aside = `preferences.damaged-${now()}.json`;
  try {
    renameSync(file, join(file, "..", aside));
    if (isReadable(`${file}.bak`)) copyFileSync(`${file}.bak`, file);
  } catch {
    return null;
  }
  return aside;
}

function isReadable(file: string): boolean {
  try {
    // A byte that is no UTF-8 would be replaced on reading, and written back so.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
