import type { BenchApi } from "../electron/bridge/bench-api.ts";
import type { ConnectionForm } from "./features/connections/connection-form.ts";
import type { ModuleForm } from "./features/modules/module-form.ts";
import type { ParameterRow } from "./features/parameters/parameter-rows.ts";
import { createActsStore } from "./state/acts.ts";
import { createBringStore } from "./state/bring.ts";
import { createDraftsStore } from "./state/drafts.ts";
import { createExportingStore } from "./state/exporting.ts";
import { createFillsStore } from "./state/fills.ts";
import { createFormSourcesStore } from "./state/form-sources.ts";
import { createFormsStore } from "./state/forms.ts";
import { createLibraryStore } from "./state/library.ts";
import { createNavigationStore } from "./state/navigation.ts";
import { createNoticesStore } from "./state/notices.ts";
import { createPreferencesStore } from "./state/preferences.ts";
import { createPresetsStore } from "./state/presets.ts";
import { createSandboxStore } from "./state/sandbox.ts";
import { createSessionsStore } from "./state/sessions.ts";
import { createToastsStore } from "./state/toasts.ts";
import { createUpdatesStore } from "./state/updates.ts";
import { speakAs } from "./words.ts";

/** All that the page knows, each thing in one place. */
export type Stores = ReturnType<typeof createStores>;

/** Creates the stores. They hold nothing until `loadStores` has asked main. */
export function createStores(bridge: BenchApi) {
  const navigation = createNavigationStore();
  return {
    acts: createActsStore(),
    library: createLibraryStore(bridge),
    sessions: createSessionsStore(bridge),
    exporting: createExportingStore(bridge),
    sandbox: createSandboxStore(bridge),
    drafts: createDraftsStore(),
    fills: createFillsStore(bridge),
    formSources: createFormSourcesStore(),
    presets: createPresetsStore(bridge),
    moduleForms: createFormsStore<ModuleForm>(),
    connectionForms: createFormsStore<ConnectionForm>(),
    parameterForms: createFormsStore<readonly ParameterRow[]>(),
    navigation,
    bring: createBringStore(bridge, navigation),
    notices: createNoticesStore(),
    preferences: createPreferencesStore(bridge),
    toasts: createToastsStore(),
    updates: createUpdatesStore(bridge),
  };
}

/**
 * Fills the stores and keeps them fed by main's events; settles when the page has enough to show itself.
 *
 * The function it gives back ends the feeding.
 */
export async function loadStores(bridge: BenchApi, stores: Stores): Promise<() => void> {
  const end = bridge.subscribe((event) => {
    stores.library.getState().hear(event);
    stores.notices.getState().hear(event);
    stores.exporting.getState().hear(event);
    stores.sessions.getState().hear(event);
    stores.preferences.getState().hear(event);
    stores.updates.getState().hear(event);
    if (event.kind === "speech") void speakAs(event.speech);
  });
  const [library, preferences, notices] = await Promise.all([
    bridge.library(),
    bridge.preferences(),
    bridge.notices(),
    stores.sandbox.getState().read(),
    stores.sessions.getState().readOverview(),
    stores.sessions.getState().readList("all"),
    stores.sessions.getState().readDoubts(),
  ]);
  stores.library.getState().take(library);
  stores.preferences.getState().take(preferences);
  stores.notices.getState().take(notices);
  stores.navigation.getState().begin(library);
  return end;
}
