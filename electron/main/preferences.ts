import { copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import ElectronStore from "electron-store";
import { z } from "zod";
import { INPUT_SCHEMAS } from "../bridge/inputs.ts";
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
 * Each good state is copied to `preferences.json.bak`, which is taken when the file itself cannot be read.
 */
export class PreferenceStore {
  readonly #file: string;
  readonly #store: ElectronStore<Record<string, unknown>>;
  /** Name of the file that a damaged one was put aside under; `null` when all was well. */
  readonly putAside: string | null;

  constructor(folder: string, now: () => number = Date.now) {
    this.#file = join(folder, "preferences.json");
    this.putAside = mendFile(this.#file, now);
    this.#store = new ElectronStore<Record<string, unknown>>({
      name: "preferences",
      cwd: folder,
      configFileMode: 0o600,
      clearInvalidConfig: false,
    });
  }

  preferences(): Preferences {
    const parsed = INPUT_SCHEMAS.setPreferences.safeParse(
      this.#store.get("preferences" satisfies keyof Kept),
    );
    return { ...DEFAULT_PREFERENCES, ...(parsed.success ? parsed.data : {}) };
  }

  setPreferences(change: Partial<Preferences>): Preferences {
    const next = { ...this.preferences(), ...change };
    this.#set("preferences", next);
    return next;
  }

  windowPlace(): WindowPlace | null {
    const parsed = windowPlace.safeParse(this.#store.get("windowPlace" satisfies keyof Kept));
    return parsed.success ? parsed.data : null;
  }

  setWindowPlace(place: WindowPlace): void {
    this.#set("windowPlace", place);
  }

  /** Hosts, with port, that browser links may lead to besides the connection's own. */
  linkHosts(): readonly string[] {
    const parsed = z.array(z.string()).safeParse(this.#store.get("linkHosts" satisfies keyof Kept));
    return parsed.success ? parsed.data : [];
  }

  confirmLinkHost(host: string): void {
    if (!this.linkHosts().includes(host)) this.#set("linkHosts", [...this.linkHosts(), host]);
  }

  /** A profile that cannot be written to costs the preference and nothing else. */
  #set<Key extends keyof Kept>(key: Key, value: Kept[Key]): void {
    try {
      this.#store.set(key, value);
      copyFileSync(this.#file, `${this.#file}.bak`);
    } catch {
      return;
    }
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
