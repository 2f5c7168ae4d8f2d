/** Versions, licence and where the data lies. */
export interface AboutView {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly licence: string;
  /** The profile folder. */
  readonly dataFolder: string;
  readonly platform: "linux" | "darwin" | "win32";
}
