/**
 * `node scripts/icon.mjs`: draws the app's icon from one list of shapes, in every form that a system asks for:
 * `build/icon.svg`, `icon.png`, `icon.ico`, `icon.icns`, and the sizes in `build/icons`.
 *
 * An ink square; a running lane that steps down to a session that waits for a person. On a grid of 32, so that at
 * 16 px each edge falls between two pixels.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ICNS_TYPES, icns, ico } from "./icon/containers.mjs";
import { png } from "./icon/png.mjs";
import { paint, scaled, toSvg } from "./icon/shapes.mjs";
import { PROJECT } from "./set-up/places.mjs";

const SIZE = 512;
const INK = "#15181C";
const RUNNING = "#6FA8FF";
const WAITING = "#D6C4FF";

/** @type {readonly import("./icon/shapes.mjs").Shape[]} */
const SHAPES = [
  { kind: "box", left: 0, top: 0, right: 512, bottom: 512, radius: 112, colour: INK },
  { kind: "box", left: 80, top: 96, right: 384, bottom: 160, radius: 32, colour: RUNNING },
  { kind: "box", left: 320, top: 96, right: 384, bottom: 288, radius: 32, colour: RUNNING },
  { kind: "diamond", x: 352, y: 352, reach: 144, colour: INK },
  { kind: "diamond", x: 352, y: 352, reach: 104, colour: WAITING },
];

/** What a desktop on Linux looks for, and what the other systems' files hold. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

const sizes = new Set([...LINUX_SIZES, ...WINDOWS_SIZES, ...ICNS_TYPES.map(([, size]) => size)]);
const pictures = [...sizes].map((size) => ({
  size,
  bytes: png(paint(scaled(SHAPES, size / SIZE), size), size),
}));
/** @param {readonly number[]} wanted */
function only(wanted) {
  return pictures.filter(({ size }) => wanted.includes(size));
}

const build = join(PROJECT, "build");
mkdirSync(join(build, "icons"), { recursive: true });
writeFileSync(join(build, "icon.svg"), toSvg(SHAPES, SIZE));
for (const { bytes } of only([SIZE])) writeFileSync(join(build, "icon.png"), bytes);
for (const { size, bytes } of only(LINUX_SIZES)) {
  writeFileSync(join(build, "icons", `${size}x${size}.png`), bytes);
}
writeFileSync(join(build, "icon.ico"), ico(only(WINDOWS_SIZES)));
writeFileSync(join(build, "icon.icns"), icns(pictures));
