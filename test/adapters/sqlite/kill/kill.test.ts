import { expect, it } from "vitest";
import { temporaryFolders } from "../samples.ts";
import { inWords, KINDS, killRounds, seedOfRun } from "./kill-rounds.ts";

const folder = temporaryFolders();

it("nothing acknowledged is lost in 25 rounds of kill -9, and the store opens each time", async () => {
  const seed = seedOfRun();
  const tally = await killRounds(folder(), {
    rounds: 25,
    seed,
    size: { sessions: 5_000, observationsEach: 4 },
  });
  process.stdout.write(inWords(seed, tally));
  for (const kind of KINDS) expect({ kind, ...tally[kind] }).toMatchObject({ kind, lost: 0, unopened: 0 });
}, 120_000);
