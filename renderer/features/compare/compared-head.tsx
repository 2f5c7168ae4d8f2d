import type { Session } from "../../../core/session.ts";
import { exactTime } from "../../../core/words/clock-time.ts";
import { useNavigation, usePreferences } from "../../state/use-store.ts";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";
import { sessionTitle } from "../session/session-title.ts";
import { StartMark } from "../session/start-mark.tsx";

/** Which two they are, and what became of each. */
export function ComparedHead({ a, b }: { readonly a: Session; readonly b: Session }) {
  return (
    <div className="px-5 pb-3.5">
      <div className="grid grid-cols-2 divide-x divide-line rounded-panel border border-line">
        <Side name={words.compare.sides.a} session={a} />
        <Side name={words.compare.sides.b} session={b} />
      </div>
    </div>
  );
}

function Side({ name, session }: { readonly name: string; readonly session: Session }) {
  const { go } = useNavigation();
  const { presenting } = usePreferences();
  const { place, beganAt } = session;
  return (
    <section aria-label={name} className="flex min-w-0 flex-col gap-0.5 px-3.5 py-2">
      <div className="flex items-center gap-2 text-ink-2 text-meta">
        <span className="flex-1">{name}</span>
        {place.connectionName}
        <EnvironmentTag environment={place.environment} builtIn={place.builtIn} />
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
        <button
          type="button"
          onClick={() => go({ view: "session", sessionRow: session.id })}
          className="-my-0.5 min-w-0 truncate rounded-tag py-0.5 font-emphasis underline decoration-line underline-offset-3 hover:decoration-ink"
        >
          <ShownText text={sessionTitle(session, presenting)} />
        </button>
        <StartMark session={session} />
      </div>
      <div className="text-ink-2 text-meta wrap-anywhere">
        <ShownText text={place.moduleName} />
        {` · ${words.compare.began(exactTime(beganAt))}`}
      </div>
    </section>
  );
}
