import { writeFileAtomic } from "../../../adapters/atomic-file.ts";
import { zipArchive } from "../../../adapters/zip-archive.ts";
import { localDay } from "../../../core/words/clock-time.ts";
import type { SaveSupportReply, SupportBundle, SupportFile } from "../../bridge/views/support.ts";
import { writeFailure } from "../write-failure.ts";
import { type GatheredFile, gatherSupport, type SupportSources } from "./gather.ts";

/** How much of a long file is shown, in characters from its end: the newest lines of a log. */
const SHOWN = 16_000;

/** What saving needs beside what is gathered. */
export interface SupportPorts extends SupportSources {
  /** Opens the system's dialog; `null` when nothing was chosen. */
  readonly chooseTarget: (proposedName: string) => Promise<string | null>;
  readonly now: () => number;
}

/** Puts support bundles together and saves the one that was shown: what is saved is what was listed, byte for byte. */
export class Support {
  readonly #ports: SupportPorts;
  #shown: readonly GatheredFile[] | null = null;
  #asked = 0;

  constructor(ports: SupportPorts) {
    this.#ports = ports;
  }

  /** Gathers a bundle and lists it. Nothing is written. */
  async prepare(withNames: boolean): Promise<SupportBundle> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#shown = null;
    const files = await gatherSupport(this.#ports, withNames);
    // What was asked for last is what will be saved, whichever was ready last.
    if (asked === this.#asked) this.#shown = files;
    return { files: files.map(shown) };
  }

  /**
   * Saves what was listed last as a zip where the person says.
   *
   * @throws When nothing was listed.
   */
  async save(): Promise<SaveSupportReply> {
    const files = this.#shown;
    if (files === null) throw new Error("No support bundle was listed.");
    const { chooseTarget, now } = this.#ports;
    const to = await chooseTarget(`module-bench-support-${localDay(now())}.zip`);
    if (to === null) return { kind: "not_chosen" };
    try {
      const zip = zipArchive(files.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })));
      await writeFileAtomic(to, zip, { mode: 0o600 });
      return { kind: "written", file: to };
    } catch (error) {
      return { kind: "failed", failure: writeFailure(error) };
    }
  }
}

function shown({ name, holds, text }: GatheredFile): SupportFile {
  const whole = text.length <= SHOWN;
  // From the beginning of a line.
  const from = whole ? 0 : text.indexOf("\n", text.length - SHOWN) + 1;
  return { name, holds, bytes: Buffer.byteLength(text), text: text.slice(from), whole };
}
