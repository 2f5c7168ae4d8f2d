import { createStore, type StoreApi } from "zustand/vanilla";
import { draftForDefinition, newDraft, type StartDraft } from "../../core/start-draft.ts";
import type { StartParameter } from "../../core/start-parameter.ts";

/** The two views of a form. */
type DraftView = "fields" | "json";

/** The forms of this run of the app. Kept while other views are open; nothing here is written down. */
interface DraftsState {
  readonly drafts: ReadonlyMap<number, StartDraft>;
  /** Modules whose start is under way from here. */
  readonly starting: ReadonlySet<number>;
  /** The session that stands beside a module's form, by module. */
  readonly beside: ReadonlyMap<number, number>;
  /** Modules whose form is open as raw JSON. */
  readonly asJson: ReadonlySet<number>;
  /** Domains that real mail may have gone to already. */
  readonly mailed: ReadonlySet<string>;
  take(moduleRef: number, draft: StartDraft): void;
  show(moduleRef: number, view: DraftView): void;
  noteMailed(domains: readonly string[]): void;
  setStarting(moduleRef: number, starting: boolean): void;
  /** `null` puts the request back in the session's place. */
  setBeside(moduleRef: number, sessionRow: number | null): void;
}

export type DraftsStore = StoreApi<DraftsState>;

/** Makes the store of forms. */
export function createDraftsStore(): DraftsStore {
  return createStore<DraftsState>()((set, get) => ({
    drafts: new Map(),
    starting: new Set(),
    beside: new Map(),
    asJson: new Set(),
    mailed: new Set(),
    take(moduleRef, draft) {
      set({ drafts: new Map(get().drafts).set(moduleRef, draft) });
    },
    show(moduleRef, view) {
      set({ asJson: withOrWithout(get().asJson, moduleRef, view === "json") });
    },
    noteMailed(domains) {
      set({ mailed: new Set([...get().mailed, ...domains]) });
    },
    setStarting(moduleRef, starting) {
      set({ starting: withOrWithout(get().starting, moduleRef, starting) });
    },
    setBeside(moduleRef, sessionRow) {
      const next = new Map(get().beside);
      if (sessionRow === null) next.delete(moduleRef);
      else next.set(moduleRef, sessionRow);
      set({ beside: next });
    },
  }));
}

function withOrWithout(all: ReadonlySet<number>, one: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(all);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}

/** The draft of a module's form as it stands now: what was filled in so far for today's definition, else the examples. */
export function draftFor(
  parameters: readonly StartParameter[],
  kept: StartDraft | undefined,
  examples?: readonly string[],
): StartDraft {
  return kept === undefined ? newDraft(parameters, examples) : draftForDefinition(parameters, kept);
}
