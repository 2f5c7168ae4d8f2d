import { Activity, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { useBench } from "../../../bench.tsx";
import { useLibrary } from "../../../state/use-store.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { words } from "../../../words.ts";

/** What stands in place of rows where nothing was started yet: what this list is for, and the way to its first row. */
export function NothingYet({ moduleRef }: { readonly moduleRef: number | null }) {
  const { stores } = useBench();
  const first = useLibrary(({ modules }) =>
    modules.find(({ id, archived }) => (moduleRef === null ? !archived : id === moduleRef)),
  );
  const say = words.sessions;
  return (
    <Empty
      icon={Activity}
      title={moduleRef === null ? say.empty : say.emptyModule}
      actions={
        first !== undefined && (
          <Button
            onClick={() =>
              stores.navigation.getState().go({ view: "module", moduleRef: first.id, tab: "start" })
            }
          >
            {say.emptyStart(first.name)}
          </Button>
        )
      }
    >
      {say.emptyHint}
    </Empty>
  );
}

/** Nothing fits what was asked for: it says what was searched, and how to widen it. */
export function NothingFits({
  text,
  filtered,
  onClearText,
  onClearFilters,
}: {
  readonly text: string;
  readonly filtered: boolean;
  readonly onClearText: () => void;
  readonly onClearFilters: () => void;
}) {
  const say = words.sessions.search;
  const searched = text !== "";
  return (
    <Empty
      icon={SearchX}
      title={searched ? say.nothing(text) : say.nothingFiltered}
      actions={
        <>
          {searched && <Button onClick={onClearText}>{say.clear}</Button>}
          {filtered && <Button onClick={onClearFilters}>{say.clearFilters}</Button>}
        </>
      }
    >
      {searched && say.searched} {searched && filtered && say.withFilters}
    </Empty>
  );
}

function Empty({
  icon,
  title,
  actions,
  children,
}: {
  readonly icon: typeof Activity;
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="scroll-y min-h-0 flex-1">
      <div className="flex flex-col items-center gap-2 px-5 py-[min(3.5rem,8vh)] text-center text-ink-2">
        <Icon of={icon} size={22} className="mb-1 text-ink-3" />
        <p className="max-w-[60ch] font-emphasis text-ink wrap-anywhere">{title}</p>
        <p className="max-w-[52ch]">{children}</p>
        <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>
      </div>
    </div>
  );
}
