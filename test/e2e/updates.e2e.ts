import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import type { ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import type { UpdateStand, UpdateView } from "../../core/update.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import { expect, test } from "./bench-app.ts";
import { inNavigation } from "./navigation.ts";
import { chooseScenario } from "./scenario.ts";
import { description, FILE_NAME, type Play, type UpdateFeed, updateFeed } from "./update-feed.ts";

test.skip(process.platform !== "linux", "the copy that replaces itself is an AppImage here");

const { MODULE_BENCH_ELECTRON = "" } = process.env;
const OLD = "#!/bin/sh\nexit 1\n";

/** A copy of the app as an AppImage: where it lies, what it was built to ask, and where downloads go. */
function asAppImage(folder: string, feed: UpdateFeed) {
  const image = join(folder, "Module-Bench.AppImage");
  const cache = join(folder, "cache");
  const config = join(folder, "app-update.yml");
  writeFileSync(image, OLD);
  chmodSync(image, 0o755);
  mkdirSync(cache);
  writeFileSync(config, `provider: generic\nurl: ${feed.url}\nupdaterCacheDirName: module-bench-updater\n`);
  return {
    image,
    pending: join(cache, "module-bench-updater", "pending"),
    env: {
      APPIMAGE: image,
      APPDIR: dirname(MODULE_BENCH_ELECTRON),
      XDG_CACHE_HOME: cache,
      MODULE_BENCH_UPDATE_FEED: config,
    },
  };
}

async function act(page: Page, act: "look" | "download" | "cancel"): Promise<UpdateStand> {
  return await page.evaluate(async (told) => {
    const { bench } = globalThis as unknown as { readonly bench: BenchApi };
    const view: UpdateView = await bench.update(told);
    return view.stand;
  }, act);
}

/** What came of it, in a word or two. */
function inShort(stand: UpdateStand): string {
  if (stand.kind !== "failed") return stand.kind;
  const { failure } = stand;
  if (failure.kind === "status") return `status ${failure.status}`;
  return failure.kind === "unreachable" ? failure.code : failure.kind;
}

test("asked once, told in a quiet line, downloaded on a click, installed by a restart that asks about what is watched", async ({
  journey,
  launch,
}) => {
  const feed = await updateFeed();
  const started = join(journey.folder, "new-version-started");
  const bytes = `#!/bin/sh\nprintf '%s\\n' "$@" > '${started}'\n#${"x".repeat(200_000)}\n`;
  feed.play({ feed: description({ bytes, notes: "Faster.\n<b>Not bold</b> \u202e" }), file: bytes });
  const copy = asAppImage(journey.folder, feed);
  const { app, page, profile } = await launch({ env: copy.env });
  const question = page.getByRole("note").filter({ hasText: "Look for newer versions?" });
  await expect(question).toContainText(feed.url);
  await chooseScenario(page, "Waits for a person");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("created");
  expect(feed.requests).toHaveLength(0);

  await question.getByRole("button", { name: "Look for them" }).click();
  await page
    .getByRole("status")
    .filter({ hasText: "Version 0.2.0 is there." })
    .getByRole("button", { name: "What is new" })
    .click();
  const panel = page.getByRole("region", { name: "Updates", exact: true });
  await expect(panel.getByRole("region", { name: "What is new in 0.2.0" })).toHaveText(
    "Faster.\n<b>Not bold</b> \\u{202e}",
  );
  await panel.getByRole("button", { name: /^Download \(/ }).click();
  await expect(panel.getByRole("status")).toContainText("Version 0.2.0 is downloaded and verified.");
  await panel.getByRole("button", { name: "Restart now" }).click();
  await expect(panel.getByRole("status")).toContainText("1 session is watched or being started.");
  expect(readFileSync(copy.image, "utf8")).toBe(OLD);
  await panel.getByRole("button", { name: "Cancel" }).click();
  await inNavigation(page, "Modules");
  const line = page.getByRole("status").filter({ hasText: "It is installed when you quit." });
  await line.getByRole("button", { name: "Restart now" }).click();
  const gone = new Promise((resolve) => app.process().once("close", resolve));
  await line.getByRole("button", { name: "Restart all the same" }).click();
  await gone;
  await expect
    .poll(() => existsSync(started) && readFileSync(started, "utf8"))
    .toContain(`--user-data-dir=${profile}`);
  expect(readFileSync(copy.image, "utf8")).toBe(bytes);
  expect(statSync(copy.image).mode & 0o777).toBe(0o755);
  expect(existsSync(join(profile, ".updaterId"))).toBe(false);
  expect(feed.requests.map(({ path }) => path)).toEqual([
    "/updates/latest-linux.yml",
    `/updates/${FILE_NAME}`,
  ]);
  for (const { headers } of feed.requests) {
    expect(headers).toMatchObject({ "user-agent": "Module-Bench", "accept-language": "en" });
    for (const name of ["cookie", "authorization", "x-user-staging-id"])
      expect(headers).not.toHaveProperty(name);
  }
  await feed.close();
});

const redirect = (status: number, location: string) => (response: ServerResponse) =>
  void response.writeHead(status, { location }).end();
const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end("no");
/** Announces more than it sends, and ends. */
const cut = (response: ServerResponse) => {
  response.writeHead(200, { "content-length": 500_000 });
  response.write("x".repeat(1_000), () => response.destroy());
};
const endless = (response: ServerResponse) => {
  const more = () => void (response.destroyed || response.write("x".repeat(65_536), more));
  more();
};
const bomb = gzipSync(Buffer.alloc(5_000_000, "x"));
const silence = () => undefined;
/** Eight levels of eight: sixteen million, if somebody unfolded them. */
const aliases = [
  "a: &a [x, x]",
  ...["ab", "bc", "cd", "de", "ef", "fg", "gh", "hi"].map(
    ([from = "", to = ""]) => `${to}: &${to} [${new Array(8).fill(`*${from}`).join(", ")}]`,
  ),
  "version: *i",
].join("\n");

/** What a look comes to. */
function looks(elsewhere: string): readonly (readonly [name: string, feed: Play, comesTo: string])[] {
  return [
    ["newer", description(), "newer"],
    ["same", description({ version: "0.1.0" }), "up_to_date"],
    ["older", description({ version: "0.0.9" }), "up_to_date"],
    ["same number, other build", description({ version: "0.1.0+2" }), "up_to_date"],
    ["a preview of this one", description({ version: "0.1.0-beta.1" }), "up_to_date"],
    ["no feed", status(404), "status 404"],
    ["a server in trouble", status(503), "status 503"],
    ["no content", (response) => void response.writeHead(204).end(), "status 204"],
    ["nothing", (response) => void response.writeHead(200).end(), "malformed"],
    ["a page", "<!doctype html><title>Sign in</title>", "malformed"],
    ["no YAML", "version: [0.2.0\n\t}", "malformed"],
    ["no UTF-8", (response) => void response.end(Buffer.from([0x76, 0xff, 0xfe])), "malformed"],
    ["a list", "- version: 0.2.0", "malformed"],
    ["references that grow", aliases, "malformed"],
    ["a function", "version: !!js/function 'function () { process.exit(9) }'", "malformed"],
    ["no version", "path: x", "malformed"],
    ["a version that is none", description({ version: "new" }), "malformed"],
    ["a version that is a number", description({ version: "2.0" }), "malformed"],
    ["no checksum", description({ sha512: null }), "malformed"],
    ["a short checksum", description({ sha512: "YWJj" }), "malformed"],
    ["an older kind of checksum", `${description({ sha512: null })}sha2: ${"0".repeat(64)}\n`, "malformed"],
    ["a size of nothing", description({ size: 0 }), "malformed"],
    ["a size that nobody has", description({ size: 2 ** 41 }), "malformed"],
    ["a file above", description({ url: "../evil.AppImage" }), "elsewhere"],
    ["a file above, encoded", description({ url: "..%2Fevil.AppImage" }), "elsewhere"],
    ["a file above, for Windows", description({ url: "..\\evil.AppImage" }), "elsewhere"],
    ["a file at the top", description({ url: "/evil.AppImage" }), "elsewhere"],
    ["a file in a folder", description({ url: "a/b.AppImage" }), "elsewhere"],
    ["a file at another host", description({ url: `${elsewhere}evil.AppImage` }), "elsewhere"],
    [
      "a file at another host, shortened",
      description({ url: `//${new URL(elsewhere).host}/evil.AppImage` }),
      "elsewhere",
    ],
    ["a file of this computer", description({ url: "file:///bin/sh" }), "elsewhere"],
    ["no file for this system", description({ url: "module-bench_0.2.0_amd64.deb" }), "nothing_here"],
    ...[301, 302, 303, 307, 308].map(
      (code) => [`redirect ${code}`, redirect(code, `${elsewhere}latest-linux.yml`), "elsewhere"] as const,
    ),
    ["redirect to itself", redirect(302, "latest-linux.yml"), "elsewhere"],
    ["redirect without a place", status(302), "elsewhere"],
    ["too large", "x".repeat(300 * 1024), "too_large"],
    ["endless", endless, "too_large"],
    [
      "small until it is unpacked",
      (response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
      "too_large",
    ],
    ["cut in the middle", cut, "cut"],
    ["cut before it begins", (response) => void response.destroy(), "ERR_EMPTY_RESPONSE"],
  ];
}

const GOOD = `new${"y".repeat(300_000)}`;
const OTHER = `bad${"y".repeat(300_000)}`;

/** What a download comes to. */
function downloads(elsewhere: string): readonly (readonly [name: string, file: Play, comesTo: string])[] {
  return [
    ["wrong checksum", OTHER, "damaged"],
    ["shorter than announced", GOOD.slice(1), "damaged"],
    ["longer than announced", `${GOOD}z`, "damaged"],
    ["of no length", (response) => void response.write(GOOD, () => response.end()), "damaged"],
    ["endless", endless, "damaged"],
    ["not there", status(404), "status 404"],
    ["redirected", redirect(302, `${elsewhere}${FILE_NAME}`), "elsewhere"],
    [
      "cut in the middle",
      (response) => {
        response.writeHead(200, { "content-length": GOOD.length });
        response.write(GOOD.slice(0, 100_000), () => response.destroy());
      },
      "cut",
    ],
  ];
}

test("a feed that is damaged, lies or leads elsewhere changes nothing", async ({ journey, launch }) => {
  const feed = await updateFeed();
  const foreign = await updateFeed();
  const copy = asAppImage(journey.folder, feed);
  const { page, profile, quit } = await launch({ env: copy.env });
  await page.evaluate(() =>
    (globalThis as unknown as { readonly bench: BenchApi }).bench.setPreferences({ updates: "on" }),
  );
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { bench: BenchApi }).bench.updates()))
    .toMatchObject({ stand: { kind: "up_to_date" } });

  const rows = looks(foreign.url);
  for (const [name, play, comesTo] of rows) {
    feed.play({ feed: play });
    expect.soft(`${name}: ${inShort(await act(page, "look"))}`).toBe(`${name}: ${comesTo}`);
  }

  feed.play({ feed: silence });
  const hangs = act(page, "look");
  await expect.poll(() => feed.requests.length).toBe(rows.length + 2);
  expect(inShort(await act(page, "cancel"))).toBe("ERR_EMPTY_RESPONSE");
  await hangs;

  feed.play({ feed: description({ bytes: GOOD }) });
  expect(inShort(await act(page, "look"))).toBe("newer");
  for (const [name, play, comesTo] of downloads(foreign.url)) {
    feed.play({ file: play });
    expect.soft(`${name}: ${inShort(await act(page, "download"))}`).toBe(`${name}: ${comesTo}`);
    expect.soft(readdirSync(copy.pending), name).toEqual([]);
  }

  const requests = feed.requests.length;
  feed.play({
    file: (response) => void response.writeHead(200, { "content-length": GOOD.length }).write("x"),
  });
  const stuck = act(page, "download");
  await expect.poll(() => feed.requests.length).toBe(requests + 1);
  expect(inShort(await act(page, "cancel"))).toBe("cut");
  await stuck;

  feed.play({ file: GOOD });
  fillDisk(copy.pending);
  expect(inShort(await act(page, "download"))).toBe("disk_full");
  chmodSync(copy.pending, 0o500);
  expect(inShort(await act(page, "download"))).toBe("not_writable");
  chmodSync(copy.pending, 0o700);
  expect(inShort(await act(page, "download"))).toBe("ready");
  expect(readFileSync(copy.image, "utf8")).toBe(OLD);
  await quit();
  expect(readFileSync(copy.image, "utf8")).toBe(GOOD);
  expect(foreign.requests).toEqual([]);

  const unpacked = await launch({ profile, env: { ...copy.env, APPIMAGE: "" } });
  feed.play({ feed: description({ url: "module-bench_0.2.0_amd64.deb", notes: "New" }) });
  expect(await act(unpacked.page, "look")).toEqual({
    kind: "newer",
    release: { version: "0.2.0", notes: "New", size: null },
  });
  await inNavigation(unpacked.page, "Settings");
  const panel = unpacked.page.getByRole("region", { name: "Updates", exact: true });
  await expect(panel.getByRole("status")).toContainText("This copy does not replace itself.");
  await panel.getByRole("button", { name: "Copy the address" }).click();
  await expect.poll(() => unpacked.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(feed.url);
  await unpacked.quit();

  const asked = feed.requests.length;
  const forbidden = await launch({ profile, env: { ...copy.env, MODULE_BENCH_UPDATES: "off" } });
  expect(await act(forbidden.page, "look")).toMatchObject({ kind: "forbidden", by: "variable" });
  expect(feed.requests).toHaveLength(asked);

  await Promise.all([feed.close(), foreign.close()]);
});

/** Has the download written to a device that is always full: its first names are taken by folders, its last one leads there. */
function fillDisk(pending: string): void {
  for (const name of ["temp", "0-temp", "1-temp"])
    mkdirSync(join(pending, `${name}-${FILE_NAME}`), { recursive: true });
  symlinkSync("/dev/full", join(pending, `2-temp-${FILE_NAME}`));
}
