import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import type { StoredExchange } from "../../../core/store.ts";
import { exactTime } from "../../../core/words/clock-time.ts";
import { EXCHANGES_HELD } from "../../state/sessions.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";
import { ExchangeView } from "./exchange-view.tsx";
import type { useExchanges } from "./use-exchanges.ts";

/** The requests and answers of a session, newest first; each opens to all that was sent and received. */
export function ExchangeList({ reading }: { readonly reading: ReturnType<typeof useExchanges> }) {
  const { exchanges, failed, retry } = reading;
  const say = words.session.exchanges;
  if (failed) {
    return (
      <div className="flex items-center gap-3 text-caution">
        <p role="alert">{say.failed}</p>
        <Button onClick={retry}>{say.retry}</Button>
      </div>
    );
  }
  if (exchanges === undefined)
    return <p className="transition-opacity delay-150 starting:opacity-0 text-ink-2">{say.reading}</p>;
  if (exchanges.length === 0) return <p className="text-ink-2">{say.empty}</p>;
  return (
    <>
      <ul>
        {exchanges.map((exchange) => (
          <Entry key={exchange.id} exchange={exchange} />
        ))}
      </ul>
      {exchanges.length >= EXCHANGES_HELD && (
        <p className="pt-3 text-ink-3 text-meta">{say.capped(exchanges.length)}</p>
      )}
    </>
  );
}

function Entry({ exchange }: { readonly exchange: StoredExchange }) {
  const { call, sentAt, request, result } = exchange;
  const [open, setOpen] = useState(false);
  const id = useId();
  const say = words.session.exchanges;
  return (
    <li className="border-line border-b">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="flex min-h-9 w-full flex-wrap items-center gap-x-3 rounded-control text-left hover:bg-hover"
      >
        <Icon of={ChevronRight} className={open ? "rotate-90 text-ink-2" : "text-ink-2"} />
        <span className="w-14 font-emphasis">{say.call(call)}</span>
        <span className="w-26 text-ink-2" title={exactTime(sentAt)}>
          {say.sent(sentAt)}
        </span>
        <span className="w-12 font-mono text-mono">{request.method}</span>
        {result.kind === "answer" ? (
          <span className="min-w-32 flex-1 truncate font-mono text-mono">
            {result.status} <ShownText text={result.statusText} />
          </span>
        ) : (
          <span className="min-w-32 flex-1 truncate text-caution">
            {say.noAnswer}: <span className="font-mono text-mono">{result.code}</span>
          </span>
        )}
        <span className="pr-2 text-ink-2 text-meta">{say.took(result.timing.totalMs)}</span>
      </button>
      {open && (
        <div id={id} className="pb-4 pl-7">
          <ExchangeView exchange={exchange} />
        </div>
      )}
    </li>
  );
}
