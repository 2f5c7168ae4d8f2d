/** A text file that the build takes into a chunk. */
declare module "*.md?raw" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: so the bundler gives it.
  export default text;
}
