import { lazy, Suspense } from "react";
import type { Place } from "../../state/navigation.ts";
import { BringView } from "../bring/bring-view.tsx";
import { ConnectionView } from "../connections/connection-view.tsx";
import { ModuleFormView } from "../modules/module-form-view.tsx";
import { ModuleViewPage } from "../modules/module-view.tsx";
import { ModulesView } from "../modules/modules-view.tsx";
import { SessionView } from "../session/session-view.tsx";
import { LazySessions } from "../sessions/lazy-sessions.tsx";
import { SettingsView } from "../settings/settings-view.tsx";

const CompareView = lazy(() =>
  import("../compare/compare-view.tsx").then(({ CompareView }) => ({ default: CompareView })),
);

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
      return <LazySessions />;
    case "session":
      return <SessionView key={place.sessionRow} sessionRow={place.sessionRow} tab={place.tab} />;
    case "compare":
      return (
        <Suspense>
          <CompareView key={`${place.a} ${place.b}`} a={place.a} b={place.b} />
        </Suspense>
      );
    case "settings":
      return <SettingsView section={place.section} />;
  }
}
