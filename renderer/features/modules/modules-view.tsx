import { Plus, Search } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../core/session.ts";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { useLibrary, useNavigation } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { ConnectionRow } from "./connection-row.tsx";
import { ModuleRow } from "./module-row.tsx";

const text = words.modules;

/** All modules, under the connections they belong to. */
export function ModulesView() {
  const { stores } = useBench();
  const navigation = useNavigation();
  const { connections, modules } = useLibrary((library) => library);
  const rows = useStore(stores.sessions, (state) => state.rows);
  const latest = useMemo(() => latestByModule(rows.values()), [rows]);
  const [find, setFind] = useState("");
  const found = modules.filter((module) => matches(module, find));
  const shown = connections.filter(
    ({ id }) => find.trim() === "" || found.some((module) => module.connectionId === id),
  );

  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <>
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
      <div className="relative mx-5 mb-3 w-64 shrink-0">
        <Icon of={Search} className="pointer-events-none absolute top-2 left-2.5 text-ink-3" />
        <TextInput
          type="search"
          aria-label={text.find}
          placeholder={text.find}
          value={find}
          onText={setFind}
          className="pl-8"
        />
      </div>
      <div className="scroll-y min-h-0 flex-1 border-line border-t">
        {shown.length > 0 && (
          <table aria-label={text.title} className="w-full min-w-180 table-fixed border-collapse">
            <thead className="sticky top-0 z-10 bg-surface">
              <tr className="text-left text-ink-2 text-meta">
                <Head className="pl-5">{text.columns.module}</Head>
                <Head className="w-28">{text.columns.kind}</Head>
                <Head className="w-28">{text.columns.parameters}</Head>
                <Head className="w-52">{text.columns.lastSession}</Head>
                <Head className="w-36">{text.columns.key}</Head>
                <Head className="w-14">
                  <span className="heard-only">{text.columns.actions}</span>
                </Head>
              </tr>
            </thead>
            {shown.map((connection) => {
              const own = found.filter((module) => module.connectionId === connection.id);
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
                  {own.length === 0 && (
                    <tr className="border-line border-b">
                      <td colSpan={6} className="h-[50px] pl-9 text-ink-3">
                        {text.emptyConnection}
                      </td>
                    </tr>
                  )}
                </tbody>
              );
            })}
          </table>
        )}
        {shown.length === 0 && find.trim() !== "" && (
          <div className="flex flex-col items-center gap-3 px-5 py-10 text-ink-2">
            <p>{text.nothingFound(find.trim())}</p>
            <Button onClick={() => setFind("")}>{text.clearFind}</Button>
          </div>
        )}
        {connections.every((connection) => connection.builtIn) && find.trim() === "" && (
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

function matches({ name, moduleId }: ModuleView, find: string): boolean {
  const wanted = find.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || moduleId.toLowerCase().includes(wanted);
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
