import { createStore, type StoreApi } from "zustand/vanilla";
import type { ActId } from "../../core/acts/acts.ts";

/** How many acts are remembered as done lately. */
const RECENT = 5;

/** An act as somebody on the page can do it now. */
export interface Offer {
  readonly run: () => void;
  /** Why it is not possible just now, as a sentence; `null` when it is. Asked when somebody looks or presses. */
  readonly off?: () => string | null;
  /** Its key works with the focus in here only. Default: wherever the focus is. */
  readonly within?: () => Element | null;
}

/** What is offered, by act; where several offer the same act, the latest comes last. */
export interface ActsState {
  readonly offers: ReadonlyMap<ActId, readonly Offer[]>;
  /** What was done lately, latest first. */
  readonly recent: readonly ActId[];
  /** Offers acts until the function that it gives is called. */
  offer(offers: ReadonlyMap<ActId, Offer>): () => void;
  /** Notes that an act was done. */
  done(id: ActId): void;
}

export type ActsStore = StoreApi<ActsState>;

/** What can be done on the page, by name. Views offer their acts; keys, menu and palette do them. */
export function createActsStore(): ActsStore {
  return createStore<ActsState>()((set, get) => ({
    offers: new Map(),
    recent: [],
    offer(added) {
      const offers = new Map(get().offers);
      for (const [id, offer] of added) offers.set(id, [...(offers.get(id) ?? []), offer]);
      set({ offers });
      return () => {
        const left = new Map(get().offers);
        for (const [id, offer] of added) {
          const others = (left.get(id) ?? []).filter((candidate) => candidate !== offer);
          if (others.length === 0) left.delete(id);
          else left.set(id, others);
        }
        set({ offers: left });
      };
    },
    done: (id) =>
      set(({ recent }) => ({ recent: [id, ...recent.filter((other) => other !== id)].slice(0, RECENT) })),
  }));
}

/** The offer that a key pressed at `target` means: the latest whose place holds it; without a target, the latest. */
export function offerAt(
  { offers }: Pick<ActsState, "offers">,
  id: ActId,
  target?: Element,
): Offer | undefined {
  return offers.get(id)?.findLast(({ within }) => {
    return within === undefined || target === undefined || within()?.contains(target) === true;
  });
}
