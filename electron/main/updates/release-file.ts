import { z } from "zod";

/** The longest description of a release that is read, in bytes. Real ones have a few hundred, and their notes. */
export const MAX_FEED_BYTES = 256 * 1024;
const MAX_NOTES = 64 * 1024;
/** Larger than any app that is made here; what says more is a slip or a trap. */
const MAX_FILE_BYTES = 1024 * 1024 * 1024;

/** A file that a release offers. */
export interface ReleaseFile {
  /** A plain file name beside the feed. */
  readonly name: string;
  /** Base64. */
  readonly sha512: string;
  readonly size: number;
}

/** What a feed says of its newest release. */
export interface ReleaseDescription {
  readonly version: string;
  readonly notes: string | null;
  readonly files: readonly ReleaseFile[];
}

/** What was read: a description, something else, or one with a file that lies elsewhere. */
export type ReleaseReading =
  | { readonly kind: "description"; readonly description: ReleaseDescription }
  | { readonly kind: "malformed" }
  | { readonly kind: "elsewhere"; readonly to: string };

const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[\w.-]{1,60})?(\+[\w.-]{1,60})?$/;
/** No folder, no address, no way up, nothing that an address would have to encode but a blank. */
const FILE_NAME = /^[\w][\w.+ -]{0,199}$/;
const SHA512 = /^[A-Za-z0-9+/]{86}==$/;

const notes = z.union([
  z.string(),
  z.array(z.object({ version: z.string().max(200), note: z.string().nullable() })).max(100),
]);

/** Of what a feed may hold, this is looked at; nothing else of it reaches the updater. */
const schema = z.object({
  version: z.string().regex(VERSION),
  releaseNotes: notes.nullish(),
  files: z
    .array(
      z.object({
        url: z.string().max(2_000),
        sha512: z.string().regex(SHA512),
        size: z.number().int().positive().max(MAX_FILE_BYTES),
      }),
    )
    .min(1)
    .max(50),
});

/** @param parsed  What the YAML of a feed came to; anything. */
export function readRelease(parsed: unknown): ReleaseReading {
  const fit = schema.safeParse(parsed);
  if (!fit.success) return { kind: "malformed" };
  const { version, releaseNotes, files } = fit.data;
  const foreign = files.find(({ url }) => !FILE_NAME.test(url));
  if (foreign !== undefined) return { kind: "elsewhere", to: foreign.url.slice(0, 200) };
  return {
    kind: "description",
    description: {
      version,
      notes: notesText(releaseNotes ?? null),
      files: files.map(({ url, sha512, size }) => ({ name: url, sha512, size })),
    },
  };
}

function notesText(told: z.infer<typeof notes> | null): string | null {
  const text = Array.isArray(told)
    ? told.map(({ version, note }) => `${version}\n${note ?? ""}`.trim()).join("\n\n")
    : (told ?? "");
  const kept = text.trim().slice(0, MAX_NOTES);
  return kept === "" ? null : kept;
}
