import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchApp, test } from "../bench-app.ts";
import { contactSheet, type Picture } from "./sheet-page.ts";
import { painted, resize, SIZES, wear } from "./sizes.ts";
import { AROUND, AT_WORK, leave } from "./stations.ts";

const FOLDER = join(process.env.MODULE_BENCH_ARTIFACTS ?? ".", "contact-sheet");

/** How each station is looked at: a theme, a size of window, a zoom, and with which eyes. */
const WAYS = [
  ...(["light", "dark"] as const).flatMap((theme) =>
    SIZES.map((size) => ({ theme, size, zoom: 100, eyes: "all colours" as const })),
  ),
  { theme: "light", size: { width: 1024, height: 700 }, zoom: 200, eyes: "all colours" },
  { theme: "light", size: { width: 1024, height: 700 }, zoom: 100, eyes: "grey" },
  { theme: "dark", size: { width: 1024, height: 700 }, zoom: 100, eyes: "grey" },
  { theme: "light", size: { width: 1024, height: 700 }, zoom: 100, eyes: "forced colours" },
] as const;

type Way = (typeof WAYS)[number];

for (const [part, stations] of Object.entries({ "at-work": AT_WORK, around: AROUND })) {
  test(`pictures (${part})`, async ({ launch }) => {
    test.setTimeout(1_200_000);
    const bench = await launch();
    mkdirSync(FOLDER, { recursive: true });
    const pictures: Picture[] = [];
    for (const [index, station] of stations.entries()) {
      await resize(bench, { width: 1280, height: 800 });
      await leave(bench);
      await station.go(bench);
      for (const way of WAYS) {
        const { width, height } = way.size;
        const column = `${way.theme} ${width}×${height}${way.zoom === 100 ? "" : ` ${way.zoom} %`}${way.eyes === "all colours" ? "" : `, ${way.eyes}`}`;
        const name = `${part}-${String(index).padStart(2, "0")} ${station.view} ${station.state} ${column}`;
        const file = `${name.replace(/[^\w-]+/g, "-").toLowerCase()}.png`;
        await see(bench, way);
        writeFileSync(join(FOLDER, file), await picture(bench, way));
        pictures.push({ row: `${station.view}: ${station.state}`, column, file });
      }
      await see(bench, { ...WAYS[0], size: { width: 1280, height: 800 } } as never);
    }
    writeFileSync(join(FOLDER, `${part}.html`), contactSheet(part, pictures));
  });
}

/** The driver's own pictures of a page that is zoomed show a part of it. */
async function picture({ app, page }: BenchApp, { zoom }: Way): Promise<Buffer> {
  if (zoom === 100) return page.screenshot();
  const png = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString("base64"),
  );
  return Buffer.from(png ?? "", "base64");
}

async function see(bench: BenchApp, { theme, size, zoom, eyes }: Way): Promise<void> {
  const { page } = bench;
  await wear(bench, theme);
  await resize(bench, size, zoom);
  await page.emulateMedia({ forcedColors: eyes === "forced colours" ? "active" : "none" });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setEmulatedVisionDeficiency", {
    type: eyes === "grey" ? "achromatopsia" : "none",
  });
  await painted(page);
  await devtools.detach();
}
