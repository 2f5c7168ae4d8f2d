import type { Environment } from "../../connection.ts";

/** What an environment is called wherever it stands: the platform's two words, or one's own. */
export function environmentName(environment: Environment): string {
  return environment.kind === "own" ? environment.name : environment.kind === "test" ? "TEST" : "LIVE";
}
