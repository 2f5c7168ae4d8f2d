import { expect, it } from "vitest";
import { fail, ok, type Result } from "../../../../core/result.ts";
import type { Release, UpdateBan, UpdateFailure, UpdateView } from "../../../../core/update.ts";
import type { Preferences } from "../../../../electron/bridge/views/preferences.ts";
import type { Updater } from "../../../../electron/main/updates/updater.ts";
import { Updates } from "../../../../electron/main/updates/updates.ts";
import { FakeClock } from "../../../support/fake-clock.ts";

const FEED = { url: "https://updates.example/", file: "/app-update.yml" };
const RELEASE: Release = { version: "0.2.0", notes: null, size: 5 };
const DAY_MS = 24 * 3_600_000;

interface Options {
  readonly chosen?: Preferences["updates"];
  readonly feed?: typeof FEED | null;
  readonly ban?: UpdateBan | null;
  readonly installs?: boolean;
  readonly underWay?: number;
  readonly look?: (signal: AbortSignal) => Promise<Result<Release | null, UpdateFailure>>;
  readonly download?: Updater["download"];
}

/** Updating on a clock that stands still, with an updater that does as it is told. */
function rig(options: Options = {}) {
  const clock = new FakeClock();
  const acts: string[] = [];
  const told: UpdateView[] = [];
  let chosen = options.chosen ?? "on";
  const updates = new Updates({
    clock,
    installed: "0.1.0",
    feed: options.feed === undefined ? FEED : options.feed,
    ban: options.ban ?? null,
    installs: options.installs ?? true,
    chosen: () => chosen,
    async openUpdater() {
      acts.push("loaded");
      return {
        look: (signal) => {
          acts.push("look");
          return options.look?.(signal) ?? Promise.resolve(ok(RELEASE));
        },
        download: (onShare, signal) => {
          acts.push("download");
          return options.download?.(onShare, signal) ?? Promise.resolve(ok(undefined));
        },
        install: async (restart) => void acts.push(restart ? "install, restart" : "install"),
      };
    },
    underWay: () => options.underWay ?? 0,
    quit: () => void acts.push("quit"),
    tell: (view) => void told.push(view),
    onBug: (error) => void acts.push(`bug: ${error}`),
  });
  return {
    clock,
    acts,
    told,
    updates,
    stand: () => updates.view().stand,
    async choose(next: Preferences["updates"]) {
      chosen = next;
      await updates.switched();
    },
  };
}

it.each<[string, Options, string]>([
  ["unasked", { chosen: "unasked" }, "off"],
  ["off", { chosen: "off" }, "off"],
  ["without a feed", { feed: null }, "no_feed"],
  ["forbidden", { ban: { by: "policy", where: "/p" } }, "forbidden"],
])("%s: nothing is loaded and nobody asked, by itself or by a click", async (_name, options, kind) => {
  const { updates, clock, acts, stand, choose } = rig(options);
  updates.begin();
  await clock.advance(3 * DAY_MS);
  for (const act of ["look", "download", "cancel"] as const) await updates.act(act);
  if (options.chosen === undefined) await choose("on");
  await updates.end();
  expect(acts).toEqual([]);
  expect(stand().kind).toBe(kind);
});

it("on: looks a while after the window can be used, then once a day; after trouble in an hour", async () => {
  let answer: Result<Release | null, UpdateFailure> = ok(null);
  const { updates, clock, acts, stand } = rig({ look: async () => answer });
  expect(acts).toEqual([]);
  updates.begin();
  await clock.advance(14_999);
  expect(acts).toEqual([]);
  await clock.advance(1);
  expect(acts).toEqual(["loaded", "look"]);
  expect(stand()).toEqual({ kind: "up_to_date", lookedAt: clock.now() });
  answer = fail({ kind: "status", status: 500 });
  await clock.advance(DAY_MS - 1);
  expect(acts).toHaveLength(2);
  await clock.advance(1);
  expect(stand()).toEqual({ kind: "failed", failure: { kind: "status", status: 500 }, release: null });
  answer = ok(RELEASE);
  await clock.advance(3_600_000);
  expect(stand()).toEqual({ kind: "newer", release: RELEASE });
  await clock.advance(10 * DAY_MS);
  expect(acts.filter((act) => act !== "look")).toEqual(["loaded"]);
});

it("switched on it looks at once, switched off it forgets what it found and asks nobody any more", async () => {
  const { updates, clock, acts, stand, choose } = rig({ chosen: "unasked" });
  await choose("on");
  expect(acts).toEqual(["loaded", "look"]);
  await updates.act("download");
  expect(stand().kind).toBe("ready");
  await choose("off");
  expect(stand().kind).toBe("off");
  await clock.advance(5 * DAY_MS);
  await updates.end();
  expect(acts).toEqual(["loaded", "look", "download"]);
});

