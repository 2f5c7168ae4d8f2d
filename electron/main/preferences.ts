import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import ElectronStore from "electron-store";
import { z } from "zod";
import { PREFERENCE_SCHEMAS } from "../bridge/inputs.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "../bridge/views/preferences.ts";

/** Where a window was, in screen pixels. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
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
});

/**
 * Preferences behind a wrapper that electron-store needs: a damaged file is put aside and told, never wiped.
 *
 * Each good state is copied to `preferences.json.bak`, which is taken when the file itself cannot be read. Nothing here
 * throws: what cannot be written holds for this run.
 */
export class PreferenceStore {
  readonly #file: string;
  readonly #store: ElectronStore<Record<string, unknown>> | null;
  /** What the file holds, members that nobody here knows included: a later version may. */
  #kept: Readonly<Record<string, unknown>>;
  /** Name of the file that a damaged one was put aside under; `null` when all was well. */
  readonly putAside: string | null;

  constructor(folder: string, now: () => number = Date.now) {
    this.#file = join(folder, "preferences.json");
    this.putAside = mendFile(this.#file, now);
    this.#store = openStore(folder);
    this.#kept = this.#store === null ? {} : { ...this.#store.store };
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

  /** A profile that cannot be written to costs the preference after this run, and nothing else. */
  #set<Key extends keyof Kept>(key: Key, value: Kept[Key]): void {
    this.#kept = { ...this.#kept, [key]: value };
    try {
      if (this.#store !== null) this.#store.store = { ...this.#kept };
      backUp(this.#file);
    } catch {
      return;
    }
  }
}

/** `null` when its file can be neither read nor put aside. */
function openStore(folder: string): ElectronStore<Record<string, unknown>> | null {
  try {
    return new ElectronStore<Record<string, unknown>>({
      name: "preferences",
      cwd: folder,
      configFileMode: 0o600,
      clearInvalidConfig: false,
    });
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

/** electron-store does not notice a disk that fills up: only a file that reads well replaces the one before. */
function backUp(file: string): void {
  const beside = `${file}.bak.new`;
  try {
    copyFileSync(file, beside);
    if (isReadable(beside)) renameSync(beside, `${file}.bak`);
  } finally {
    rmSync(beside, { force: true });
  }
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
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(readFileSync(file, "utf8"))).success;
  } catch {
    return false;
  }
}
