import type { Session } from "../../../core/session.ts";
import { CopyButton } from "../../ui/code-block.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { words } from "../../words.ts";

/** Both browser links, when the last query gave another one than the start: neither is swapped in silence. */
export function TwoLinks({ session: { startLink, queryLink } }: { readonly session: Session }) {
  if (startLink === null || queryLink === null || startLink === queryLink) return null;
  const say = words.session.links;
  return (
    <section aria-label={say.title} className="mt-3 text-meta">
      <p className="text-ink-2">{say.differ}</p>
      <dl>
        {[
          { what: say.start, link: startLink },
          { what: say.query, link: queryLink },
        ].map(({ what, link }) => (
          <div key={what} className="flex flex-wrap items-center gap-x-2">
            <dt className="w-52 shrink-0 text-ink-2">{what}</dt>
            <dd className="flex min-w-0 flex-1 basis-80 items-center gap-2">
              <span className="selectable min-w-0 flex-1 font-mono text-api wrap-anywhere">
                <ShownText text={link} />
              </span>
              <CopyButton text={link} label={words.session.actions.copyLink} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
