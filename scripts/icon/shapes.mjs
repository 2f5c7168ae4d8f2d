/**
 * @typedef {{
 *   readonly kind: "box", readonly left: number, readonly top: number, readonly right: number,
 *   readonly bottom: number, readonly radius: number, readonly colour: string,
 * }} Box  With round corners.
 */

/**
 * @typedef {{
 *   readonly kind: "diamond", readonly x: number, readonly y: number, readonly reach: number, readonly colour: string,
 * }} Diamond  A square on its tip; `reach` is from its middle to a tip.
 */

/** @typedef {Box | Diamond} Shape  Colours are written `#RRGGBB`. */

/** Each pixel is looked at in this many places a side, for smooth edges. */
const SAMPLES = 8;

/**
 * @param {readonly Shape[]} shapes  The later above the earlier.
 * @param {number} size
 * @returns {string}
 */
export function toSvg(shapes, size) {
  const drawn = shapes.map((shape) => `  ${toElement(shape)}\n`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">\n  <title>Module Bench</title>\n${drawn}</svg>\n`;
}

/** @param {Shape} shape */
function toElement(shape) {
  if (shape.kind === "box") {
    const { left, top, right, bottom, radius, colour } = shape;
    const place = `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"`;
    return `<rect ${place} rx="${radius}" fill="${colour}"/>`;
  }
  const { x, y, reach, colour } = shape;
  return `<path d="M${x} ${y - reach} ${x + reach} ${y} ${x} ${y + reach} ${x - reach} ${y}Z" fill="${colour}"/>`;
}

/**
 * @param {readonly Shape[]} shapes
 * @param {number} factor
 * @returns {readonly Shape[]}
 */
export function scaled(shapes, factor) {
  return shapes.map((shape) => {
    if (shape.kind === "diamond") {
      return { ...shape, x: shape.x * factor, y: shape.y * factor, reach: shape.reach * factor };
    }
    const { left, top, right, bottom, radius } = shape;
    return {
      ...shape,
      left: left * factor,
      top: top * factor,
      right: right * factor,
      bottom: bottom * factor,
      radius: radius * factor,
    };
  });
}

/**
 * @param {readonly Shape[]} shapes  The later above the earlier.
 * @param {number} size
 * @returns {Uint8Array}  Four bytes a pixel: red, green, blue, opacity.
 */
export function paint(shapes, size) {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixelAt(shapes, x, y), (y * size + x) * 4);
  }
  return pixels;
}

/**
 * @param {readonly Shape[]} shapes
 * @param {number} x
 * @param {number} y
 */
function pixelAt(shapes, x, y) {
  const seen = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const px = x + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const py = y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const top = shapes.findLast((shape) => covers(shape, px, py));
    if (top === undefined) continue;
    covered += 1;
    for (const channel of [0, 1, 2]) {
      const start = 1 + channel * 2;
      seen[channel] = (seen[channel] ?? 0) + Number.parseInt(top.colour.slice(start, start + 2), 16);
    }
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...seen.map((total) => Math.round(total / covered)), Math.round((covered * 255) / SAMPLES ** 2)];
}

/**
 * @param {Shape} shape
 * @param {number} x
 * @param {number} y
 */
function covers(shape, x, y) {
  if (shape.kind === "diamond") return Math.abs(x - shape.x) + Math.abs(y - shape.y) <= shape.reach;
  const { left, top, right, bottom, radius } = shape;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return x >= left && x <= right && y >= top && y <= bottom && dx ** 2 + dy ** 2 <= radius ** 2;
}
