import type { ValueDifference } from "../../../core/value-differences.ts";
import { visibleLines } from "../../../core/visible-text.ts";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";

const say = words.presets.differences;

/** A form beside the start that it came from: only what would be sent otherwise. */
export function Differences({ differences }: { readonly differences: readonly ValueDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <section
      aria-label={say.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach what is below.
      tabIndex={0}
      className="scroll-y max-h-44 rounded-code bg-sunken px-3 py-1.5 forced-colors:border"
    >
      <table aria-label={say.title} className="selectable w-full border-collapse text-left">
        <thead>
          <tr className="text-ink-2 text-meta">
            {[say.parameter, say.earlier, say.now].map((name) => (
              <th key={name} scope="col" className="h-6 pr-3 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ apiName, earlier, now }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a definition may hold a name twice; its order is its identity.
            <tr key={`${apiName} ${index}`} className="align-top font-mono text-api">
              <td className="py-0.5 pr-3 wrap-anywhere">
                <ShownText text={apiName} />
              </td>
              <td className="py-0.5 pr-3 text-ink-2">
                <Bytes json={earlier} />
              </td>
              <td className="py-0.5">
                <Bytes json={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bytes({ json }: { readonly json: string | null }) {
  if (json === null) return <span className="font-sans text-ink-3">{say.notSent}</span>;
  return <span className="veiled line-clamp-3 wrap-anywhere">{visibleLines(json)}</span>;
}
