import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type Brought,
  type BroughtFailure,
  type BroughtModule,
  MAX_BROUGHT,
} from "../../core/bring/brought.ts";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import type { BroughtKey } from "../../electron/bridge/views/bring.ts";
import type { NavigationState } from "./navigation.ts";

/** A text that is to come in, from wherever it was handed over. */
interface Offer {
  readonly text: string;
  /** The file's name; `null` for what was pasted. */
  readonly name: string | null;
  readonly source: "paste" | "file" | "opened";
}

/** What a text was recognised as, until it is taken or put away. */
export interface BroughtOffer {
  readonly brought: Brought;
  readonly key: BroughtKey | null;
  readonly name: string | null;
}

/** Why a text brought nothing. */
interface RefusedOffer {
  readonly failure: BroughtFailure;
  readonly name: string | null;
}

export interface BringState {
  /** What stands in the paste box. Written down nowhere, and gone once it is recognised. */
  readonly text: string;
  readonly reading: boolean;
  readonly refused: RefusedOffer | null;
  readonly brought: BroughtOffer | null;
  /** The one module of it that the form is to be filled with. */
  readonly picked: BroughtModule | null;
  setText(text: string): void;
  /**
   * Hands a text to main once and keeps nothing of it but what it was recognised as, at the place where that is looked
   * at. A pasted text with a flaw stays in the box.
   */
  offer(offer: Offer): Promise<void>;
  refuse(refused: RefusedOffer): void;
  /** Chooses one module of many for the form. */
  pick(module: BroughtModule): void;
  /** The form has the picked module now; the rest of many stays to be looked at. */
  taken(): void;
  /** Puts away what was recognised, and lets its key go. */
  putAway(): void;
}

/** The way in for everything that a person brings. */
export function createBringStore(bridge: BenchApi, navigation: StoreApi<NavigationState>) {
  const comeToLight = (isModule: boolean) => {
    const { place, go } = navigation.getState();
    if (!isModule) go({ view: "bring" });
    else if (place.view !== "new_module") go({ view: "new_module", connectionId: null });
  };
  return createStore<BringState>((set, get) => ({
    text: "",
    reading: false,
    refused: null,
    brought: null,
    picked: null,
    setText: (text) => set({ text, refused: null }),
    offer: async ({ text, name, source }) => {
      if (get().reading) return;
      if (text.length > MAX_BROUGHT) {
        const failure: BroughtFailure = { kind: "too_large", line: 1, column: 1, member: null };
        get().refuse({ failure, name });
        return;
      }
      set({ reading: true, refused: null });
      try {
        const reply = await bridge.bring({ text });
        if (reply.kind === "failed") {
          if (source === "paste") set({ text });
          get().refuse({ failure: reply.failure, name });
          return;
        }
        const { brought, key } = reply;
        const picked = isOneModule(brought) ? (brought.modules[0] ?? null) : null;
        set({ brought: { brought, key, name }, picked, ...(source === "paste" ? { text: "" } : {}) });
        comeToLight(isOneModule(brought));
      } finally {
        set({ reading: false });
      }
    },
    refuse: (refused) => {
      set({ refused });
      comeToLight(true);
    },
    pick: (picked) => set({ picked }),
    taken: () =>
      set(({ brought }) => ({
        picked: null,
        brought: brought !== null && isOneModule(brought.brought) ? null : brought,
      })),
    putAway: () => {
      const handle = get().brought?.key?.handle;
      if (handle !== undefined) void bridge.dropBroughtKey({ handle });
      set({ brought: null, picked: null, refused: null });
    },
  }));
}

/** True for what fills the form of one module; all else is looked at as a list. */
function isOneModule({ form, modules }: Brought): boolean {
  return modules.length === 1 && form !== "library_file";
}
