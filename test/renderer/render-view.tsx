import { CSPProvider } from "@base-ui/react/csp-provider";
import { type RenderResult, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { useStore } from "zustand";
import type { BenchApi } from "../../electron/bridge/bench-api.ts";
import { BenchProvider, useBench } from "../../renderer/bench.tsx";
import { useActKeys } from "../../renderer/features/acts/use-act-keys.ts";
import { StartView } from "../../renderer/features/start/start-view.tsx";
import { createStores, loadStores, type Stores } from "../../renderer/stores.ts";
import { LiveRegion } from "../../renderer/ui/live-region.tsx";
import { createFakeBench, type FakeBench, type FakeBenchOptions } from "../support/fake-bench.ts";

export interface RenderedView extends RenderResult {
  readonly fake: FakeBench;
  readonly stores: Stores;
  readonly user: UserEvent;
}

/**
 * Renders one view on a fake bench, without the window around it.
 *
 * @param prepare  Fills the fake before the page reads anything.
 * @param bridge  Puts something between the page and the fake, such as an answer that is held back.
 */
export async function renderView(
  view: ReactElement,
  options: FakeBenchOptions & {
    readonly prepare?: (fake: FakeBench) => void;
    readonly bridge?: (bridge: BenchApi) => BenchApi;
  } = {},
): Promise<RenderedView> {
  const fake = createFakeBench(options);
  options.prepare?.(fake);
  const bridge = options.bridge?.(fake.bridge) ?? fake.bridge;
  const stores = createStores(bridge);
  await loadStores(bridge, stores);
  const user = userEvent.setup();
  const rendered = render(
    <CSPProvider disableStyleElements>
      <BenchProvider bench={{ bridge, stores }}>
        <ActKeys />
        <LiveRegion>{view}</LiveRegion>
      </BenchProvider>
    </CSPProvider>,
  );
  return { ...rendered, fake, stores, user };
}

/** The window's listener for the keys of acts. */
function ActKeys() {
  useActKeys();
  return null;
}

/** The Start tab of a module, fed by the library as the module's own page feeds it. */
export function StartTab({ moduleRef }: { readonly moduleRef: number }) {
  const { stores } = useBench();
  const { modules, connections } = useStore(stores.library);
  const module = modules.find(({ id }) => id === moduleRef);
  const connection = connections.find(({ id }) => id === module?.connectionId);
  if (module === undefined || connection === undefined) return null;
  return <StartView key={moduleRef} module={module} connection={connection} />;
}
