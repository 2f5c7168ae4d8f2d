import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { useLayoutEffect } from "react";
import { useStore } from "zustand";
import { type Bench, BenchProvider } from "./bench.tsx";
import { Shell } from "./features/shell/shell.tsx";
import { LiveRegion } from "./ui/live-region.tsx";
import { Toasts } from "./ui/toast.tsx";

/** The whole page on a bench that is loaded. */
export function App({ bench }: { readonly bench: Bench }) {
  const theme = useStore(bench.stores.preferences, (state) => state.theme);
  const density = useStore(bench.stores.preferences, (state) => state.density);
  const presenting = useStore(bench.stores.preferences, (state) => state.presenting);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.density = density;
    document.documentElement.toggleAttribute("data-presenting", presenting);
  }, [theme, density, presenting]);
  return (
    // The policy forbids style elements; what they would hold stands in styles.css.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider>
        <BenchProvider bench={bench}>
          <LiveRegion>
            <Shell />
            <Toasts />
          </LiveRegion>
        </BenchProvider>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
