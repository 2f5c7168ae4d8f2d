/** A terminal on stdout. */
export interface Screen {
  /** In columns, now. */
  width(): number;
  readonly colours: boolean;
  /** True when it shows more than ASCII. */
  readonly unicode: boolean;
}

/** What tells about a terminal. */
export interface ScreenFacts {
  readonly stdout: { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/** The terminal on stdout, or `null` where stdout is none or its cursor cannot move (`TERM=dumb`). */
export function findScreen({ stdout, env, platform }: ScreenFacts): Screen | null {
  if (stdout.isTTY !== true || env.TERM === "dumb") return null;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return {
    width: () => stdout.columns ?? 80,
    // NO_COLOR counts when it is set and not empty. Source: no-color.org.
    colours: (env.NO_COLOR ?? "") === "",
    unicode: platform === "win32" || /utf-?8/i.test(locale),
  };
}