it("downloads on a click alone, tells how far it has come, and installs when the app ends", async () => {
  const { updates, acts, told, stand } = rig({
    download: async (onShare) => {
      onShare(0.5);
      return ok(undefined);
    },
  });
  await updates.act("look");
  expect(acts).toEqual(["loaded", "look"]);
  await updates.act("download");
  const shares = told.flatMap(({ stand }) => (stand.kind === "downloading" ? [stand.share] : []));
  expect(shares).toEqual([0, 0.5]);
  expect(stand()).toEqual({ kind: "ready", release: RELEASE });
  await updates.act("look");
  await Promise.all([updates.end(), updates.end()]);
  expect(acts).toEqual(["loaded", "look", "download", "install"]);
});

it("a copy that does not replace itself downloads and installs nothing", async () => {
  const { updates, acts, stand } = rig({ installs: false });
  await updates.act("look");
  await updates.act("download");
  expect(stand().kind).toBe("newer");
  expect(updates.restart({ evenIfUnderWay: true })).toEqual({ kind: "nothing_ready" });
  await updates.end();
  expect(acts).toEqual(["loaded", "look"]);
});

it("restarts at once where nothing is under way, and on a second word where something is", async () => {
  const calm = rig();
  expect(calm.updates.restart({ evenIfUnderWay: true })).toEqual({ kind: "nothing_ready" });
  await calm.updates.act("look");
  await calm.updates.act("download");
  expect(calm.updates.restart({ evenIfUnderWay: false })).toEqual({ kind: "restarting" });
  await calm.updates.end();
  expect(calm.acts.slice(-2)).toEqual(["quit", "install, restart"]);

  const busy = rig({ underWay: 3 });
  await busy.updates.act("look");
  await busy.updates.act("download");
  expect(busy.updates.restart({ evenIfUnderWay: false })).toEqual({ kind: "under_way", count: 3 });
  expect(busy.acts).not.toContain("quit");
  expect(busy.updates.restart({ evenIfUnderWay: true })).toEqual({ kind: "restarting" });
  expect(busy.acts).toContain("quit");
});

/** Answers once it is aborted, as electron-updater does. */
async function hangs(signal: AbortSignal): Promise<Result<never, UpdateFailure>> {
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
  return fail({ kind: "cut" });
}

it("a look that hangs ends by itself, and so does a download that nothing comes of any more", async () => {
  const looking = rig({ look: hangs });
  void looking.updates.act("look");
  await looking.clock.advance(44_999);
  expect(looking.stand().kind).toBe("looking");
  await looking.clock.advance(1);
  expect(looking.stand()).toEqual({ kind: "failed", failure: { kind: "stalled" }, release: null });

  let onShare: (share: number) => void = () => undefined;
  const loading = rig({
    download: (share, signal) => {
      onShare = share;
      return hangs(signal);
    },
  });
  await loading.updates.act("look");
  void loading.updates.act("download");
  await loading.clock.advance(40_000);
  onShare(0.1);
  await loading.clock.advance(44_999);
  expect(loading.stand()).toMatchObject({ kind: "downloading", share: 0.1 });
  await loading.clock.advance(1);
  expect(loading.stand()).toEqual({ kind: "failed", failure: { kind: "stalled" }, release: RELEASE });
  onShare(0.2);
  expect(loading.stand().kind).toBe("failed");
});

it("cancelled, what was there before is there again at once, and the next try waits for the last to have ended", async () => {
  const { updates, clock, acts, stand } = rig({ download: (_share, signal) => hangs(signal) });
  await updates.act("look");
  void updates.act("download");
  await clock.advance(1);
  expect((await updates.act("cancel")).stand).toEqual({ kind: "newer", release: RELEASE });
  void updates.act("download");
  void updates.act("download");
  await clock.advance(1);
  expect(stand().kind).toBe("downloading");
  expect(acts).toEqual(["loaded", "look", "download", "download"]);
  await updates.end();
  expect(stand().kind).toBe("newer");
});

it("what the updater throws is a bug that is told, and nothing is installed", async () => {
  const { updates, acts, stand } = rig({ look: () => Promise.reject(new Error("boom")) });
  await updates.act("look");
  expect(stand()).toEqual({ kind: "failed", failure: { kind: "other" }, release: null });
  expect(acts).toContain("bug: Error: boom");
});
