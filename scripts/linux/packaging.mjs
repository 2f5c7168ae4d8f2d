import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../set-up/places.mjs";

/**
 * @typedef {object} Packaging  What electron-builder.yml says of Linux, and of what is the same everywhere.
 * @property {string} productName
 * @property {readonly { readonly ext: string, readonly description: string, readonly mimeType: string }[]} fileAssociations
 * @property {readonly { readonly schemes: readonly string[] }[]} protocols
 * @property {{ readonly synopsis: string, readonly description: string, readonly category: string, readonly maintainer: string, readonly executableName: string, readonly desktop: { readonly entry: Readonly<Record<string, string>> } }} linux
 * @property {{ readonly packageCategory: string, readonly priority: string, readonly depends: readonly string[], readonly recommends: readonly string[] }} deb
 */

/** @returns {Promise<Packaging>} */
export async function readPackaging() {
  // Installed by then, while this module is loaded before.
  const { parse } = await import("yaml");
  return parse(readFileSync(join(PROJECT, "electron-builder.yml"), "utf8"));
}
