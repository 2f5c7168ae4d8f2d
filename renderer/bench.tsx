import { createContext, type ReactNode, useContext } from "react";
import type { BenchApi } from "../electron/bridge/bench-api.ts";
import type { Stores } from "./stores.ts";

/** What every view works with: the way to main, and what the page knows. */
export interface Bench {
  readonly bridge: BenchApi;
  readonly stores: Stores;
}

const Context = createContext<Bench | null>(null);

export function BenchProvider({ bench, children }: { readonly bench: Bench; readonly children: ReactNode }) {
  return <Context value={bench}>{children}</Context>;
}

/** The bench of the page around. */
export function useBench(): Bench {
  const bench = useContext(Context);
  if (bench === null) throw new Error("No BenchProvider stands around this component.");
  return bench;
}
