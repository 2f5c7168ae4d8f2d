import { TestTubeDiagonal } from "lucide-react";
import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/select.tsx";
import { words } from "../../words.ts";

/** What the sandbox plays for this module. Set on the sandbox, never in the request. */
export function ScenarioPicker({ moduleRef }: { readonly moduleRef: number }) {
  const { stores } = useBench();
  const view = useStore(stores.sandbox, (state) => state.view);
  if (view === null || view.scenarios.length === 0) return null;
  return (
    <div className="-ml-1.5 flex min-w-0 flex-1 min-h-control items-center" title={words.start.scenarioHint}>
      <Icon of={TestTubeDiagonal} className="mx-1.5 shrink-0 text-ink-2" />
      <span className="text-ink-2">{words.start.scenario}:</span>
      <Select
        look="quiet"
        label={words.start.scenario}
        value={view.chosen[moduleRef] ?? view.scenarios[0]?.id ?? null}
        onValue={(scenario) => void stores.sandbox.getState().choose(moduleRef, scenario)}
        options={view.scenarios.map(({ id, title, plays }) => {
          const told = words.scenario(id, { title, plays });
          return { value: id, label: told.title, detail: told.plays };
        })}
        className="min-w-0 font-emphasis"
      />
    </div>
  );
}
