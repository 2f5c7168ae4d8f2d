import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isLoopback } from "../../../core/loopback.ts";

/** Where a build looks for newer versions. */
export interface Feed {
  /** A folder: https, or http on this computer. Ends with a slash. */
  readonly url: string;
  /** The file that says so, in electron-builder's form; electron-updater reads more of it. */
  readonly file: string;
}

/** The variable that names such a file for an app that is not packed: for development and tests. */
const FEED_VARIABLE = "MODULE_BENCH_UPDATE_FEED";

/** What the place of the file depends on. */
export interface FeedPlace {
  readonly isPackaged: boolean;
  /** Electron's `process.resourcesPath`. */
  readonly resources: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The feed of this build; `null` where it has none, or one that is not looked at: another provider than a plain folder,
 * plain http to another computer, a name and password in the address.
 *
 * A packed app reads `app-update.yml` beside its archive, and nothing else.
 */
export function readFeed({ isPackaged, resources, env }: FeedPlace): Feed | null {
  const file = isPackaged ? join(resources, "app-update.yml") : (env[FEED_VARIABLE] ?? "");
  if (file === "") return null;
  try {
    const text = readFileSync(file, "utf8");
    const url = feedUrl(memberOf(text, "provider"), memberOf(text, "url"));
    return url === null ? null : { url, file };
  } catch {
    return null;
  }
}

/** The build writes one scalar a line; what is written otherwise is not understood, and then there is no feed. */
function memberOf(text: string, member: string): string | null {
  const found = new RegExp(`^${member}: *(['"]?)(\\S+)\\1 *$`, "m").exec(text);
  return found?.[2] ?? null;
}

function feedUrl(provider: string | null, url: string | null): string | null {
  if (provider !== "generic" || url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const isSafe = parsed.protocol === "https:" || (parsed.protocol === "http:" && isLoopback(parsed.hostname));
  if (!isSafe || parsed.username !== "" || parsed.password !== "") return null;
  if (parsed.search !== "" || parsed.hash !== "") return null;
  return parsed.href.endsWith("/") ? parsed.href : `${parsed.href}/`;
}
