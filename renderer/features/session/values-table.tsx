import { isFilledIn } from "../../../core/fill/fill-values.ts";
import { canBeQueried, type SentValue, type Session } from "../../../core/session.ts";
import { visibleLines, visibleText } from "../../../core/visible-text.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";
import { ArrivalCell } from "../arrivals/arrival-cell.tsx";
import { useSayArrival } from "../arrivals/use-say-arrival.ts";

/** What the start sent, parameter by parameter, and the exact body it made. */
export function ValuesTable({ session }: { readonly session: Session }) {
  const { id, values, arrivals, body, origin } = session;
  const say = words.session.values;
  const saying = useSayArrival(id);
  const canLook = canBeQueried(session);
  if (origin.kind === "adopted") return <p className="text-ink-2">{say.adopted}</p>;
  if (values.length === 0) {
    if (body === null) return <p className="text-ink-2">{say.none}</p>;
    return (
      <>
        <p className="mb-4 text-ink-2">{say.written}</p>
        <ExactBody text={body} />
      </>
    );
  }
  return (
    <>
      {canLook && <p className="mb-1 max-w-[68ch] text-ink-2 text-meta">{words.arrivals.hint}</p>}
      {saying.failed && <NoticeBar role="alert">{words.arrivals.failed}</NoticeBar>}
      <table className="mb-4 w-full border-collapse text-left">
        <thead>
          <tr className="text-ink-2 text-meta">
            {[say.name, say.apiName, say.sent, ...(canLook ? [words.arrivals.column] : [])].map((name) => (
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
              {canLook && (
                <td className="py-0.5">
                  {json !== null && (
                    <ArrivalCell
                      name={visibleText(name === "" ? apiName : name)}
                      arrival={arrivals.find((each) => each.apiName === apiName)}
                      onSay={(said) => void saying.say(apiName, said)}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {body !== null && <ExactBody text={body} />}
    </>
  );
}

function ExactBody({ text }: { readonly text: string }) {
  const say = words.session.values;
  return (
    <>
      <h3 className="mb-1 text-ink-2 text-meta">{say.body}</h3>
      <CodeBlock text={text} label={say.body} />
    </>
  );
}

/** What a value that made itself was made of. */
function MadeOf({ typed }: { readonly typed: SentValue["typed"] }) {
  if (typed === undefined || typed.value.kind !== "value") return null;
  if (!isFilledIn({ type: typed.type ?? "text" }, typed.value)) return null;
  return <div className="font-sans text-ink-3 text-meta">{words.fill.madeOf(typed.value.text)}</div>;
}
