import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DEEP_LINK_SCHEME } from "../../../core/deep-link.ts";
import { OWN_ENDING } from "../../../core/opened.ts";

/** A file or a link, as the system names it. */
export type HandedOver =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "link"; readonly text: string };

/**
 * What of a command line is handed over to be opened: our own files, by path or `file:` address, and our own links.
 * Everything else, switches of Chromium's included, is none of it.
 *
 * @param args  Without the program's own name.
 * @param folder  Where relative paths begin.
 */
export function handedOver(args: readonly string[], folder: string): readonly HandedOver[] {
  return args.flatMap((arg): readonly HandedOver[] => {
    if (arg.startsWith("-")) return [];
    if (arg.toLowerCase().startsWith(`${DEEP_LINK_SCHEME}:`)) return [{ kind: "link", text: arg }];
    const path = pathOf(arg);
    if (path?.toLowerCase().endsWith(OWN_ENDING) !== true) return [];
    return [{ kind: "file", path: isAbsolute(path) ? path : resolve(folder, path) }];
  });
}

/** `null` for an address that is no file of this computer. */
function pathOf(arg: string): string | null {
  if (!arg.toLowerCase().startsWith("file:")) return arg;
  try {
    const url = new URL(arg);
    return url.host === "" ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}
