import { createStore } from "zustand/vanilla";

/** Descriptions that are being typed, by the place they are typed at. */
export interface FormsState<Form> {
  readonly forms: ReadonlyMap<string, Form>;
  put(key: string, form: Form): void;
  drop(key: string): void;
}

/** Keeps forms while other views are open, so that leaving a half-filled one loses nothing. Not written down. */
export function createFormsStore<Form>() {
  return createStore<FormsState<Form>>((set) => ({
    forms: new Map(),
    put: (key, form) => set((state) => ({ forms: new Map(state.forms).set(key, form) })),
    drop: (key) =>
      set((state) => {
        const forms = new Map(state.forms);
        forms.delete(key);
        return { forms };
      }),
  }));
}
