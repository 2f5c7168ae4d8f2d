import { changelogOf } from "../../../core/changelog.ts";

/** What the changelog says of a version. Loaded when somebody asks. */
export async function releaseNotes(version: string): Promise<string | null> {
  const { default: changelog } = await import("../../../CHANGELOG.md?raw");
  return changelogOf(changelog, version);
}
