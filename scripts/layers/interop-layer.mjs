import { installInteropTools } from "../set-up/interop-tools.mjs";
import { onPath } from "../set-up/npm.mjs";
import { runVitest } from "./vitest-layer.mjs";

/**
 * Plays snippets and exports with other people's tools, which it installs first. PHP and Go are the machine's own, and are
 * named where they are missing.
 *
 * @returns {Promise<import("./layer.mjs").LayerResult>}
 */
export async function runInterop() {
  await installInteropTools();
  const lacking = ["php", "go"].filter((program) => !onPath(program));
  const output = lacking.map((program) => `${program} is not installed: its snippets are skipped.`);
  return { ...(await runVitest("interop")), output: output.join("\n") };
}
