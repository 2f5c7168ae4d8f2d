/** A document that the build makes chapters of: scripts/guide/guide-module.mjs. */
declare module "*.md?guide" {
  export const chapters: readonly import("./guide-tree.ts").Chapter[];
  /** The pictures' addresses, by the names that the document gives them. */
  export const pictures: Readonly<Record<string, string>>;
}
