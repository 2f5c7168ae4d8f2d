import { KeyRound, Play } from "lucide-react";
import type { ComponentProps, ReactNode, Ref } from "react";
import { useStore } from "zustand";
import { behavesAsLive } from "../../../core/connection.ts";
import { type ConnectionView, hasKey, type ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";
import { useShortcut } from "../acts/use-shortcut.ts";
import { FormFields } from "./form-fields.tsx";
import { JsonView } from "./json-view.tsx";
import { problemText } from "./problem-text.ts";
import { ScenarioPicker } from "./scenario-picker.tsx";
import type { StartFlow } from "./use-start.ts";

/** The left side of the Start view: what is meant to be sent, and the button that sends it. */
export function StartForm({
  module,
  connection,
  fields,
  asJson,
  onAsJson,
  sent,
  flow,
  startButton,
  onPress,
  sameStart,
  valuesBar,
}: {
  readonly module: ModuleView;
  readonly connection: ConnectionView;
  readonly fields: Omit<ComponentProps<typeof FormFields>, "above">;
  readonly asJson: boolean;
  readonly onAsJson: (asJson: boolean) => void;
  /** How many parameters the request holds. */
  readonly sent: number;
  readonly flow: StartFlow;
  readonly startButton: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
  /** Stands above the button while the same start was made a moment ago. */
  readonly sameStart: ReactNode;
  /** Stands above the fields: where their values come from. */
  readonly valuesBar: ReactNode;
}) {
  const { stores } = useBench();
  const welcomed = useStore(stores.preferences, (state) => state.welcomed);
  const { draft, edit } = fields;
  const all = draft.parameters.length + draft.extras.length;
  const above = (
    <>
      {connection.builtIn && !welcomed && (
        <NoticeBar tone="plain" role="note">
          {words.start.firstRun}
        </NoticeBar>
      )}
      <div className="flex items-center justify-between gap-x-3 empty:hidden">
        {connection.builtIn && <ScenarioPicker moduleRef={module.id} />}
        <div className="ml-auto shrink-0" title={words.start.view.hint}>
          <Segmented
            label={words.start.view.label}
            name={`start-view-${module.id}`}
            value={asJson ? "json" : "fields"}
            onValue={(view) => onAsJson(view === "json")}
            options={[
              { value: "fields", label: words.start.view.fields },
              { value: "json", label: words.start.view.json },
            ]}
          />
        </div>
      </div>
      {valuesBar}
    </>
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      {asJson ? (
        <>
          <div className="flex flex-col gap-3.5 px-5 pt-3">{above}</div>
          <JsonView filled={fields.filled} edit={edit} />
        </>
      ) : (
        <FormFields {...fields} above={above} />
      )}
      <div className="flex flex-col gap-2 overflow-hidden border-line border-t px-5 py-3 [scrollbar-gutter:stable] [scrollbar-width:thin]">
        <Problem module={module} flow={flow} />
        {sameStart}
        <div className="flex items-center gap-3">
          <Button
            ref={startButton}
            variant="primary"
            icon={Play}
            shortcut={useShortcut("start_session")}
            busy={flow.underWay}
            onClick={onPress}
          >
            {words.start.button}
          </Button>
          {!connection.builtIn && behavesAsLive(connection.environment) && (
            <EnvironmentTag environment={connection.environment} />
          )}
          <span className="ml-auto text-right text-ink-2 text-meta">
            {!hasKey(module.key) && (
              <span className="text-caution">
                {module.key.kind === "held_back" ? words.start.keyHeldBack : words.start.noKeyYet}
              </span>
            )}
            {!hasKey(module.key) && all > 0 && " · "}
            {all > 0 && draft.written.kind !== "text" && words.start.sentCount(sent, all)}
          </span>
        </div>
      </div>
    </div>
  );
}

function Problem({ module, flow }: { readonly module: ModuleView; readonly flow: StartFlow }) {
  const { bridge } = useBench();
  const { problem, keyInBody, dismiss } = flow;
  if (keyInBody !== null) {
    const say = words.start.askAboutKey;
    return (
      <NoticeBar
        role="alert"
        onDismiss={dismiss}
        actions={
          <Button size="small" onClick={flow.sendKeyToo}>
            {say.send}
          </Button>
        }
      >
        {say.body(keyInBody.of)}
      </NoticeBar>
    );
  }
  if (problem === null || (problem === "no_key" && hasKey(module.key))) return null;
  return (
    <NoticeBar
      role="alert"
      onDismiss={dismiss}
      actions={
        problem === "no_key" && (
          <Button
            size="small"
            icon={KeyRound}
            onClick={() =>
              void bridge.setKey({ connectionId: module.connectionId, moduleRef: module.id }).then(dismiss)
            }
          >
            {words.start.setKey}
          </Button>
        )
      }
    >
      {problemText(problem)}
    </NoticeBar>
  );
}
