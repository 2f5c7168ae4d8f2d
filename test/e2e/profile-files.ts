import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files of a profile in which a text stands in clear, in base64 or as a link would spell it. Works beside a running app. */
export function filesWith(profile: string, text: string): readonly string[] {
  const spellings = [
    text,
    Buffer.from(text)
      .toString("base64")
      .replace(/.?.?=*$/, ""),
    encodeURIComponent(text),
  ];
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = read(file);
      return bytes !== null && spellings.some((spelling) => bytes.includes(spelling));
    });
}

/** `null` for a file that went away while the folder was read. */
function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
