/** What the canary gate looks at, and in which spellings. docs/security.md shows the same. */

/** @typedef {{ readonly title: string, readonly when: "journey" | "run", readonly without?: readonly string[] }} Surface */

/**
 * The surfaces, in the table's order. `without`: spellings that cannot stand there.
 *
 * @type {Readonly<Record<string, Surface>>}
 */
export const SURFACES = {
  profile: { title: "profile folder", when: "journey" },
  temporary: { title: "temporary folder and home", when: "journey" },
  logs: { title: "logs and crash dumps", when: "journey" },
  stdout: { title: "standard output", when: "journey" },
  stderr: { title: "standard error", when: "journey" },
  replies: { title: "bridge: replies", when: "journey" },
  events: { title: "bridge: events", when: "journey" },
  page: { title: "page: text, attributes, values, storage", when: "journey" },
  exports: { title: "exports", when: "journey" },
  hosts: { title: "what hosts received", when: "journey" },
  // A snapshot cuts texts at a NUL; the memory is looked at for those.
  heap: { title: "the page’s JS heap", when: "run", without: ["UTF-16"] },
  // As V8 and Chromium keep texts, JSON included; every other spelling would have to be made on purpose, and the heap is looked at for those.
  memory: {
    title: "memory of every process but main",
    when: "run",
    without: [
      "base64",
      "base64 after 1 byte",
      "base64 after 2 bytes",
      "base64 for addresses",
      "percent-encoded",
      "as in JSON",
      "hexadecimal",
      "backwards",
    ],
  },
  // Arguments and environments end at a NUL, which UTF-16 is full of.
  children: { title: "arguments and environment of children", when: "run", without: ["UTF-16"] },
  // A text there ends at a NUL too.
  clipboard: { title: "clipboard", when: "run", without: ["UTF-16"] },
};

/**
 * A text in ten spellings, made without the product's own list. Of base64 the part that no neighbour changes.
 *
 * @param {string} secret
 * @returns {Readonly<Record<string, Buffer>>}
 */
export function spellings(secret) {
  const bytes = Buffer.from(secret, "utf8");
  return {
    "as it is": bytes,
    "UTF-16": Buffer.from(secret, "utf16le"),
    base64: within(bytes, 0, "base64"),
    "base64 after 1 byte": within(bytes, 1, "base64"),
    "base64 after 2 bytes": within(bytes, 2, "base64"),
    "base64 for addresses": within(bytes, 0, "base64url"),
    "percent-encoded": Buffer.from(encodeURIComponent(secret)),
    "as in JSON": Buffer.from(JSON.stringify(secret).slice(1, -1)),
    hexadecimal: Buffer.from(bytes.toString("hex")),
    backwards: Buffer.from([...secret].toReversed().join("")),
  };
}

/** The names of the spellings. */
export const SPELLINGS = Object.keys(spellings(""));

/**
 * @param {string} surface
 * @returns {readonly string[]}  The spellings that are looked for on a surface.
 */
export function spellingsOn(surface) {
  return SPELLINGS.filter((name) => SURFACES[surface]?.without?.includes(name) !== true);
}

/**
 * How often each spelling of a secret stands in what was gathered, broken over lines or not.
 *
 * @param {readonly (string | Uint8Array)[]} gathered  Texts count as UTF-8.
 * @param {string} secret
 * @returns {Readonly<Record<string, number>>}
 */
export function countIn(gathered, secret) {
  const pieces = gathered.flatMap((piece) => {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece);
    return bytes.includes("\n") ? [bytes, withoutLines(bytes)] : [bytes];
  });
  return Object.fromEntries(
    Object.entries(spellings(secret)).map(([name, spelling]) => [
      name,
      pieces.reduce((sum, piece) => sum + occurrences(piece, spelling), 0),
    ]),
  );
}

/**
 * @param {Buffer} bytes
 * @param {Buffer} spelling
 */
export function occurrences(bytes, spelling) {
  let count = 0;
  for (let at = bytes.indexOf(spelling); at !== -1; at = bytes.indexOf(spelling, at + spelling.length))
    count++;
  return count;
}

/** @param {Buffer} bytes */
function withoutLines(bytes) {
  return Buffer.from(bytes.toString("latin1").replace(/\r?\n/g, ""), "latin1");
}

/**
 * @param {Buffer} bytes
 * @param {0 | 1 | 2} before
 * @param {"base64" | "base64url"} encoding
 */
function within(bytes, before, encoding) {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding);
  return Buffer.from(text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)));
}
