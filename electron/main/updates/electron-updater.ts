import { app, session as sessions } from "electron";
import { AppImageUpdater, type AppUpdater, CancellationToken, NsisUpdater, Provider } from "electron-updater";
import { type ProviderRuntimeOptions, parseUpdateInfo } from "electron-updater/out/providers/Provider.js";
import { fail, ok, type Result } from "../../../core/result.ts";
import type { UpdateFailure } from "../../../core/update.ts";
import type { Feed } from "./feed.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { Gate } from "./gate.ts";
import { guardSession } from "./guard-session.ts";
import type { InstallingWay } from "./installing-way.ts";
import { hasSum, placeFile } from "./place-file.ts";
import { type ReleaseDescription, type ReleaseFile, readRelease } from "./release-file.ts";
import { downloadFailure } from "./update-failures.ts";
import type { Updater } from "./updater.ts";

/** The session that electron-updater sends through; kept in memory. Source: its `NET_SESSION_NAME`. */
const PARTITION = "electron-updater";
/** Every copy says it is this one: electron-updater asks for an id, which would be made and kept. */
const NOBODY = "00000000-0000-5000-8000-000000000000";
const ENDING = { appimage: ".AppImage", nsis: ".exe" } as const;

/** What the feed cannot give, thrown through electron-updater. */
class FeedTrouble extends Error {
  readonly failure: UpdateFailure;

  constructor(failure: UpdateFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** A file that lies where electron-updater put it. */
interface Downloaded {
  readonly path: string;
  readonly file: ReleaseFile;
}

/**
 * electron-updater on a leash: it judges versions, downloads, verifies and runs installers. What it is given is read and
 * checked here before, and its session has a gate.
 *
 * Loaded only once a person has switched updates on.
 */
export function electronUpdater(feed: Feed, way: InstallingWay | null): Updater {
  const gate = new Gate(feed.url);
  const session = sessions.fromPartition(PARTITION, { cache: false });
  guardSession(session, gate);
  const updater = way?.kind === "nsis" ? new NsisUpdater() : new AppImageUpdater();
  let signal = new AbortController().signal;
  let found: ReleaseDescription | null = null;
  let downloaded: Downloaded | null = null;
  tame(updater, feed, async () => {
    found = await readFeedOf(feed, (url) => fetchFeed(url, session, signal), way);
    return found;
  });

  return {
    async look(until) {
      signal = until;
      gate.begin(null);
      try {
        const result = await updater.checkForUpdates();
        if (result === null || found === null || !result.isUpdateAvailable) return ok(null);
        const [file] = found.files;
        return ok({ version: found.version, notes: found.notes, size: file?.size ?? null });
      } catch (error) {
        return fail(gate.refusal ?? (error instanceof FeedTrouble ? error.failure : { kind: "malformed" }));
      }
    },
    async download(onShare, until) {
      const [file] = found?.files ?? [];
      if (file === undefined) return fail({ kind: "nothing_here" });
      gate.begin({ url: new URL(file.name, feed.url).href, size: file.size });
      const result = await downloadWith(updater, { onShare, signal: until });
      if (!result.ok) return fail(gate.refusal ?? result.error);
      downloaded = { path: result.value, file };
      return ok(undefined);
    },
    async install(restart) {
      if (downloaded === null || way === null) throw new Error("Nothing was downloaded.");
      const { path, file } = downloaded;
      if (way.kind === "appimage") {
        if (!(await placeFile(path, way.file, file.sha512))) throw new Error("It is another file by now.");
        if (restart) app.relaunch({ execPath: way.file, args: process.argv.slice(1) });
        return;
      }
      if (!(await hasSum(path, file.sha512))) throw new Error("It is another file by now.");
      (updater as NsisUpdater).install(true, restart);
    },
  };
}

/** Takes from electron-updater what it would do by itself, and gives it a feed that is read by us. */
function tame(updater: AppUpdater, feed: Feed, read: () => Promise<ReleaseDescription>): void {
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // Whole files only: each byte range is one question more, and the whole is what the checksum is of.
  updater.disableDifferentialDownload = true;
  updater.forceDevUpdateConfig = true;
  updater.updateConfigPath = feed.file;
  Object.defineProperty(updater, "stagingUserIdPromise", { value: { value: Promise.resolve(NOBODY) } });
  // A proxy that asks for a name is not answered; unheard, the question would never end.
  updater.on("login", (_proxy, answer) => answer("", ""));
  updater.setFeedURL({ provider: "custom", updateProvider: providerOf(feed, read) });
}

function providerOf(feed: Feed, read: () => Promise<ReleaseDescription>) {
  return class extends Provider<ReturnType<typeof updateInfo>> {
    constructor(_options: unknown, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }
    override async getLatestVersion() {
      return updateInfo(await read());
    }
    override resolveFiles({ files }: ReturnType<typeof updateInfo>) {
      return files.map((info) => ({ url: new URL(info.url, feed.url), info }));
    }
  };
}

/** In electron-updater's form, with what was read and nothing else: no staging, no packages, no rights. */
function updateInfo({ version, files }: ReleaseDescription) {
  const infos = files.map(({ name, sha512, size }) => ({ url: name, sha512, size }));
  return {
    version,
    files: infos,
    path: infos[0]?.url ?? "",
    sha512: infos[0]?.sha512 ?? "",
    releaseDate: "",
  };
}

async function readFeedOf(
  feed: Feed,
  fetch: (url: string) => Promise<Result<string, UpdateFailure>>,
  way: InstallingWay | null,
): Promise<ReleaseDescription> {
  const name = channelFile(process.platform, process.arch);
  const url = new URL(name, feed.url);
  const text = await fetch(url.href);
  if (!text.ok) throw new FeedTrouble(text.error);
  const reading = readRelease(parse(text.value, name, url));
  if (reading.kind !== "description") throw new FeedTrouble(reading);
  const { description } = reading;
  // A package of the system fetches no file, so that none has to fit.
  if (way === null) return { ...description, files: [] };
  const files = description.files.filter(({ name: file }) => file.endsWith(ENDING[way.kind]));
  const own = files.find(({ name: file }) => file.includes(process.arch)) ?? files[0];
  if (own === undefined) throw new FeedTrouble({ kind: "nothing_here" });
  return { ...description, files: [own] };
}

function parse(text: string, name: string, url: URL): unknown {
  try {
    return parseUpdateInfo(text, name, url);
  } catch {
    throw new FeedTrouble({ kind: "malformed" });
  }
}

/** The names that electron-builder gives. */
function channelFile(platform: NodeJS.Platform, arch: string): string {
  if (platform === "win32") return "latest.yml";
  if (platform === "darwin") return "latest-mac.yml";
  return arch === "x64" ? "latest-linux.yml" : `latest-linux-${arch}.yml`;
}

async function downloadWith(
  updater: AppUpdater,
  { onShare, signal }: { readonly onShare: (share: number) => void; readonly signal: AbortSignal },
): Promise<Result<string, UpdateFailure>> {
  const token = new CancellationToken();
  const cancel = () => token.cancel();
  const progress = ({ transferred, total }: { transferred: number; total: number }) =>
    onShare(total === 0 ? 0 : transferred / total);
  signal.addEventListener("abort", cancel, { once: true });
  updater.on("download-progress", progress);
  try {
    const [path] = await updater.downloadUpdate(token);
    return path === undefined ? fail({ kind: "other" }) : ok(path);
  } catch (error) {
    return fail(downloadFailure(error));
  } finally {
    signal.removeEventListener("abort", cancel);
    updater.off("download-progress", progress);
  }
}
