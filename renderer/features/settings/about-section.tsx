import { Panel } from "../../ui/panel.tsx";
import { words } from "../../words.ts";
import { ThisVersion } from "../updates/this-version.tsx";
import { useAbout } from "./use-about.ts";

/** Versions and licence. */
export function AboutSection() {
  const text = words.settings;
  const about = useAbout();
  const lines = [
    [text.version, about?.version],
    [text.licence, about?.licence],
    [text.electron, about?.electron],
    [text.chromium, about?.chromium],
    [text.node, about?.node],
  ] as const;
  return (
    <Panel title={text.about}>
      <dl className="grid grid-cols-[160px_1fr] gap-x-4 gap-y-1">
        {lines.map(([term, value]) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-2">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {about !== null && <ThisVersion version={about.version} />}
    </Panel>
  );
}
