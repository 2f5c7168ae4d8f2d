/**
 * A body in which no tool finds a variable: the first of two braces is written as `\u007b`, which a JSON
 * parser reads as the same brace. A body without `{{` is the very same text.
 *
 * `{{MODULE_BENCH_API_KEY}}` in a value would send the key to where it does not belong.
 */
export function withPlainBraces(body: string): string {
  return body.replace(/\{(?=\{)/g, "\\u007b");
}
