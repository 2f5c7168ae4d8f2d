import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchApp, expect, test } from "../bench-app.ts";
import { axe } from "./axe.ts";
import { flaws, smallTargets } from "./flaws.ts";
import { focusWalk } from "./focus-walk.ts";
import { contactSheet, type Picture } from "./sheet-page.ts";
import { painted, resize, SIZES, type Size, speak, wear } from "./sizes.ts";
import { AROUND, AT_WORK, arrive, leave } from "./stations.ts";

const FOLDER = join(process.env.MODULE_BENCH_ARTIFACTS ?? ".", "contact-sheet");

/** How each station is looked at: a language, a theme, a size of window, a zoom, and with which eyes. */
interface Way {
  readonly language: "en" | "de";
  readonly theme: "light" | "dark";
  readonly size: Size;
  readonly zoom: number;
  readonly eyes: "all colours" | "grey" | "forced colours";
}

const LAPTOP = { width: 1024, height: 700 };
const PLAIN: Way = { language: "en", theme: "light", size: LAPTOP, zoom: 100, eyes: "all colours" };

const WAYS: readonly Way[] = [
  ...(["en", "de"] as const).flatMap((language) => [
    ...(["light", "dark"] as const).flatMap((theme) =>
      SIZES.map((size): Way => ({ ...PLAIN, language, theme, size })),
    ),
    { ...PLAIN, language, zoom: 200 },
  ]),
  { ...PLAIN, eyes: "grey" },
  { ...PLAIN, theme: "dark", eyes: "grey" },
  { ...PLAIN, eyes: "forced colours" },
];

/** The way whose stops of Tab are walked, last of all: the walk moves the focus. */
const PLAIN_LAPTOP: Way = { ...PLAIN, eyes: "all colours" };

function inWords({ language, theme, size: { width, height }, zoom, eyes }: Way): string {
  const seen = eyes === "all colours" ? "" : `, ${eyes}`;
  return `${language} ${theme} ${width}×${height}${zoom === 100 ? "" : ` at ${zoom} %`}${seen}`;
}

for (const [part, stations] of Object.entries({ "at-work": AT_WORK, around: AROUND })) {
  test(`pictures (${part})`, async ({ launch }) => {
    test.setTimeout(1_200_000);
    const bench = await launch();
    mkdirSync(FOLDER, { recursive: true });
    const pictures: Picture[] = [];
    const wrong: string[] = [];
    let nodes = 0;
    for (const [index, station] of stations.entries()) {
      await resize(bench, { width: 1280, height: 800 });
      await leave(bench);
      await arrive(bench, station);
      for (const way of [...WAYS, PLAIN_LAPTOP]) {
        const column = inWords(way);
        const name = `${part}-${String(index).padStart(2, "0")} ${station.view} ${station.state} ${column}`;
        const file = `${name.replace(/[^\w-]+/g, "-").toLowerCase()}.png`;
        await see(bench, way);
        writeFileSync(join(FOLDER, file), await picture(bench, way));
        const found = await lookOver(bench, way);
        nodes += found.nodes;
        wrong.push(...found.wrong.map((each) => `${name}: ${each}`));
        pictures.push({ row: `${station.view}: ${station.state}`, column, file });
      }
      await see(bench, PLAIN);
    }
    writeFileSync(join(FOLDER, `${part}.html`), contactSheet(part, pictures));
    process.stdout.write(
      `${part}: ${stations.length} stations, ${pictures.length} pictures, ${nodes} elements\n`,
    );
    expect(wrong).toEqual([]);
  });
}

/** All that is looked at: what axe finds, how it lies in the window, and in the plain way, where Tab leads. */
async function lookOver(
  bench: BenchApp,
  way: Way,
): Promise<{ readonly nodes: number; readonly wrong: readonly string[] }> {
  const { page } = bench;
  const { nodes, violations } = await axe(page);
  const isLow = way.size.height < 700 || way.zoom > 100;
  const small = isLow ? [] : await smallTargets(page);
  const steps = way === PLAIN_LAPTOP ? (await focusWalk(page, "view")).problems : [];
  return { nodes, wrong: [...violations, ...(await flaws(page)), ...small, ...steps] };
}

/** The driver's own pictures of a page that is zoomed show a part of it. */
async function picture({ app, page }: BenchApp, { zoom }: Way): Promise<Buffer> {
  if (zoom === 100) return page.screenshot();
  const png = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString("base64"),
  );
  return Buffer.from(png ?? "", "base64");
}

async function see(bench: BenchApp, { language, theme, size, zoom, eyes }: Way): Promise<void> {
  const { page } = bench;
  await speak(bench, language);
  await wear(bench, theme);
  await resize(bench, size, zoom);
  await page.emulateMedia({
    forcedColors: eyes === "forced colours" ? "active" : "none",
    reducedMotion: "reduce",
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setEmulatedVisionDeficiency", {
    type: eyes === "grey" ? "achromatopsia" : "none",
  });
  await painted(page);
  await devtools.detach();
}
