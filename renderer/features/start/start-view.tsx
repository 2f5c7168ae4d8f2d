import { createRef, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { startRequest } from "../../../core/http-request.ts";
import { isInDoubt } from "../../../core/session.ts";
import { buildStartBody } from "../../../core/start-body.ts";
import type { ConnectionView, ModuleView } from "../../../electron/bridge/views/library.ts";
import { DEFAULT_PREFERENCES } from "../../../electron/bridge/views/preferences.ts";
import { useBench } from "../../bench.tsx";
import { draftFor } from "../../state/drafts.ts";
import { isMac } from "../../ui/shortcut.ts";
import { SplitPanes } from "../../ui/split-panes.tsx";
import { useFilled } from "../presets/use-filled.ts";
import { ValuesBar } from "../presets/values-bar.tsx";
import { useWidth } from "../timeline/use-width.ts";
import { differingParameters } from "./compare-starts.ts";
import { askedBecause, ConfirmStart } from "./confirm-start.tsx";
import type { FieldElement } from "./parameter-field.tsx";
import { useRecentStarts } from "./recent-starts.tsx";
import { SameStart } from "./same-start.tsx";
import { StartForm } from "./start-form.tsx";
import { StartSide } from "./start-side.tsx";
import { useStart } from "./use-start.ts";

/** Under this width in px the form stands above the request instead of beside it. */
const ONE_COLUMN = 760;

/** The form is no wider than this in px until somebody has moved the bar: long lines are hard to read. */
const FORM_WIDTH = 560;

/** A module's Start tab: left is what you mean, right is what happens. */
export function StartView({
  module,
  connection,
}: {
  readonly module: ModuleView;
  readonly connection: ConnectionView;
}) {
  const { bridge, stores } = useBench();
  const [frame, width] = useWidth(1_000);
  const share = useStore(stores.preferences, (state) => state.formShare);
  const kept = useStore(stores.drafts, (state) => state.drafts.get(module.id));
  const examples = useStore(stores.sandbox, (state) => state.view?.examples[module.id]);
  const besideRow = useStore(stores.drafts, (state) => state.beside.get(module.id));
  const beside = useStore(stores.sessions, (state) =>
    besideRow === undefined ? undefined : state.rows.get(besideRow),
  );
  const { parameters } = module;
  const draft = useMemo(() => draftFor(parameters, kept, examples), [parameters, kept, examples]);
  const { draft: filled, moment } = useFilled(module.id, draft);
  const body = useMemo(() => buildStartBody(parameters, filled.values), [parameters, filled]);
  const request = useMemo(
    () => startRequest({ baseUrl: connection.baseUrl, moduleId: module.moduleId }, body.text),
    [connection.baseUrl, module.moduleId, body.text],
  );
  const flow = useStart({ module, connection, draft, shownBody: body.text, fill: moment });
  const starts = useRecentStarts(module.id);
  const last = starts[0];
  const differing = useMemo(
    () => (last === undefined ? null : differingParameters(filled, last.values)),
    [filled, last],
  );
  const fields = useMemo(() => parameters.map(() => createRef<FieldElement>()), [parameters]);
  const [focused, setFocused] = useState<number | null>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const tick = useRef<HTMLInputElement>(null);
  const [another, setAnother] = useState(false);
  const unsettled = beside !== undefined && isInDoubt(beside);

  function press(): void {
    if (!unsettled) {
      flow.press();
      return;
    }
    setAnother(true);
    requestAnimationFrame(() => tick.current?.focus());
  }

  const pressNow = useEffectEvent(press);
  useEffect(() => {
    function key(event: KeyboardEvent): void {
      const mod = isMac() ? event.metaKey : event.ctrlKey;
      if (!mod || event.key !== "Enter" || event.defaultPrevented || event.repeat) return;
      if (event.target instanceof Element && event.target.closest("[role=dialog]") !== null) return;
      event.preventDefault();
      pressNow();
    }
    window.addEventListener("keydown", key);
    const end = bridge.subscribe((event) => {
      if (event.kind === "menu" && event.command === "start_session") pressNow();
    });
    return () => {
      window.removeEventListener("keydown", key);
      end();
    };
  }, [bridge]);

  const focusAtFirstRun = useEffectEvent(() => {
    if (connection.builtIn && !stores.preferences.getState().welcomed) startButton.current?.focus();
  });
  useEffect(() => focusAtFirstRun(), []);

  // Beside an open doubt a press starts nothing: it goes to the third way on.
  const sameStart = unsettled ? null : (
    <SameStart starts={starts} body={body.text} isLive={askedBecause(connection) !== null} />
  );
  const form = (
    <StartForm
      module={module}
      connection={connection}
      draft={draft}
      filled={filled}
      sent={body.sent}
      flow={flow}
      fields={fields}
      startButton={startButton}
      onPress={press}
      onFocusField={setFocused}
      sameStart={sameStart}
      valuesBar={<ValuesBar module={module} draft={draft} filled={filled} starts={starts} />}
    />
  );
  const side = (
    <StartSide
      module={module}
      session={beside}
      underWay={flow.underWay}
      request={{
        request,
        body,
        apiKey: module.key,
        focused,
        differing,
        onChoose: (parameter) => fields[parameter]?.current?.focus(),
      }}
      starts={starts}
      draft={filled}
      another={{
        open: another,
        onOpen: press,
        body: body.text,
        onStart: () => {
          setAnother(false);
          startButton.current?.focus();
          flow.press();
        },
        tick,
      }}
    />
  );
  return (
    <div ref={frame} className="h-full min-h-0">
      {width < ONE_COLUMN ? (
        <div className="scroll-y h-full *:h-auto">
          {form}
          {side}
        </div>
      ) : (
        <SplitPanes
          first={form}
          second={side}
          share={share === DEFAULT_PREFERENCES.formShare ? Math.min(share, FORM_WIDTH / width) : share}
          onShare={(formShare) => stores.preferences.getState().change({ formShare })}
        />
      )}
      <ConfirmStart
        because={flow.asking}
        host={new URL(connection.baseUrl).host}
        body={flow.askedBody}
        note={sameStart}
        onCancel={flow.cancel}
        onStart={flow.confirm}
      />
    </div>
  );
}
