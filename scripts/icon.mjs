/**
 * `node scripts/icon.mjs`: draws the app's icon, `build/icon.svg` and `build/icon.png`, from one list of shapes.
 *
 * An ink square; a running lane that steps down to a session that waits for a person. On a grid of 32, so that at
 * 16 px each edge falls between two pixels.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { png } from "./icon/png.mjs";
import { paint, toSvg } from "./icon/shapes.mjs";
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

writeFileSync(join(PROJECT, "build/icon.svg"), toSvg(SHAPES, SIZE));
writeFileSync(join(PROJECT, "build/icon.png"), png(paint(SHAPES, SIZE), SIZE));
