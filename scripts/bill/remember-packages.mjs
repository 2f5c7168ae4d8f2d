import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT } from "../set-up/places.mjs";
import { packagesInStyle } from "./named-packages.mjs";

/** Where builds leave word of what they bundled: one file per build, `{ "node_modules/react": bytes }`. */
const BUNDLED = join(PROJECT, "out", "packages");

/**
 * A plugin that writes down which packages are in a bundle, and how many bytes of each before it is made smaller. Asked
 * of the bundler itself: what package.json names says neither what was bundled nor what came along.
 *
 * @param {string} build  The file's name: `main`, `page`…
 * @returns {import("vite").Plugin}
 */
export function rememberPackages(build) {
  /** @type {Map<string, number>} A preload is several bundles of one build. */
  const bytes = new Map();
  return {
    name: "remember-packages",
    apply: "build",
    // A style that another style takes in is no module of its own later on.
    transform: {
      order: "pre",
      filter: { id: /\.css$/ },
      handler(code) {
        for (const name of packagesInStyle(code)) bytes.set(`node_modules/${name}`, 0);
      },
    },
    writeBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        for (const [id, size] of file.type === "chunk" ? modulesOf(file) : assetOf(file)) {
          const folder = packageOf(id);
          if (folder !== undefined) bytes.set(folder, (bytes.get(folder) ?? 0) + size);
        }
      }
      write(build, bytes);
    },
  };
}

/**
 * @param {import("vite").Rolldown.OutputChunk} chunk
 * @returns {readonly (readonly [string, number])[]}
 */
function modulesOf({ modules }) {
  return Object.entries(modules)
    .map(([id, { renderedLength }]) => /** @type {const} */ ([id, renderedLength]))
    .filter(([, size]) => size > 0);
}

/**
 * @param {import("vite").Rolldown.OutputAsset} asset
 * @returns {readonly (readonly [string, number])[]}
 */
function assetOf({ originalFileNames, source }) {
  return originalFileNames.map((name) => [join("/", name), source.length]);
}

/** What the bundler adds of its own has no file: `\0rolldown/runtime.js`, `\0@oxc-project+runtime@0.156.0/helpers/…`. */
const OWN_PARTS = /^\0(?:rolldown\/|@oxc-project\+runtime@)/;

/**
 * The package that a module belongs to, as the lockfile names it (`node_modules/a/node_modules/b`); undefined for our
 * own modules.
 *
 * @param {string} id  An absolute path, or a bundler's own id.
 */
export function packageOf(id) {
  if (OWN_PARTS.test(id)) return "node_modules/rolldown";
  if (id.startsWith("\0vite/")) return "node_modules/vite";
  const path = id.replace(/[?#].*$/, "").replaceAll("\\", "/");
  return /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/**
 * @param {string} build
 * @param {ReadonlyMap<string, number>} bytes
 */
function write(build, bytes) {
  const file = join(BUNDLED, `${build}.json`);
  mkdirSync(dirname(file), { recursive: true });
  const sorted = Object.fromEntries([...bytes].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
