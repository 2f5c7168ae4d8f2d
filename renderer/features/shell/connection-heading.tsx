import { behavesAsLive } from "../../../core/connection.ts";
import type { ConnectionView } from "../../../electron/bridge/views/library.ts";
import { useLibrary, useNavigation, usePlace } from "../../state/use-store.ts";
import { classNames } from "../../ui/class-names.ts";
import { ConnectionSquare } from "../../ui/connection-square.tsx";
import { EnvironmentTag } from "../../ui/environment-tag.tsx";
import { Menu } from "../../ui/menu.tsx";
import { words } from "../../words.ts";

const text = words.shell;

/** How many modules a connection shows here before “All …” leads to the rest. */
const SHOWN = 7;

/** A connection in the sidebar with its modules under it; in the rail its square, with the modules as a menu. */
export function ConnectionHeading({
  connection,
  rail,
}: {
  readonly connection: ConnectionView;
  readonly rail: boolean;
}) {
  const place = usePlace();
  const navigation = useNavigation();
  const all = useLibrary((library) => library.modules);
  const modules = all.filter((module) => module.connectionId === connection.id && !module.archived);
  const open = (moduleRef: number) => navigation.go({ view: "module", moduleRef, tab: "start" });
  const currentRef = place.view === "module" ? place.moduleRef : null;

  if (rail) {
    const live = !connection.builtIn && behavesAsLive(connection.environment);
    const environment = words.controls.environment(connection.environment, connection.builtIn);
    const current = modules.some((module) => module.id === currentRef);
    return (
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            title={live ? `${connection.name} · ${environment}` : connection.name}
            aria-label={text.modulesOf(connection.name)}
            className={classNames(
              "flex h-nav w-9 items-center justify-center rounded-control",
              current ? "bg-selected" : "hover:bg-hover",
            )}
          >
            <span
              data-live={live}
              className={classNames(
                "flex rounded-tag p-1",
                live && "outline-2 outline-live -outline-offset-1",
              )}
            >
              <ConnectionSquare colour={connection.colour} />
            </span>
          </button>
        }
        items={
          modules.length === 0
            ? [{ label: text.noModules, onSelect: () => {}, disabled: true }]
            : modules.map((module) => ({ label: module.name, onSelect: () => open(module.id) }))
        }
      />
    );
  }

  const shown = modules.filter((module, index) => index < SHOWN || module.id === currentRef);
  return (
    <div className="pt-2">
      <div className="flex h-nav items-center gap-2 px-2 text-ink-2 text-meta">
        <ConnectionSquare colour={connection.colour} />
        <span className="min-w-0 truncate">{connection.name}</span>
        <EnvironmentTag environment={connection.environment} builtIn={connection.builtIn} />
      </div>
      <ul aria-label={connection.name}>
        {shown.map((module) => (
          <li key={module.id}>
            <button
              type="button"
              aria-current={module.id === currentRef ? "page" : undefined}
              onClick={() => open(module.id)}
              className={classNames(
                "flex h-nav w-full items-center rounded-control pr-2 pl-6 text-left",
                module.id === currentRef
                  ? "bg-selected font-emphasis text-ink forced-colors:outline-2"
                  : "text-ink-2 hover:bg-hover hover:text-ink",
              )}
            >
              <span className="truncate">{module.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {modules.length > shown.length && (
        <button
          type="button"
          onClick={() => navigation.go({ view: "modules" })}
          className="flex h-nav w-full items-center rounded-control pl-6 text-ink-3 text-meta hover:bg-hover"
        >
          {text.allModules(modules.length)}
        </button>
      )}
    </div>
  );
}
