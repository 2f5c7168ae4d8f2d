import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { connectionOf, moduleOf } from "../../state/library.ts";
import type { ModuleTab } from "../../state/navigation.ts";
import { useLibrary, useNavigation } from "../../state/use-store.ts";
import { ConnectionSquare } from "../../ui/connection-square.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { type Tab, Tabs } from "../../ui/tabs.tsx";
import { words } from "../../words.ts";
import { useActs } from "../acts/use-acts.ts";
import { KeyLine } from "../keys/key-line.tsx";
import { NotThere } from "../shell/not-there.tsx";
import { StartView } from "../start/start-view.tsx";
import { ModuleMenu } from "./module-menu.tsx";

const ParametersTab = onDemand(async () => (await import("../parameters/parameters-tab.tsx")).ParametersTab);
const SessionsView = onDemand(async () => (await import("../sessions/sessions-view.tsx")).SessionsView);

const text = words.modules;

/** A module: its head, and what can be done with it in tabs. */
export function ModuleViewPage({ moduleRef, tab }: { readonly moduleRef: number; readonly tab: ModuleTab }) {
  const { bridge, stores } = useBench();
  const navigation = useNavigation();
  const module = useLibrary((library) => moduleOf(library, moduleRef));
  const connection = useLibrary((library) =>
    module === undefined ? undefined : connectionOf(library, module.connectionId),
  );
  const total = useStore(stores.sessions, (state) => state.lists.get(moduleRef)?.total);
  const toTab = (next: ModuleTab) => navigation.go({ view: "module", moduleRef, tab: next });
  useActs(
    module === undefined || connection === undefined
      ? {}
      : {
          show_start: { run: () => toTab("start") },
          show_parameters: { run: () => toTab("parameters") },
          show_sessions: { run: () => toTab("sessions") },
          edit_module: connection.builtIn
            ? undefined
            : { run: () => navigation.go({ view: "edit_module", moduleRef }) },
          enter_key: {
            run: () => void bridge.setKey({ connectionId: connection.id, moduleRef }),
            off: () => (connection.builtIn ? words.acts.off.ownKey : null),
          },
        },
  );
  if (module === undefined || connection === undefined) return <NotThere />;

  const tabs: readonly Tab<ModuleTab>[] = [
    { value: "start", label: text.tabs.start },
    { value: "parameters", label: text.tabs.parameters },
    { value: "sessions", label: text.tabs.sessions, count: total === 0 ? undefined : total },
  ];
  return (
    <>
      <PageHeader
        title={module.name}
        beside={<KindTag kind={text.kind(module.kind)} />}
        below={
          <div className="mt-0.5 flex flex-wrap items-center gap-x-2 text-ink-2">
            <ConnectionSquare colour={connection.colour} />
            <span>{connection.name}</span>
            <EnvironmentTag environment={connection.environment} builtIn={connection.builtIn} />
            <span aria-hidden>·</span>
            <code className="font-mono text-meta wrap-anywhere">{module.moduleId}</code>
            {connection.builtIn && (
              <>
                <span aria-hidden>·</span>
                <span>{text.sandboxNote}</span>
              </>
            )}
          </div>
        }
        actions={
          <>
            <KeyLine
              target={{ connectionId: connection.id, moduleRef: module.id }}
              state={module.key}
              from={module.keyFrom}
            />
            <ModuleMenu module={module} builtIn={connection.builtIn} label={text.more} ofThePage />
          </>
        }
      />
      <Tabs
        label={text.tabs.label}
        value={tab}
        onValue={(next) => navigation.go({ view: "module", moduleRef, tab: next })}
        tabs={tabs}
      >
        {tab === "start" && <StartView key={moduleRef} module={module} connection={connection} />}
        {tab === "parameters" && (
          <ParametersTab key={moduleRef} module={module} builtIn={connection.builtIn} />
        )}
        {tab === "sessions" && <SessionsView key={moduleRef} moduleRef={moduleRef} />}
      </Tabs>
    </>
  );
}

/** What a module is for, in a quiet tag. */
function KindTag({ kind }: { readonly kind: string }) {
  return (
    <span className="rounded-tag bg-sunken px-1.5 text-ink-2 text-meta forced-colors:border">{kind}</span>
  );
}
