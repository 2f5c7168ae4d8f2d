import { cleanup, type RenderResult, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { onTestFinished } from "vitest";
import { App } from "../../renderer/app.tsx";
import { SpokenPage } from "../../renderer/spoken-page.tsx";
import { createStores, loadStores, type Stores } from "../../renderer/stores.ts";
import { createFakeBench, type FakeBench, type FakeBenchOptions } from "../support/fake-bench.ts";

export interface RenderedPage extends RenderResult {
  readonly fake: FakeBench;
  readonly stores: Stores;
  readonly user: UserEvent;
}

/** Renders the whole page on a fake bench, loaded and ready; it is taken away when the test ends. */
export async function renderPage(
  options: FakeBenchOptions & { readonly fake?: FakeBench } = {},
): Promise<RenderedPage> {
  const fake = options.fake ?? createFakeBench(options);
  const stores = createStores(fake.bridge);
  await loadStores(fake.bridge, stores);
  onTestFinished(cleanup);
  const user = userEvent.setup();
  const page = <SpokenPage>{() => <App bench={{ bridge: fake.bridge, stores }} />}</SpokenPage>;
  return { ...render(page), fake, stores, user };
}
