import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { openStore } from "../../../../adapters/sqlite/open.ts";
import { type Acknowledged, lostOf, lostRows } from "./acknowledged.ts";
import { type FileSize, LATER_MIGRATIONS, makeLargeFile } from "./large-file.ts";

/** What a process is killed in. */
export const KINDS = ["start", "save", "poll", "migration"] as const;
type Kind = (typeof KINDS)[number];

/** What came of the rounds of one kind. */
interface Tally {
  readonly rounds: number;
  /** Killed before it had ended by itself: else the round proved nothing. */
  readonly killed: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly unopened: number;
}

const CHILD = fileURLToPath(new URL("./writing-child.ts", import.meta.url));

/** How long a child writes before it is killed, at most, in ms. */
const WRITES_MS = 60;

/**
 * Lets a process write to the store and kills it with SIGKILL at a random moment, again and again: the kinds take
 * turns, all but the migration on one growing file. After each kill the store is opened and what had been acknowledged
 * is looked for.
 *
 * @param seed  Of the moments; the same one gives the same waits, on a machine that is as busy.
 */
export async function killRounds(
  folder: string,
  { rounds, seed, size }: { readonly rounds: number; readonly seed: number; readonly size: FileSize },
): Promise<Readonly<Record<Kind, Tally>>> {
  const random = randomFrom(seed);
  const growing = join(folder, "bench.db");
  const large = join(folder, "large.db");
  const old = join(folder, "old.db");
  makeLargeFile(old, size);
  const updateMs = await timeOfUpdate(old, large);
  const tally = new Map<Kind, Tally>();
  for (let round = 0; round < rounds; round++) {
    const kind = KINDS[round % KINDS.length] ?? "start";
    const migrates = kind === "migration";
    const file = migrates ? fresh(old, large) : growing;
    // A little less than an update takes, so that nearly every kill meets one.
    const upToMs = migrates ? updateMs * 0.85 : WRITES_MS;
    const { said, killed } = await killedAfter(random() * upToMs, file, kind);
    const opened = openStore(file, migrates ? { migrations: LATER_MIGRATIONS } : {});
    const lost = opened.ok ? lostOf(opened.value, said).length : said.length;
    if (opened.ok) opened.value.close();
    const before = tally.get(kind) ?? { rounds: 0, killed: 0, acknowledged: 0, lost: 0, unopened: 0 };
    tally.set(kind, {
      rounds: before.rounds + 1,
      killed: before.killed + Number(killed),
      acknowledged: before.acknowledged + (migrates ? size.sessions : said.length),
      lost: before.lost + lost + (migrates && opened.ok ? lostRows(file, size) : 0),
      unopened: before.unopened + Number(!opened.ok),
    });
  }
  const halfMade = readdirSync(folder).filter((name) => name.includes(".new"));
  if (halfMade.length > 0) throw new Error(`Half-made files are left: ${halfMade.join(", ")}`);
  return Object.fromEntries(tally) as Record<Kind, Tally>;
}

/** The seed of this run: `MODULE_BENCH_SEED`, to play one again, or a new one. */
export function seedOfRun(): number {
  return Number(process.env.MODULE_BENCH_SEED ?? Math.floor(Math.random() * 2 ** 32));
}

/** One line that can be quoted. */
export function inWords(seed: number, tally: Readonly<Record<Kind, Tally>>): string {
  const kinds = Object.entries(tally).map(
    ([kind, { rounds, killed, acknowledged, lost, unopened }]) =>
      `${kind}: ${rounds} rounds, ${killed} killed, ${acknowledged} acknowledged, ${lost} lost, ${unopened} unopened`,
  );
  return `kill -9, seed ${seed}\n  ${kinds.join("\n  ")}\n`;
}

async function killedAfter(
  waitMs: number,
  file: string,
  kind: Kind,
): Promise<{ readonly said: readonly Acknowledged[]; readonly killed: boolean }> {
  const child = spawn(process.execPath, [CHILD, file, kind], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const wrote = text(child.stdout);
  await once(child.stdout, "data");
  // The moment itself is what is tried here, so time is let pass.
  const timer = setTimeout(() => child.kill("SIGKILL"), waitMs);
  const [, signal] = await ended;
  clearTimeout(timer);
  const lines = (await wrote).split("\n").slice(0, -1);
  const said = lines.map((line) => JSON.parse(line) as Acknowledged);
  return {
    said: said.filter(({ kind }) => kind !== "begun" && kind !== "opened"),
    killed: signal === "SIGKILL",
  };
}

async function timeOfUpdate(old: string, large: string): Promise<number> {
  const file = fresh(old, large);
  const since = performance.now();
  const child = spawn(process.execPath, [CHILD, file, "migration"], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const begunAt = performance.now();
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`The update did not end well after ${begunAt - since} ms.`);
  return performance.now() - begunAt;
}

function fresh(from: string, to: string): string {
  for (const suffix of ["-wal", "-shm"]) rmSync(to + suffix, { force: true });
  copyFileSync(from, to);
  return to;
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
