import type { ReactNode } from "react";
import { type Header, isFramingHeader } from "../../../core/http-request.ts";
import type { StoredExchange } from "../../../core/store.ts";
import type { CallFailure } from "../../../core/transport.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";
import { BodyView } from "./body-view.tsx";

/** One request and its answer, whole. The key is a mask since before it was stored. */
export function ExchangeView({ exchange: { request, result } }: { readonly exchange: StoredExchange }) {
  const say = words.session.exchanges;
  const answer = result.kind === "answer" ? result : result.partial;
  return (
    <div className="grid gap-4 wide:grid-cols-2">
      <Side title={say.request}>
        <Head first={`${request.method} ${request.url}`} headers={request.headers} />
        {request.body === null ? (
          <p className="text-ink-2 text-meta">{say.noBody}</p>
        ) : (
          <CodeBlock text={request.body} label={say.body} />
        )}
      </Side>
      <Side title={say.answer}>
        {result.proxy !== undefined && (
          <p className="selectable mb-1 text-ink-2 text-meta">{say.throughProxy(result.proxy.address)}</p>
        )}
        {result.kind === "failure" && (
          <p className="mb-2 text-caution">
            {noAnswerText(result, request.url)}
            {answer !== null && ` ${say.partial}`}
          </p>
        )}
        {answer !== null && (
          <>
            <Head first={`${answer.status} ${answer.statusText}`} headers={answer.headers} />
            <BodyView body={answer.body} headers={answer.headers} />
          </>
        )}
      </Side>
    </div>
  );
}

function noAnswerText({ code, phase }: CallFailure, url: string): string {
  return words.describe({ kind: "no_answer", code, phase, host: new URL(url).host }).meaning;
}

function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-1 text-ink-2 text-meta">{title}</h3>
      {children}
    </section>
  );
}

function Head({ first, headers }: { readonly first: string; readonly headers: readonly Header[] }) {
  return (
    <div className="selectable mb-2 font-mono text-api wrap-anywhere">
      <div className="font-medium">
        <ShownText text={first} />
      </div>
      {headers.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: header lines may be the same twice, and never move.
        <div key={`${name} ${index}`} className={isFramingHeader(name) ? "text-ink-3" : "text-ink-2"}>
          <ShownText text={`${name}: ${value}`} />
        </div>
      ))}
    </div>
  );
}
