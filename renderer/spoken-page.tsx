import type { ReactNode } from "react";
import { useSpoken } from "./words.ts";

/**
 * A whole page in the language that is shown. A change renders all of it anew in its place: nothing is unmounted, so
 * that no field loses what was typed and no view its place.
 *
 * @param children  Makes new elements each time, or React would take those it has for unchanged.
 */
export function SpokenPage({ children }: { readonly children: () => ReactNode }) {
  useSpoken();
  return children();
}
