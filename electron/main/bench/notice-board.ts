import type { Notice } from "../../../core/notice.ts";
import type { Emit } from "./emit.ts";

/** What the person has to be told in this run: a page that is there hears it at once, one that is loaded later reads it. */
export class NoticeBoard {
  readonly #notices: Notice[] = [];
  readonly #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /** In the order they were told; the same list grows. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** The same notice twice is told once. */
  tell(notice: Notice): void {
    const known = this.#notices.some((other) => JSON.stringify(other) === JSON.stringify(notice));
    if (!known) this.#notices.push(notice);
    this.#emit({ kind: "notice", notice });
  }
}
