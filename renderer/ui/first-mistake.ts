import type { RefObject } from "react";

/** Focuses the first field of a form that has an error, once it is drawn. */
export function focusFirstMistake(form: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
