import { visibleText } from "../../core/visible-text.ts";

/**
 * A text of a server's or of an import's, in one line: as text alone, with what hides in it spelt out, and set apart from
 * what stands beside it, so that a right-to-left word does not move its neighbours. What is copied is the text itself.
 */
export function ShownText({ text }: { readonly text: string }) {
  return <bdi>{visibleText(text)}</bdi>;
}
