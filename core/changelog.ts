/**
 * What a changelog in the manner of Keep a Changelog says of one version, without its heading; what is not released yet
 * where the version has no heading of its own. `null` where it says nothing.
 */
export function changelogOf(text: string, version: string): string | null {
  const sections = text.split(/^## /m).slice(1);
  const section =
    sections.find((part) => part.startsWith(`[${version}]`)) ??
    sections.find((part) => part.startsWith("[Unreleased]"));
  const body = section?.split("\n").slice(1).join("\n").trim() ?? "";
  return body === "" ? null : body;
}
