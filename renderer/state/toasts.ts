import { createStore } from "zustand/vanilla";

/** A short word that leaves by itself. Never an error. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes back what was done; offered as “Undo”, and by its shortcut after the toast has left too. */
  readonly undo: (() => void) | null;
}

/** How long a toast stays that offers Undo: 10 s. */
export const UNDO_TOAST_MS = 10_000;

/** How long a toast stays that only says what was done: 4 s. */
export const TOAST_MS = 4_000;

/** How many things can be taken back, one after the other. */
const UNDOS = 20;

export interface ToastsState {
  readonly toasts: readonly Toast[];
  /** What can be taken back, latest last: toasts of this run, whether or not they are on show. */
  readonly undos: readonly Toast[];
  show(text: string, undo?: () => void): void;
  dismiss(id: number): void;
  /** Takes back what a toast says was done, once. */
  undo(id: number): void;
  /** Takes back the latest thing that can be; false when there is none. */
  undoLatest(): boolean;
}

/** The toasts on show, oldest first. */
export function createToastsStore() {
  let last = 0;
  return createStore<ToastsState>((set, get) => ({
    toasts: [],
    undos: [],
    show: (text, undo) => {
      last++;
      const toast: Toast = { id: last, text, undo: undo ?? null };
      set(({ toasts, undos }) => ({
        toasts: [...toasts.slice(-2), toast],
        undos: toast.undo === null ? undos : [...undos, toast].slice(-UNDOS),
      }));
    },
    dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
    undo: (id) => {
      const toast = get().undos.find((candidate) => candidate.id === id);
      get().dismiss(id);
      set(({ undos }) => ({ undos: undos.filter((candidate) => candidate.id !== id) }));
      toast?.undo?.();
    },
    undoLatest: () => {
      const latest = get().undos.at(-1);
      if (latest === undefined) return false;
      get().undo(latest.id);
      return true;
    },
  }));
}
