import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive. */
export interface ZipEntry {
  /** With `/` between folders; no name twice. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1980-01-01, the format's own beginning: no entry tells when it was made. */
const NO_DAY = 0x0021;

/**
 * Packs a few small files into a zip archive, deflated, with names in UTF-8.
 *
 * For what fits into memory: no Zip64, at most 65,535 entries, and 4 GiB in all.
 *
 * Source: APPNOTE.TXT, .ZIP File Format Specification, 4.3.7, 4.3.12, 4.3.16.
 */
export function zipArchive(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(bytes);
    const shared = sharedFields(bytes, packed.length, path.length);
    const file = Buffer.concat([numbers([4, 0x04034b50]), shared, path, packed]);
    const [madeBy, comment, disk, inner, outer] = [20, 0, 0, 0, 0];
    directory.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, madeBy]),
        shared,
        numbers([2, comment], [2, disk], [2, inner], [4, outer], [4, offset]),
        path,
      ]),
    );
    files.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...files, ...directory, end]);
}

/** What an entry's own header and its line in the directory have in common. */
function sharedFields(bytes: Uint8Array, packedSize: number, nameSize: number): Buffer {
  const [version, utf8, deflated, time, extra] = [20, 0x0800, 8, 0, 0];
  return numbers(
    [2, version],
    [2, utf8],
    [2, deflated],
    [2, time],
    [2, NO_DAY],
    [4, crc32(bytes)],
    [4, packedSize],
    [4, bytes.length],
    [2, nameSize],
    [2, extra],
  );
}

/** Numbers one after the other, each with its size in bytes, smallest byte first. */
function numbers(...given: readonly (readonly [2 | 4, number])[]): Buffer {
  const out = Buffer.alloc(given.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of given) at = out.writeUIntLE(value, at, size);
  return out;
}
