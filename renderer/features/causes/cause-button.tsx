import { useState } from "react";
import { useStore } from "zustand";
import type { Cause } from "../../../core/refusal-causes.ts";
import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { connectionOf, moduleOf } from "../../state/library.ts";
import { useLibrary } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";

const say = words.causes.actions;

/** What mends a cause from here. */
interface Mend {
  readonly label: string;
  readonly act: () => void | Promise<void>;
}

/** The button that mends a cause; nothing where nothing here does. */
export function CauseButton({
  cause,
  session,
  quiet,
}: {
  readonly cause: Cause;
  readonly session: Session;
  readonly quiet: boolean;
}) {
  const mend = useMend(cause, session);
  const [busy, setBusy] = useState(false);
  if (mend === null) return null;
  async function press({ act }: Mend): Promise<void> {
    setBusy(true);
    try {
      await act();
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button size="small" variant={quiet ? "quiet" : "secondary"} busy={busy} onClick={() => void press(mend)}>
      {mend.label}
    </Button>
  );
}

function useMend(cause: Cause, { id, place }: Session): Mend | null {
  const { bridge, stores } = useBench();
  const library = useLibrary((state) => state);
  const view = useStore(stores.navigation, (state) => state.place.view);
  const { go } = stores.navigation.getState();
  const { connectionId, builtIn } = place;
  const module = place.moduleRef === null ? undefined : moduleOf(library, place.moduleRef);
  const connection = connectionOf(library, connectionId);
  // The sandbox's modules, keys and address are its own.
  const editable = !builtIn && connection !== undefined;
  switch (cause) {
    case "module_id":
      if (!editable || module === undefined) return null;
      return { label: say.editModule, act: () => go({ view: "edit_module", moduleRef: module.id }) };
    case "key":
    case "key_scope": {
      if (!editable) return null;
      const set = (module ?? connection).key.kind === "set";
      return {
        label: set ? say.replaceKey : say.setKey,
        act: () => bridge.setKey({ connectionId, moduleRef: module?.id ?? null }),
      };
    }
    case "host":
    case "gateway":
      if (!editable) return null;
      return {
        label: cause === "host" ? say.editConnection : say.checkConnection,
        act: () => go({ view: "connection", connectionId }),
      };
    case "access_setting":
      return {
        label: say.copyPath,
        act: async () => {
          await bridge.copy(words.causes.settingPath);
          stores.toasts.getState().show(say.pathCopied);
        },
      };
    case "parameter_names":
      if (module === undefined) return null;
      return {
        label: say.parameters,
        act: () => go({ view: "module", moduleRef: module.id, tab: "parameters" }),
      };
    case "own_calls":
      return { label: say.settings, act: () => go({ view: "settings", section: "watching" }) };
    case "body_json":
    case "parameter_values":
      if (view === "session") return null;
      return { label: say.exchange, act: () => go({ view: "session", sessionRow: id }) };
    case "retention":
    case "session_id":
    case "shared_limit":
      return null;
  }
}
