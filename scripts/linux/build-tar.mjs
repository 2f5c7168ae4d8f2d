import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PROJECT, readManifest } from "../set-up/places.mjs";
import { capture } from "../terminal/run.mjs";
import { Trouble } from "../terminal/say.mjs";

/**
 * Makes one archive of the packed app with the system's own `tar`: it runs from any folder that it is unpacked into.
 *
 * @param {string} unpacked  The packed app's folder.
 * @param {{ readonly compression?: "gzip" | "none", readonly folder?: string }} [how]  Default: `gzip`, and `dist`.
 * @returns {Promise<string>}  The file.
 */
export async function buildTar(unpacked, { compression = "gzip", folder = join(PROJECT, "dist") } = {}) {
  const name = `module-bench-${readManifest(PROJECT).version}-linux-${process.arch}`;
  const file = join(folder, `${name}.tar${compression === "gzip" ? ".gz" : ""}`);
  mkdirSync(folder, { recursive: true });
  const args = [
    "--create",
    ...(compression === "gzip" ? ["--gzip"] : []),
    `--file=${file}`,
    "--owner=root:0",
    "--group=root:0",
    "--sort=name",
    `--transform=s,^${basename(unpacked)},${name},`,
    `--directory=${dirname(unpacked)}`,
    basename(unpacked),
  ];
  const { code, output } = await capture("tar", args);
  if (code !== 0) throw new Trouble(`tar could not make the archive:\n\n${output.trim()}`);
  return file;
}
