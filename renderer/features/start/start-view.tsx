import {
  createRef,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { useStore } from "zustand";
import { behavesAsLive } from "../../../core/connection.ts";
import { startRequest } from "../../../core/http-request.ts";
import { isInDoubt } from "../../../core/session.ts";
import { draftBody } from "../../../core/start-draft.ts";
import type { ConnectionView, ModuleView } from "../../../electron/bridge/views/library.ts";
import { DEFAULT_PREFERENCES } from "../../../electron/bridge/views/preferences.ts";
import { useBench } from "../../bench.tsx";
import { SplitPanes } from "../../ui/split-panes.tsx";
import { words } from "../../words.ts";
import { useActs } from "../acts/use-acts.ts";
import { LastArrivals } from "../arrivals/last-arrivals.tsx";
import { useFilled } from "../presets/use-filled.ts";
import { ValuesBar } from "../presets/values-bar.tsx";
import { useWidth } from "../timeline/use-width.ts";
import { differingFields } from "./compare-starts.ts";
import { askedBecause, ConfirmStart } from "./confirm-start.tsx";
import { type FilterChoice, NO_FILTER } from "./field-filter.tsx";
import { focusedTreatments, openTreatments } from "./focused-treatments.ts";
import { mailFields } from "./mail-domains.ts";
import { useRecentStarts } from "./recent-starts.tsx";
import { requestText } from "./request-text.ts";
import { SameStart } from "./same-start.tsx";
import { StartForm } from "./start-form.tsx";
import { StartSide } from "./start-side.tsx";
import { useDraft } from "./use-draft.ts";
import { useStart } from "./use-start.ts";
import type { FieldElement } from "./value-control.tsx";

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
  const { draft, edit } = useDraft(module);
  const asJson = useStore(stores.drafts, (state) => state.asJson.has(module.id));
  const mailed = useStore(stores.drafts, (state) => state.mailed);
  const besideRow = useStore(stores.drafts, (state) => state.beside.get(module.id));
  const beside = useStore(stores.sessions, (state) =>
    besideRow === undefined ? undefined : state.rows.get(besideRow),
  );
  const { draft: filled, moment } = useFilled(module.id, draft);
  const body = useMemo(() => draftBody(filled), [filled]);
  const address = useMemo(
    () => ({ baseUrl: connection.baseUrl, moduleId: module.moduleId }),
    [connection.baseUrl, module.moduleId],
  );
  const request = useMemo(() => startRequest(address, body.text), [address, body.text]);
  const flow = useStart({ module, connection, draft, shownBody: body.text, fill: moment });
  const starts = useRecentStarts(module.id);
  const last = starts[0];
  const differing = useMemo(
    () =>
      last === undefined || filled.written.kind === "text" ? null : differingFields(filled, last.values),
    [filled, last],
  );
  const fieldAt = useFields();
  const [filter, setFilter] = useState<FilterChoice>(NO_FILTER);
  const mail = useMemo(
    () =>
      connection.builtIn
        ? new Set<number>()
        : mailFields(filled, { isLive: behavesAsLive(connection.environment), mailed }),
    [connection, filled, mailed],
  );
  const lastFocused = useRef(0);
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

  function show(json: boolean): void {
    setFocused(null);
    stores.drafts.getState().show(module.id, json ? "json" : "fields");
  }

  const focusField = useCallback((index: number | null) => {
    if (index !== null) lastFocused.current = index;
    setFocused(index);
  }, []);

  const chooseField = useCallback(
    (index: number) => {
      stores.drafts.getState().show(module.id, "fields");
      // One that the filter hides, or that the other view has no control for, is there only then.
      if (fieldAt(index).current === null) setFilter(NO_FILTER);
      requestAnimationFrame(() => fieldAt(index).current?.focus());
    },
    [stores, module.id, fieldAt],
  );

  function otherView(): void {
    show(!asJson);
    // The editor takes the focus itself.
    if (asJson) requestAnimationFrame(() => fieldAt(lastFocused.current).current?.focus());
  }

  useActs({
    start_session: { run: press },
    form_json: { run: otherView },
    treatment: {
      run: openTreatments,
      off: () => (focusedTreatments() === null ? words.acts.off.treatment : null),
    },
    copy_request: {
      run: () =>
        void bridge
          .copy(requestText(request))
          .then(() => stores.toasts.getState().show(words.start.request.copied)),
    },
  });

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
      fields={{
        draft,
        filled,
        edit,
        filter,
        onFilter: setFilter,
        fieldAt,
        onFocusField: focusField,
        mailFields: mail,
      }}
      asJson={asJson}
      onAsJson={show}
      sent={body.sent}
      flow={flow}
      startButton={startButton}
      onPress={press}
      sameStart={sameStart}
      valuesBar={
        <>
          <ValuesBar module={module} draft={draft} filled={filled} starts={starts} />
          <LastArrivals moduleRef={module.id} starts={starts} beside={beside?.id} />
        </>
      }
    />
  );
  const side = (
    <StartSide
      module={module}
      session={beside}
      underWay={flow.underWay}
      request={{
        address,
        request,
        body,
        asWritten: draft.written.kind !== "fields",
        apiKey: module.key,
        focused,
        differing,
        onChoose: chooseField,
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
        <div className="scroll-y flows h-full *:h-auto">
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

/** A place for each field's control, by its index; the same one for as long as the view is there. */
function useFields(): (index: number) => RefObject<FieldElement | null> {
  const places = useRef(new Map<number, RefObject<FieldElement | null>>());
  return useCallback((index) => {
    const place = places.current.get(index) ?? createRef<FieldElement>();
    places.current.set(index, place);
    return place;
  }, []);
}
