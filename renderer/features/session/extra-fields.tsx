import { type ExtraField, readQueryAnswer } from "../../../core/answers.ts";
import { indentJson } from "../../../core/json-text.ts";
import type { Session } from "../../../core/session.ts";
import type { StoredExchange } from "../../../core/store.ts";
import { visibleLines } from "../../../core/visible-text.ts";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";

/** An answer may hold hundreds of thousands of members: so many are shown, and so many characters of each. */
const MOST_FIELDS = 100;
const MOST_CHARACTERS = 10_000;

/** What answers hold beyond state and links, kept as it came: of the start, and of the last query that told a state. */
export function ExtraFields({
  session,
  exchanges,
}: {
  readonly session: Session;
  readonly exchanges: readonly StoredExchange[];
}) {
  const { origin } = session;
  const ofStart = origin.kind === "started" && origin.outcome.kind === "accepted" ? origin.outcome.extra : [];
  return (
    <>
      <Fields title={words.session.extra.title} fields={lastExtra(exchanges)} />
      <Fields title={words.session.extra.startTitle} fields={ofStart} />
    </>
  );
}

function lastExtra(exchanges: readonly StoredExchange[]): readonly ExtraField[] {
  for (const { call, result } of exchanges) {
    if (call !== "query" || result.kind !== "answer" || result.status < 200 || result.status > 299) continue;
    const answer = readQueryAnswer(result.body);
    if (answer.ok) return answer.value.extra;
  }
  return [];
}

function Fields({ title, fields }: { readonly title: string; readonly fields: readonly ExtraField[] }) {
  if (fields.length === 0) return null;
  return (
    <div className="mt-3">
      <h3 className="mb-1 text-ink-2 text-meta">{title}</h3>
      <dl className="rounded-code bg-sunken px-3 py-2 font-mono text-mono forced-colors:border">
        {fields.slice(0, MOST_FIELDS).map(({ path, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer may hold a name twice; its order is its identity.
          <div key={`${path} ${index}`} className="flex flex-wrap gap-x-3">
            <dt className="text-ink-2">
              <ShownText text={path} />
            </dt>
            <dd className="min-w-0 whitespace-pre-wrap wrap-anywhere">{shown(text)}</dd>
          </div>
        ))}
      </dl>
      {fields.length > MOST_FIELDS && (
        <p className="mt-1 text-ink-2 text-meta">{words.session.extra.more(fields.length - MOST_FIELDS)}</p>
      )}
    </div>
  );
}

function shown(text: string): string {
  return visibleLines(
    text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : indentJson(text),
  );
}
