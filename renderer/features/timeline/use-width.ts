import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Width of an element in px, kept in step with its layout. `guess` stands until it was measured. */
export function useWidth(guess: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const first = element.getBoundingClientRect().width;
    if (first > 0) setWidth(first);
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.contentRect.width ?? 0;
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
