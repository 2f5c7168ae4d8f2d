/** @typedef {{ readonly size: number, readonly bytes: Buffer }} Picture  A square PNG file, and its side in pixels. */

/** The largest side that the ICO format can name. */
const LARGEST_IN_ICO = 256;

/**
 * Windows's form: a directory, then the pictures, as PNG files. Source: Microsoft, "Icons" (ICONDIR, ICONDIRENTRY).
 *
 * @param {readonly Picture[]} pictures  None larger than 256.
 * @returns {Buffer}
 */
export function ico(pictures) {
  const head = Buffer.alloc(6);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length + 16 * pictures.length;
  const entries = pictures.map(({ size, bytes }) => {
    const entry = Buffer.alloc(16);
    // 256 is written as 0: the field is one byte.
    entry.writeUInt8(size % LARGEST_IN_ICO, 0);
    entry.writeUInt8(size % LARGEST_IN_ICO, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(bytes.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += bytes.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures.map(({ bytes }) => bytes)]);
}

/**
 * macOS's types of PNG pictures by their side: plain ones, and those for twice the density.
 *
 * @type {readonly (readonly [string, number])[]}
 */
export const ICNS_TYPES = [
  ["icp4", 16],
  ["icp5", 32],
  ["ic11", 32],
  ["ic12", 64],
  ["ic07", 128],
  ["ic08", 256],
  ["ic13", 256],
  ["ic09", 512],
  ["ic14", 512],
  ["ic10", 1024],
];

/**
 * macOS's form: a head, then each picture under its type. Source: the format as Apple's `iconutil` writes it.
 *
 * @param {readonly Picture[]} pictures  One of each side in `ICNS_TYPES`.
 * @returns {Buffer}
 */
export function icns(pictures) {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const picture = pictures.find((each) => each.size === size);
    if (picture === undefined) throw new Error(`there is no picture of ${size} pixels`);
    return framed(type, picture.bytes);
  });
  return framed("icns", Buffer.concat(parts));
}

/**
 * @param {string} type  Four letters.
 * @param {Buffer} content
 */
function framed(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}
