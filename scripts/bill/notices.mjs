import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TEXTS } from "./missing-texts.mjs";

/** @typedef {import("./shipped-packages.mjs").ShippedPackage} ShippedPackage */

const RULE = "=".repeat(80);
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * The third-party notices: for each package its name, version, licence, and every licence text that lies in it.
 *
 * @param {readonly ShippedPackage[]} packages
 * @param {{ readonly project: string, readonly electron: { readonly version: string, readonly folder: string } }} where
 * @returns {string}  The same bytes for the same packages.
 */
export function noticesText(packages, { project, electron }) {
  const parts = packages.map(({ path, name, version, licence }) =>
    section(`${name} ${version} (${licence})`, textsOf(name, join(project, path))),
  );
  const head = [
    "THIRD-PARTY NOTICES",
    "",
    "Module Bench holds work of others. These are the packages of which something is in the app or in its",
    "command line, each with the licence under which it is passed on. Electron's own licence comes last; those",
    "of Chromium and of all that it holds are in LICENSES.chromium.html beside the app.",
    "",
    ...packages.map(({ name, version, licence }) => `  ${name} ${version} (${licence})`),
    `  Electron ${electron.version} (MIT)`,
  ];
  const runtime = section(`Electron ${electron.version} (MIT)`, electronLicence(electron.folder));
  return `${[head.join("\n"), ...parts, runtime].join(`\n\n${RULE}\n\n`)}\n`;
}

/**
 * @param {string} title
 * @param {readonly string[]} texts
 */
function section(title, texts) {
  if (texts.length === 0) throw new Error(`${title} brings no licence text.`);
  return [title, ...texts].join("\n\n");
}

/**
 * @param {string} name
 * @param {string} folder
 */
function textsOf(name, folder) {
  const brought = licenceTexts(folder);
  const own = TEXTS[name];
  return brought.length > 0 || own === undefined ? brought : [own];
}

/**
 * @param {string} folder  A package's.
 * @returns {readonly string[]}
 */
function licenceTexts(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => plain(readFileSync(join(folder, name), "utf8")));
}

/**
 * Electron's own download has `LICENSE`; packing renames it, and the carried Electron was packed once.
 *
 * @param {string} folder
 */
function electronLicence(folder) {
  return ["LICENSE", "LICENSE.electron.txt"]
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .slice(0, 1)
    .map((file) => plain(readFileSync(file, "utf8")));
}

/** @param {string} text */
function plain(text) {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .trim();
}
