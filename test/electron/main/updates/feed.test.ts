import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readFeed } from "../../../../electron/main/updates/feed.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const folder = temporaryFolders();

function feedOf(text: string): string | null {
  const resources = folder();
  writeFileSync(join(resources, "app-update.yml"), text);
  return readFeed({ isPackaged: true, resources, env: {} })?.url ?? null;
}

const generic = (url: string) => `owner: x\nprovider: generic\nurl: ${url}\nupdaterCacheDirName: mb\n`;

it.each([
  ["https://updates.example/mb", "https://updates.example/mb/"],
  ["https://updates.example/mb/", "https://updates.example/mb/"],
  ["'https://updates.example:8443/'", "https://updates.example:8443/"],
  ['"http://127.0.0.1:8080/mb"', "http://127.0.0.1:8080/mb/"],
  ["http://localhost:8080", "http://localhost:8080/"],
  ["http://updates.example/mb", null],
  ["http://127.0.0.1.evil.example/", null],
  ["ftp://updates.example/", null],
  ["file:///etc/", null],
  ["https://me:secret@updates.example/", null],
  ["https://updates.example/?a=b", null],
  ["https://updates.example/#a", null],
  ["updates.example", null],
  ["", null],
])("the address %s", (url, expected) => {
  expect(feedOf(generic(url))).toBe(expected);
});

it("of another provider, or in a form that the build does not write, is none", () => {
  expect(feedOf("provider: github\nurl: https://updates.example/\n")).toBeNull();
  expect(feedOf("{provider: generic, url: https://updates.example/}")).toBeNull();
  expect(feedOf("")).toBeNull();
});

it("a build without the file has none, and one that is packed takes none from a variable", () => {
  const resources = folder();
  const file = join(folder(), "other.yml");
  writeFileSync(file, generic("https://updates.example/"));
  const env = { MODULE_BENCH_UPDATE_FEED: file };
  expect(readFeed({ isPackaged: true, resources, env })).toBeNull();
  expect(readFeed({ isPackaged: false, resources, env })).toEqual({ url: "https://updates.example/", file });
  expect(readFeed({ isPackaged: false, resources, env: {} })).toBeNull();
});
