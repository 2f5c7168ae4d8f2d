import type { Place } from "../../state/navigation.ts";
import { onDemand } from "../../ui/on-demand.tsx";
import { ModuleViewPage } from "../modules/module-view.tsx";

// The app opens with a module: all other views come after it.
const BringView = onDemand(async () => (await import("../bring/bring-view.tsx")).BringView);
const CompareView = onDemand(async () => (await import("../compare/compare-view.tsx")).CompareView);
const ConnectionView = onDemand(
  async () => (await import("../connections/connection-view.tsx")).ConnectionView,
);
const GuideView = onDemand(async () => (await import("../guide/guide-view.tsx")).GuideView);
const ModuleFormView = onDemand(async () => (await import("../modules/module-form-view.tsx")).ModuleFormView);
const ModulesView = onDemand(async () => (await import("../modules/modules-view.tsx")).ModulesView);
const SessionView = onDemand(async () => (await import("../session/session-view.tsx")).SessionView);
const SessionsView = onDemand(async () => (await import("../sessions/sessions-view.tsx")).SessionsView);
const SettingsView = onDemand(async () => (await import("../settings/settings-view.tsx")).SettingsView);

/** The view of a place. Keys make a view begin anew where only its subject changes. */
export function PlaceView({ place }: { readonly place: Place }) {
  switch (place.view) {
    case "modules":
      return <ModulesView />;
    case "module":
      return <ModuleViewPage key={place.moduleRef} moduleRef={place.moduleRef} tab={place.tab} />;
    case "new_module": {
      const { connectionId, copyOf = null } = place;
      return (
        <ModuleFormView key={`${connectionId} ${copyOf}`} subject={{ kind: "new", connectionId, copyOf }} />
      );
    }
    case "edit_module":
      return <ModuleFormView key={place.moduleRef} subject={{ kind: "edit", moduleRef: place.moduleRef }} />;
    case "bring":
      return <BringView />;
    case "new_connection":
      return <ConnectionView key="new" connectionId={null} />;
    case "connection":
      return <ConnectionView key={place.connectionId} connectionId={place.connectionId} />;
    case "sessions":
      return <SessionsView />;
    case "session":
      return <SessionView key={place.sessionRow} sessionRow={place.sessionRow} tab={place.tab} />;
    case "compare":
      return <CompareView key={`${place.a} ${place.b}`} a={place.a} b={place.b} />;
    case "guide":
      return <GuideView chapter={place.chapter} />;
    case "settings":
      return <SettingsView section={place.section} />;
  }
}
