import type { Session } from "../../../core/session.ts";
import { valueDifferences } from "../../../core/value-differences.ts";
import { visibleLines } from "../../../core/visible-text.ts";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";
import { ComparedSection } from "./compared-section.tsx";

/** The parameters whose bytes are not the same; of the others how many there are. */
export function ComparedValues({ a, b }: { readonly a: Session; readonly b: Session }) {
  const say = words.compare.values;
  const { sides } = words.compare;
  const differences = valueDifferences(a.values, b.values);
  const same = new Set([...a.values, ...b.values].map(({ apiName }) => apiName)).size;
  const unsent = new Set(differences.map(({ apiName }) => apiName)).size;
  if (a.origin.kind === "adopted" || b.origin.kind === "adopted") {
    return (
      <ComparedSection title={say.title}>
        <p className="text-ink-2">{say.adopted}</p>
      </ComparedSection>
    );
  }
  return (
    <ComparedSection title={say.title}>
      {differences.length > 0 && (
        <table aria-label={say.title} className="w-full table-fixed border-collapse text-left">
          <thead>
            <tr className="text-ink-2 text-meta">
              {[say.parameter, sides.a, sides.b].map((name) => (
                <th key={name} scope="col" className="h-8 border-line border-b pr-4 font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map(({ apiName, earlier, now }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a definition may hold a name twice; its order is its identity.
              <tr key={`${apiName} ${index}`} className="border-line border-b align-top font-mono text-mono">
                <td className="py-2 pr-4 text-api leading-5 wrap-anywhere">
                  <ShownText text={apiName} />
                </td>
                <td className="py-2 pr-4 wrap-anywhere">
                  <Sent json={earlier} />
                </td>
                <td className="py-2 pr-4 wrap-anywhere">
                  <Sent json={now} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-2 text-ink-2 text-meta">
        {differences.length === 0 ? say.allSame : say.same(Math.max(same - unsent, 0))}
      </p>
    </ComparedSection>
  );
}

function Sent({ json }: { readonly json: string | null }) {
  if (json === null) return <span className="font-sans text-ink-3">{words.compare.values.notSent}</span>;
  return <span className="veiled line-clamp-6 whitespace-pre-wrap">{visibleLines(json)}</span>;
}
