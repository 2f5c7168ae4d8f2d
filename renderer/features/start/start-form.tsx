import { KeyRound, Play } from "lucide-react";
import type { ReactNode, Ref, RefObject } from "react";
import { useStore } from "zustand";
import { behavesAsLive } from "../../../core/connection.ts";
import { type ConnectionView, hasKey, type ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import type { Draft } from "../../state/drafts.ts";
import { Button } from "../../ui/button.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import { type FieldElement, ParameterField } from "./parameter-field.tsx";
import { problemText } from "./problem-text.ts";
import { ScenarioPicker } from "./scenario-picker.tsx";
import type { StartFlow } from "./use-start.ts";

/** The left side of the Start view: what is meant to be sent, and the button that sends it. */
export function StartForm({
  module,
  connection,
  draft,
  filled,
  sent,
  flow,
  fields,
  startButton,
  onPress,
  onFocusField,
  sameStart,
  valuesBar,
}: {
  readonly module: ModuleView;
  readonly connection: ConnectionView;
  readonly draft: Draft;
  /** With the values that make themselves made. */
  readonly filled: Draft;
  /** How many parameters the request holds. */
  readonly sent: number;
  readonly flow: StartFlow;
  readonly fields: readonly RefObject<FieldElement | null>[];
  readonly startButton: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
  readonly onFocusField: (index: number | null) => void;
  /** Stands above the button while the same start was made a moment ago. */
  readonly sameStart: ReactNode;
  /** Stands above the fields: where their values come from. */
  readonly valuesBar: ReactNode;
}) {
  const { stores } = useBench();
  const welcomed = useStore(stores.preferences, (state) => state.welcomed);
  const { parameters, values } = draft;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="scroll-y flex min-h-0 flex-1 flex-col gap-3.5 px-5 pt-3 pb-5">
        {connection.builtIn && !welcomed && (
          <NoticeBar tone="plain" role="note">
            {words.start.firstRun}
          </NoticeBar>
        )}
        {connection.builtIn && <ScenarioPicker moduleRef={module.id} />}
        {valuesBar}
        {parameters.length === 0 && <p className="text-ink-2">{words.start.noParameters}</p>}
        {parameters.map((parameter, index) => {
          const field = fields[index];
          const value = values[index];
          if (field === undefined || value === undefined) return null;
          return (
            <ParameterField
              // biome-ignore lint/suspicious/noArrayIndexKey: a definition may hold a name twice; its order is its identity.
              key={`${parameter.apiName} ${index}`}
              parameter={parameter}
              value={value}
              filled={filled.values[index] ?? value}
              field={field}
              onFocus={(focused) => onFocusField(focused ? index : null)}
              onValue={(next) =>
                stores.drafts.getState().setValue({ moduleRef: module.id, draft, index, value: next })
              }
            />
          );
        })}
      </div>
      <div className="flex flex-col gap-2 overflow-hidden border-line border-t px-5 py-3 [scrollbar-gutter:stable] [scrollbar-width:thin]">
        <Problem module={module} flow={flow} />
        {sameStart}
        <div className="flex items-center gap-3">
          <Button
            ref={startButton}
            variant="primary"
            icon={Play}
            shortcut="mod+enter"
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
            {!hasKey(module.key) && parameters.length > 0 && " · "}
            {parameters.length > 0 && words.start.sentCount(sent, parameters.length)}
          </span>
        </div>
      </div>
    </div>
  );
}

function Problem({ module, flow }: { readonly module: ModuleView; readonly flow: StartFlow }) {
  const { bridge } = useBench();
  const { problem, dismiss } = flow;
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
