import { behavesAsLive, type Environment } from "../../core/connection.ts";
import { words } from "../words.ts";
import { classNames } from "./class-names.ts";

/** What a connection reaches, in a word. LIVE is solid, and so is one that nobody has chosen. */
export function EnvironmentTag({
  environment,
  builtIn = false,
}: {
  readonly environment: Environment | null;
  readonly builtIn?: boolean;
}) {
  const live = !builtIn && behavesAsLive(environment);
  return (
    <span
      className={classNames(
        "inline-flex h-[18px] max-w-full items-center rounded-tag px-1.5 text-api font-medium forced-colors:border",
        live ? "bg-live text-on-live" : "bg-created-tint text-ink",
      )}
    >
      <span className="truncate">{words.controls.environment(environment, builtIn)}</span>
    </span>
  );
}
