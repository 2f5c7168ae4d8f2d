/** The groups of the fault matrix that are about calls, watching and keeping. */
const GROUPS = {
  A: "connect and transport",
  B: "TLS",
  C: "redirects",
  D: "bodies",
  E: "status and time",
  F: "storage",
  G: "processes",
  K: "exit codes, for rows of A, B, D and E",
} as const;

export type Group = keyof typeof GROUPS;

/** The title under which a group's cases run; the count is taken by its letter. */
export function groupTitle(group: Group): string {
  return `${group} ${GROUPS[group]}`;
}
