import { expect, it } from "vitest";
import { temporaryFolders } from "../samples.ts";
import { inWords, KINDS, killRounds, seedOfRun } from "./kill-rounds.ts";

const folder = temporaryFolders();

it("nothing acknowledged is lost in 200 rounds of kill -9, and the store opens each time", async () => {
  const seed = seedOfRun();
  const tally = await killRounds(folder(), {
    rounds: 200,
    seed,
    size: { sessions: 20_000, observationsEach: 5 },
  });
  process.stdout.write(inWords(seed, tally));
  for (const kind of KINDS) {
    expect({ kind, ...tally[kind] }).toMatchObject({ kind, rounds: 50, lost: 0, unopened: 0 });
  }
});
