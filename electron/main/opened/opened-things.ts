import { basename } from "node:path";
import { asBrowserLink, readDeepLink } from "../../../core/deep-link.ts";
import type { Notice } from "../../../core/notice.ts";
import type { Opened, OpenProblem } from "../../../core/opened.ts";
import { fail, ok, type Result } from "../../../core/result.ts";
import type { Emit } from "../bench/emit.ts";
import type { Log } from "../log/entry.ts";
import type { HandedOver } from "./handed-over.ts";
import { readOpenedFile } from "./read-file.ts";

/** How much of a name is told, in characters. */
const MAX_NAME = 120;

/** What opening things needs from its surroundings. */
export interface OpenedPorts {
  readonly emit: Emit;
  readonly tell: (notice: Notice) => void;
  readonly log: Log;
}

/**
 * What the system handed over, until the page takes it to be looked at. One at a time: what comes anew takes the place of
 * what nobody has looked at yet. Before the window is there, things wait in `receive` order.
 */
export class OpenedThings {
  #ports: OpenedPorts | null = null;
  #early: (readonly HandedOver[])[] = [];
  #waiting: Opened | null = null;

  /** The page can be told from now on. */
  begin(ports: OpenedPorts): void {
    this.#ports = ports;
    for (const things of this.#early.splice(0)) void this.#open(things, ports);
  }

  /** Takes what came at once. */
  receive(things: readonly HandedOver[]): void {
    if (things.length === 0) return;
    if (this.#ports === null) this.#early.push(things);
    else void this.#open(things, this.#ports);
  }

  /** Gives what waits, once. */
  take(): Opened | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }

  async #open([first, ...more]: readonly HandedOver[], { emit, tell, log }: OpenedPorts): Promise<void> {
    if (first === undefined) return;
    const opened = await read(first);
    const name = nameOf(first);
    log({ kind: "handed_over", what: opened.ok ? opened.value.kind : `${first.kind}_${opened.error}` });
    if (opened.ok) {
      this.#waiting = opened.value;
      emit({ kind: "opened" });
    } else tell({ kind: "not_opened", name, problem: opened.error });
    for (const thing of more) tell({ kind: "not_opened", name: nameOf(thing), problem: "one_at_a_time" });
  }
}

async function read(thing: HandedOver): Promise<Result<Opened, OpenProblem>> {
  if (thing.kind === "file") return readOpenedFile(thing.path);
  const link = readDeepLink(thing.text);
  if (!link.ok) return fail<OpenProblem>(`link_${link.error}`);
  return ok({ kind: link.value.kind, link: asBrowserLink(link.value) });
}

function nameOf(thing: HandedOver): string {
  const name = thing.kind === "file" ? basename(thing.path) : thing.text;
  return name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - 1)}…`;
}
