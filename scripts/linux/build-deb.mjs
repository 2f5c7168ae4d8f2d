import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { PROJECT, readManifest } from "../set-up/places.mjs";
import { linkTree } from "../stage/link-tree.mjs";
import { capture } from "../terminal/run.mjs";
import { Trouble } from "../terminal/say.mjs";
import { desktopEntry, mimeTypes } from "./desktop-files.mjs";
import { manPage } from "./man-page.mjs";
import { readPackaging } from "./packaging.mjs";

/** Where the package puts the app. Without a blank, unlike electron-builder's: it stands in an `Exec=` line. */
export const APP_FOLDER = "/opt/module-bench";
const SETUID_ROOT = 0o4755;
const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/**
 * Makes a Debian package of the packed app with `dpkg-deb` alone. Needs neither root nor a download.
 *
 * @param {string} unpacked  The packed app's folder.
 * @param {{ readonly version?: string, readonly compression?: "xz" | "none", readonly folder?: string }} [how]
 *   Default: the project's version, `xz`, and `dist`.
 * @returns {Promise<string>}  The file.
 */
export async function buildDeb(
  unpacked,
  { version, compression = "xz", folder = join(PROJECT, "dist") } = {},
) {
  const packaging = await readPackaging();
  const release = version ?? readManifest(PROJECT).version.replace("-", "~");
  // Beside the app, so that its files are linked and not copied.
  const root = mkdtempSync(join(dirname(unpacked), "deb-"));
  try {
    chmodSync(root, 0o755);
    await layOut(root, { unpacked, packaging });
    const size = await kilobytes(root);
    put(root, "DEBIAN/control", control(packaging, { version: release, size }));
    put(root, "DEBIAN/postrm", postrm(packaging), 0o755);
    const file = join(folder, `module-bench_${release}_${ARCHITECTURE}.deb`);
    mkdirSync(folder, { recursive: true });
    const args = ["--root-owner-group", `-Z${compression}`, "--build", root, file];
    const { code, output } = await capture("dpkg-deb", args);
    if (code !== 0) throw new Trouble(`dpkg-deb could not make the package:\n\n${output.trim()}`);
    return file;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const ARCHITECTURE = process.arch === "arm64" ? "arm64" : "amd64";

/**
 * @param {string} root
 * @param {{ readonly unpacked: string, readonly packaging: import("./packaging.mjs").Packaging }} what
 */
async function layOut(root, { unpacked, packaging }) {
  const app = join(root, APP_FOLDER);
  linkTree(unpacked, app);
  // A copy: the linked file's mode would change the original's.
  const helper = join(app, "chrome-sandbox");
  rmSync(helper);
  cpSync(join(unpacked, "chrome-sandbox"), helper);
  chmodSync(helper, SETUID_ROOT);

  mkdirSync(join(root, "usr/bin"), { recursive: true });
  symlinkSync(`${APP_FOLDER}/resources/bin/module-bench`, join(root, "usr/bin/module-bench"));
  symlinkSync(`${APP_FOLDER}/module-bench`, join(root, "usr/bin/module-bench-desktop"));

  const name = packaging.linux.executableName;
  put(root, `usr/share/applications/${name}.desktop`, desktopEntry(packaging, `${APP_FOLDER}/module-bench`));
  put(root, `usr/share/mime/packages/${name}.xml`, mimeTypes(packaging));
  const hicolor = "usr/share/icons/hicolor";
  for (const size of ICON_SIZES) {
    const picture = readFileSync(join(PROJECT, `build/icons/${size}x${size}.png`));
    put(root, `${hicolor}/${size}x${size}/apps/${name}.png`, picture);
  }
  put(root, `${hicolor}/scalable/apps/${name}.svg`, readFileSync(join(PROJECT, "build/icon.svg")));
  put(root, `usr/share/man/man1/${name}.1.gz`, gzipSync(await manPage(), { level: 9 }));
  put(root, `usr/share/doc/${name}/copyright`, copyright());
  put(
    root,
    `usr/share/doc/${name}/changelog.gz`,
    gzipSync(readFileSync(join(PROJECT, "CHANGELOG.md")), { level: 9 }),
  );
}

/**
 * @param {string} root
 * @param {string} path
 * @param {string | Uint8Array} content
 * @param {number} [mode]
 */
function put(root, path, content, mode = 0o644) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
}

/**
 * @param {import("./packaging.mjs").Packaging} packaging
 * @param {{ readonly version: string, readonly size: number }} release
 */
function control({ linux, deb }, { version, size }) {
  return [
    "Package: module-bench",
    `Version: ${version}`,
    `Architecture: ${ARCHITECTURE}`,
    `Maintainer: ${linux.maintainer}`,
    `Installed-Size: ${size}`,
    `Section: ${deb.packageCategory}`,
    `Priority: ${deb.priority}`,
    `Depends: ${deb.depends.join(", ")}`,
    `Recommends: ${deb.recommends.join(", ")}`,
    `Description: ${linux.synopsis}`,
    ` ${linux.description}`,
    "",
  ].join("\n");
}

/**
 * Menus, file types and icons are brought up to date by the triggers of the packages that own them, when this one comes
 * and when it goes. So all that is left is to say what stays.
 *
 * @param {import("./packaging.mjs").Packaging} packaging
 */
function postrm({ productName }) {
  return `#!/bin/sh\nset -e\nif [ "$1" = remove ] || [ "$1" = purge ]; then\n  echo "${productName}: what it kept lies in each person's ~/.config/${productName}, untouched."\nfi\n`;
}

function copyright() {
  const licence = readFileSync(join(PROJECT, "LICENSE"), "utf8");
  return `${licence}\nThe work of others in this package, with its licences:\n  ${APP_FOLDER}/resources/THIRD-PARTY-NOTICES.txt\n  ${APP_FOLDER}/LICENSE.electron.txt\n  ${APP_FOLDER}/LICENSES.chromium.html\n`;
}

/** @param {string} folder */
async function kilobytes(folder) {
  const { output } = await capture("du", ["-sk", "--apparent-size", folder]);
  return Number.parseInt(output, 10);
}
