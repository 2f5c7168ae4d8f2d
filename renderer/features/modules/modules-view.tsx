import { Archive, FileInput, Plus, Search } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import type { ConnectionView, ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { useLibrary, useNavigation } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { ConnectionRow } from "./connection-row.tsx";
import { findModules, ROWS_AT_ONCE, tagsInUse } from "./find-modules.ts";
import { ModuleRow } from "./module-row.tsx";
import { ShareMenu } from "./share-menu.tsx";
import { TagFilter } from "./tag-filter.tsx";

const text = words.modules;

/** All modules, under the connections they belong to. */
export function ModulesView() {
  const { stores } = useBench();
  const navigation = useNavigation();
  const { connections, modules } = useLibrary((library) => library);
  const rows = useStore(stores.sessions, (state) => state.rows);
  const latest = useMemo(() => latestByModule(rows.values()), [rows]);
  const [find, setFind] = useState("");
  const [tags, setTags] = useState<readonly string[]>([]);
  const [archived, setArchived] = useState(false);
  const [room, setRoom] = useState(ROWS_AT_ONCE);
  const [notShared, setNotShared] = useState<string | null>(null);
  const found = useMemo(
    () => findModules({ connections, modules }, { text: find, tags, archived }),
    [connections, modules, find, tags, archived],
  );
  const inUse = useMemo(() => tagsInUse(modules), [modules]);
  const outOfSight = modules.filter((module) => module.archived).length;
  const byConnection = connections.flatMap(({ id }) => found.filter((module) => module.connectionId === id));
  const drawn = new Set(byConnection.slice(0, room).map(({ id }) => id));
  const isNarrowed = find.trim() !== "" || tags.length > 0;
  const shown = connections.filter(({ id }) => {
    const own = found.filter((module) => module.connectionId === id);
    return own.some((module) => drawn.has(module.id)) || (own.length === 0 && !isNarrowed);
  });

  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <>
            <Button icon={FileInput} onClick={() => navigation.go({ view: "bring" })}>
              {words.shelf.bring}
            </Button>
            <ShareMenu moduleRefs={shareable(found, connections)} onFailure={setNotShared} />
            <Button icon={Plus} onClick={() => navigation.go({ view: "new_connection" })}>
              {text.newConnection}
            </Button>
            <Button
              variant="primary"
              icon={Plus}
              onClick={() => navigation.go({ view: "new_module", connectionId: null })}
            >
              {text.newModule}
            </Button>
          </>
        }
      />
      <div className="mx-5 mb-3 flex shrink-0 flex-wrap items-center gap-2">
        <div className="relative w-64">
          <Icon of={Search} className="pointer-events-none absolute top-2 left-2.5 text-ink-3" />
          <TextInput
            type="search"
            aria-label={text.find}
            placeholder={text.find}
            value={find}
            onText={(wanted) => {
              setFind(wanted);
              setRoom(ROWS_AT_ONCE);
            }}
            className="pl-8"
          />
        </div>
        <TagFilter
          tags={inUse}
          chosen={tags}
          onChosen={(next) => {
            setTags(next);
            setRoom(ROWS_AT_ONCE);
          }}
        />
        {outOfSight > 0 && (
          <Button
            size="small"
            variant="quiet"
            aria-pressed={archived}
            icon={Archive}
            onClick={() => setArchived(!archived)}
          >
            {words.shelf.showArchived(outOfSight)}
          </Button>
        )}
        <span role="status" className="ml-auto text-ink-3 text-meta">
          {found.length > drawn.size || isNarrowed ? words.shelf.shown(drawn.size, modules.length) : ""}
        </span>
      </div>
      {notShared !== null && (
        <div className="mx-5 mb-3">
          <NoticeBar role="alert" onDismiss={() => setNotShared(null)}>
            {notShared}
          </NoticeBar>
        </div>
      )}
      <div className="scroll-y flows min-h-0 flex-1 border-line border-t">
        {shown.length > 0 && (
          <table aria-label={text.title} className="w-full table-fixed narrow:min-w-180 border-collapse">
            <thead className="sticky top-0 z-10 bg-surface">
              <tr className="text-left text-ink-2 text-meta">
                <Head className="pl-5">{text.columns.module}</Head>
                <Head className="hidden w-28 narrow:table-cell">{text.columns.kind}</Head>
                <Head className="hidden w-28 narrow:table-cell">{text.columns.parameters}</Head>
                <Head className="w-40 narrow:w-52">{text.columns.lastSession}</Head>
                <Head className="hidden w-36 narrow:table-cell">{text.columns.key}</Head>
                <Head className="w-14">
                  <span className="heard-only">{text.columns.actions}</span>
                </Head>
              </tr>
            </thead>
            {shown.map((connection) => {
              const all = found.filter((module) => module.connectionId === connection.id);
              const own = all.filter((module) => drawn.has(module.id));
              return (
                <tbody key={connection.id}>
                  <ConnectionRow connection={connection} />
                  {own.map((module) => (
                    <ModuleRow
                      key={module.id}
                      module={module}
                      builtIn={connection.builtIn}
                      latest={latest.get(module.id)}
                    />
                  ))}
                  {all.length === 0 && (
                    <tr className="border-line border-b">
                      <td colSpan={6} className="h-row pl-9 text-ink-3">
                        {text.emptyConnection}
                      </td>
                    </tr>
                  )}
                </tbody>
              );
            })}
          </table>
        )}
        {found.length > drawn.size && (
          <div className="flex justify-center py-4">
            <Button onClick={() => setRoom(room + ROWS_AT_ONCE)}>
              {words.shelf.showMore(Math.min(ROWS_AT_ONCE, found.length - drawn.size))}
            </Button>
          </div>
        )}
        {shown.length === 0 && isNarrowed && (
          <div className="flex flex-col items-center gap-3 px-5 py-10 text-ink-2">
            <p>{text.nothingFound([find.trim(), ...tags].filter((word) => word !== "").join(", "))}</p>
            <Button
              onClick={() => {
                setFind("");
                setTags([]);
              }}
            >
              {text.clearFind}
            </Button>
          </div>
        )}
        {connections.every((connection) => connection.builtIn) && !isNarrowed && (
          <div className="mx-auto max-w-[68ch] px-5 py-10 text-center">
            <p className="font-emphasis">{text.own}</p>
            <p className="text-ink-2">{text.ownWayOn}</p>
          </div>
        )}
      </div>
    </>
  );
}

function Head({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return (
    <th scope="col" className={`h-9 px-2 font-normal ${className}`}>
      {children}
    </th>
  );
}

/** The sandbox's own are on every bench already. */
function shareable(
  modules: readonly ModuleView[],
  connections: readonly ConnectionView[],
): readonly number[] {
  const builtIn = new Set(connections.filter((each) => each.builtIn).map(({ id }) => id));
  return modules.filter(({ connectionId }) => !builtIn.has(connectionId)).map(({ id }) => id);
}

/** The newest session of each module, of those that the page was told of. */
function latestByModule(sessions: Iterable<Session>): ReadonlyMap<number, Session> {
  const latest = new Map<number, Session>();
  for (const session of sessions) {
    const { moduleRef } = session.place;
    if (moduleRef === null) continue;
    if ((latest.get(moduleRef)?.id ?? -1) < session.id) latest.set(moduleRef, session);
  }
  return latest;
}
