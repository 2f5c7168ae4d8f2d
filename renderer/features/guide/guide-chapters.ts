import * as guide from "../../../docs/guide.md?guide";
import type { Chapter } from "./guide-tree.ts";

/** The guide's chapters, in their order. */
export const chapters: readonly Chapter[] = guide.chapters;

/** The pictures' addresses, by the names that the document gives them. */
export const pictures: Readonly<Record<string, string>> = guide.pictures;
