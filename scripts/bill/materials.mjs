import { createHash } from "node:crypto";
import { neededBy } from "./shipped-packages.mjs";

/** @typedef {import("./shipped-packages.mjs").ShippedPackage} ShippedPackage */

/**
 * The bill of materials of what is shipped, as CycloneDX 1.6: the app, Electron, and each package, with the hash of the
 * archive that it came in and with what asks for what. No time and no chance is in it.
 *
 * @param {readonly ShippedPackage[]} packages
 * @param {object} app
 * @param {string} app.version
 * @param {string} app.electronVersion  Of the Electron that is packed.
 * @param {readonly string[]} app.named  The packages that our own sources name.
 * @param {string} app.sqliteVersion  Of the SQLite that is compiled into the store's binding.
 */
export function billOfMaterials(packages, { version, electronVersion, named, sqliteVersion }) {
  const app = `pkg:npm/module-bench@${version}`;
  const electron = `pkg:github/electron/electron@v${electronVersion}`;
  const sqlite = `pkg:generic/sqlite@${sqliteVersion}`;
  const direct = packages.filter(({ path, name }) => path === `node_modules/${name}` && named.includes(name));
  const content = {
    metadata: {
      component: {
        type: "application",
        "bom-ref": app,
        name: "module-bench",
        version,
        licenses: [{ license: { id: "MIT" } }],
        purl: app,
      },
    },
    components: [
      {
        type: "framework",
        "bom-ref": electron,
        name: "electron",
        version: electronVersion,
        licenses: [{ license: { id: "MIT" } }],
        purl: electron,
      },
      ...packages.map(component),
      {
        type: "library",
        "bom-ref": sqlite,
        name: "sqlite",
        version: sqliteVersion,
        scope: "required",
        licenses: [{ license: { id: "blessing" } }],
        purl: sqlite,
      },
    ],
    dependencies: [
      { ref: app, dependsOn: [electron, ...direct.map(reference)] },
      { ref: electron, dependsOn: [] },
      ...packages.map((each) => ({
        ref: reference(each),
        dependsOn: [
          ...new Set(neededBy(each, packages).map(reference)),
          ...(each.name === "@photostructure/sqlite" ? [sqlite] : []),
        ].sort(),
      })),
      { ref: sqlite, dependsOn: [] },
    ],
  };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${identifier(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

/** @param {ShippedPackage} each */
function component(each) {
  const [group, name] = each.name.startsWith("@") ? each.name.split("/") : [undefined, each.name];
  return {
    type: "library",
    "bom-ref": reference(each),
    ...(group === undefined ? {} : { group }),
    name,
    version: each.version,
    scope: "required",
    hashes: [{ alg: "SHA-512", content: hash(each) }],
    licenses: [/[ ()]/.test(each.licence) ? { expression: each.licence } : { license: { id: each.licence } }],
    purl: reference(each),
  };
}

/** @param {ShippedPackage} each */
function reference({ name, version }) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** @param {ShippedPackage} each */
function hash({ path, integrity }) {
  const [, base64] = /(?:^|\s)sha512-(\S+)/.exec(integrity) ?? [];
  if (base64 === undefined) throw new Error(`${path} has no sha512 in the lockfile.`);
  return Buffer.from(base64, "base64").toString("hex");
}

/**
 * A UUID of version 8 (RFC 9562): made from the content, so that the same bill has the same number.
 *
 * @param {string} content
 */
function identifier(content) {
  const hex = createHash("sha256").update(content).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
