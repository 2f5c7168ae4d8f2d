import { join } from "node:path";
import { withLock } from "../set-up/lock.mjs";
import { onPath } from "../set-up/npm.mjs";
import { sharedTemporaryFolder } from "../stage/stage.mjs";
import { capture } from "../terminal/run.mjs";
import { count } from "./layer.mjs";
import { runVitest } from "./vitest-layer.mjs";

/**
 * Installs the packages on this machine, runs what they installed, and removes them again. Where that cannot be, says
 * why, and counts as one skipped test.
 *
 * @returns {Promise<import("./layer.mjs").LayerResult>}
 */
export async function runDist() {
  // One package of that name can be installed at a time, whoever asks.
  return await withLock(join(sharedTemporaryFolder(), "module-bench-dist.lock"), async () => {
    const reason = await whyNot();
    if (reason === undefined) return await runVitest("dist");
    return { name: "dist", counts: count({ skipped: 1 }), ms: 0, output: `dist is skipped: ${reason}` };
  });
}

/** @returns {Promise<string | undefined>} */
async function whyNot() {
  if (process.platform !== "linux" || !onPath("dpkg-deb") || !onPath("apt-get"))
    return "this system has no dpkg and apt.";
  if (process.getuid?.() !== 0) return "only root can install a package.";
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg's own placeholders.
  const format = "${db:Status-Status} ${Version}";
  const { code, output } = await capture("dpkg-query", ["-W", "-f", format, "module-bench"]);
  const [status = "", version = ""] = output.trim().split(" ");
  if (code !== 0 || status === "not-installed") return undefined;
  if (version.includes("~try")) {
    // Left by a run of ours that was killed.
    await capture("dpkg", ["--purge", "module-bench"]);
    return undefined;
  }
  return `somebody installed module-bench ${version} here, and that is left alone.`;
}
