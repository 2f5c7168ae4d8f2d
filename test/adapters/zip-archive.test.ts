import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { zipArchive } from "../../adapters/zip-archive.ts";

it("packs what another program unpacks to the same bytes under the same names", () => {
  const entries = [
    { name: "app.json", bytes: Buffer.from('{"a":1}\n') },
    { name: "logs/übersicht.log", bytes: Buffer.from("line\n".repeat(100_000)) },
    { name: "empty", bytes: Buffer.alloc(0) },
    { name: "bytes", bytes: Buffer.from(Array.from({ length: 256 }, (_, at) => at)) },
  ];
  const zip = zipArchive(entries);
  expect(zip.length).toBeLessThan(10_000);
  const unpacked = unzipSync(zip);
  expect(Object.keys(unpacked)).toEqual(entries.map(({ name }) => name));
  for (const { name, bytes } of entries) expect(Buffer.from(unpacked[name] ?? []), name).toEqual(bytes);
});

it("is the same each time: it tells no moment", () => {
  const entries = [{ name: "a", bytes: Buffer.from("b") }];
  expect(zipArchive(entries)).toEqual(zipArchive(entries));
});

it("may be empty", () => {
  expect(unzipSync(zipArchive([]))).toEqual({});
});
