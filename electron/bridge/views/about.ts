/**
 * Which folder the profile is: the user's own, one that `--user-data-dir` names, or the one beside a portable app.
 */
export type ProfileKind = "usual" | "chosen" | "portable";

/** Versions, licence and where the data lies. */
export interface AboutView {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly licence: string;
  /** The profile folder. */
  readonly dataFolder: string;
  readonly profile: ProfileKind;
  readonly platform: "linux" | "darwin" | "win32";
}
