import type { AboutView } from "../../../electron/bridge/views/about.ts";
import { Panel } from "../../ui/panel.tsx";
import { words } from "../../words.ts";
import { ThisVersion } from "../updates/this-version.tsx";

const text = words.settings;

/** Versions and licence. */
export function AboutPanel({ about }: { readonly about: AboutView }) {
  const lines = [
    [text.version, about.version],
    [text.licence, about.licence],
    [text.electron, about.electron],
    [text.chromium, about.chromium],
    [text.node, about.node],
  ] as const;
  return (
    <Panel title={text.about}>
      <dl className="grid grid-cols-[128px_1fr] gap-y-1">
        {lines.map(([term, value]) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-2">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ThisVersion version={about.version} />
    </Panel>
  );
}
