import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../set-up/places.mjs";
import { billOfMaterials } from "./materials.mjs";
import { namedPackages } from "./named-packages.mjs";
import { noticesText } from "./notices.mjs";
import { shippedPackages } from "./shipped-packages.mjs";

/**
 * Writes what goes with the app into `out/bill`: the third-party notices and the bill of materials.
 * The packaging copies them into the app's resources.
 *
 * @param {string} project  Built.
 * @param {{ readonly version: string, readonly folder: string }} electron  The one that is packed.
 */
export function writeBill(project, electron) {
  const packages = shippedPackages(project);
  const { version } = readManifest(project);
  const named = namedPackages(project);
  const folder = join(project, "out", "bill");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), noticesText(packages, { project, electron }));
  const bill = billOfMaterials(packages, {
    version,
    electronVersion: electron.version,
    named,
    sqliteVersion: sqliteVersion(project),
  });
  writeFileSync(join(folder, "sbom.cdx.json"), `${JSON.stringify(bill, null, 2)}\n`);
}

/** @param {string} project */
function sqliteVersion(project) {
  const manifest = join(project, "node_modules/@photostructure/sqlite/package.json");
  return JSON.parse(readFileSync(manifest, "utf8")).versions.sqlite;
}
