import { isFilledIn } from "../../../core/fill/fill-values.ts";
import type { SentValue, Session } from "../../../core/session.ts";
import { visibleLines } from "../../../core/visible-text.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";

/** What the start sent, parameter by parameter, and the exact body it made. */
export function ValuesTable({ session: { values, body, origin } }: { readonly session: Session }) {
  const say = words.session.values;
  if (origin.kind === "adopted") return <p className="text-ink-2">{say.adopted}</p>;
  if (values.length === 0) return <p className="text-ink-2">{say.none}</p>;
  return (
    <>
      <table className="mb-4 w-full border-collapse text-left">
        <thead>
          <tr className="text-ink-2 text-meta">
            {[say.name, say.apiName, say.sent].map((name) => (
              <th key={name} scope="col" className="h-8 border-line border-b pr-4 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map(({ name, apiName, json, typed }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: API names may be the same twice, and sent values never move.
            <tr key={`${apiName} ${index}`} className="border-line border-b align-top">
              <td className="py-2 pr-4">
                <ShownText text={name} />
              </td>
              <td className="py-2 pr-4 font-mono text-api leading-5">
                <ShownText text={apiName} />
              </td>
              <td className="py-2 font-mono text-mono wrap-anywhere">
                {json === null ? (
                  <span className="font-sans text-ink-3">{say.omitted}</span>
                ) : (
                  visibleLines(json)
                )}
                <MadeOf typed={typed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {body !== null && (
        <>
          <h3 className="mb-1 text-ink-2 text-meta">{say.body}</h3>
          <CodeBlock text={body} label={say.body} />
        </>
      )}
    </>
  );
}

/** What a value that made itself was made of. */
function MadeOf({ typed }: { readonly typed: SentValue["typed"] }) {
  if (typed === undefined || typed.value.kind !== "value") return null;
  if (!isFilledIn({ type: typed.type ?? "text" }, typed.value)) return null;
  return <div className="font-sans text-ink-3 text-meta">{words.fill.madeOf(typed.value.text)}</div>;
}
