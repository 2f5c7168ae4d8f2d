import { createStore } from "zustand/vanilla";

/** A short word that leaves by itself. Never an error. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes back what was done; offered as “Undo” and as Ctrl/Cmd+Z while the toast is there. */
  readonly undo: (() => void) | null;
}

/** How long a toast stays that offers Undo: 10 s. */
export const UNDO_TOAST_MS = 10_000;

/** How long a toast stays that only says what was done: 4 s. */
export const TOAST_MS = 4_000;

export interface ToastsState {
  readonly toasts: readonly Toast[];
  show(text: string, undo?: () => void): void;
  dismiss(id: number): void;
  /** Takes back the latest thing that can be; false when there is none. */
  undoLatest(): boolean;
}

/** The toasts on show, oldest first. */
export function createToastsStore() {
  let last = 0;
  return createStore<ToastsState>((set, get) => ({
    toasts: [],
    show: (text, undo) => {
      last++;
      const toast: Toast = { id: last, text, undo: undo ?? null };
      set((state) => ({ toasts: [...state.toasts.slice(-2), toast] }));
    },
    dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
    undoLatest: () => {
      const toast = get().toasts.findLast((candidate) => candidate.undo !== null);
      if (toast === undefined) return false;
      get().dismiss(toast.id);
      toast.undo?.();
      return true;
    },
  }));
}
