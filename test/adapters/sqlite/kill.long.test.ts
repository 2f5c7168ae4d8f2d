import { join } from "node:path";
import { expect, it } from "vitest";
import { killRounds } from "./kill-rounds.ts";
import { temporaryFolders } from "./samples.ts";

const folder = temporaryFolders();

it("nothing acknowledged is lost in 200 rounds of kill -9", async () => {
  expect(await killRounds(join(folder(), "bench.db"), 200)).toEqual({ rounds: 200, lost: 0 });
});
