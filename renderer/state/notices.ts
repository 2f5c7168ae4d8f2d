import { createStore } from "zustand/vanilla";
import type { Notice } from "../../core/notice.ts";
import type { BenchEvent } from "../../electron/bridge/events.ts";

export interface NoticesState {
  readonly notices: readonly Notice[];
  take(notices: readonly Notice[]): void;
  hear(event: BenchEvent): void;
  dismiss(notice: Notice): void;
}

/** What the person has to be told that no click of theirs asked for. Each stays until it is dismissed. */
export function createNoticesStore() {
  return createStore<NoticesState>((set) => {
    const add = (notices: readonly Notice[]) =>
      set((state) => {
        const known = new Set(state.notices.map((notice) => JSON.stringify(notice)));
        const fresh = notices.filter((notice) => !known.has(JSON.stringify(notice)));
        return fresh.length === 0 ? state : { notices: [...state.notices, ...fresh] };
      });
    return {
      notices: [],
      take: add,
      hear: (event) => {
        if (event.kind === "notice") add([event.notice]);
      },
      dismiss: (notice) => set((state) => ({ notices: state.notices.filter((other) => other !== notice) })),
    };
  });
}
