import { type BenchApp, expect, test } from "./bench-app.ts";
import { axe } from "./looks/axe.ts";
import { flaws, smallTargets } from "./looks/flaws.ts";
import { focusWalk } from "./looks/focus-walk.ts";
import { resize, wear } from "./looks/sizes.ts";
import { AROUND, AT_WORK, leave, type Station } from "./looks/stations.ts";

/** Where room is scarce: the smallest window, and twice the size in one that many laptops have. */
const TIGHT = [
  { size: { width: 1024, height: 700 }, zoom: 200 },
  { size: { width: 880, height: 600 }, zoom: 100 },
] as const;

for (const [part, stations] of Object.entries({ "at work": AT_WORK, around: AROUND })) {
  test(`every view and state is for every eye and ear (${part})`, async ({ launch }) => {
    test.setTimeout(150_000);
    const bench = await launch();
    const walked = new Set<string>();
    const counts = { stations: 0, nodes: 0, stops: 0 };
    const wrong: string[] = [];
    for (const station of stations) {
      await test.step(`${station.view}, ${station.state}`, async () => {
        await resize(bench, { width: 1280, height: 800 });
        await leave(bench);
        await station.go(bench);
        const seen = await lookOver(bench, station, { walk: !walked.has(station.view) });
        walked.add(station.view);
        counts.stations += 1;
        counts.nodes += seen.nodes;
        counts.stops += seen.stops;
        wrong.push(...seen.wrong);
      });
    }
    process.stdout.write(`looks, ${part}: ${JSON.stringify(counts)}\n`);
    expect(wrong).toEqual([]);
  });
}

async function lookOver(
  bench: BenchApp,
  { view, state }: Station,
  { walk }: { readonly walk: boolean },
): Promise<{ readonly nodes: number; readonly stops: number; readonly wrong: readonly string[] }> {
  const { page } = bench;
  const wrong: string[] = [];
  const tell = (what: string, found: readonly string[]) =>
    wrong.push(...found.map((each) => `${view}, ${state}, ${what}: ${each}`));
  const { nodes, violations } = await axe(page);
  tell("axe, light", violations);
  tell("too small to hit", await smallTargets(page));
  await wear(bench, "dark");
  tell("axe, dark", (await axe(page, "colours")).violations);
  await wear(bench, "light");
  for (const { size, zoom } of TIGHT) {
    await resize(bench, size, zoom);
    tell(`${size.width}×${size.height} at ${zoom} %`, await flaws(page));
  }
  if (!walk) return { nodes, stops: 0, wrong };
  await resize(bench, { width: 1280, height: 800 });
  const { stops, problems } = await focusWalk(page);
  tell("by Tab", problems);
  return { nodes, stops, wrong };
}
