import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useState } from "react";

interface PutOff<Props extends object> {
  readonly later: LazyExoticComponent<ComponentType<Props>>;
  /** Once it is there. */
  loaded?: ComponentType<Props>;
}

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is loaded when it is first shown: the first screen does not wait for it, and memory has no room
 * for it before. Once it is there, it is rendered at once.
 *
 * Only for what is no part of the first screen. Nothing stands in its place while it loads: it lies on this computer.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  async function bring(): Promise<ComponentType<Props>> {
    putOff.loaded ??= await load();
    return putOff.loaded;
  }
  const putOff: PutOff<Props> = { later: lazy(async () => ({ default: await bring() })) };
  waiting.push(bring);
  return (props) => <OnDemand of={putOff} props={props} />;
}

function OnDemand<Props extends object>({
  of,
  props,
}: {
  readonly of: PutOff<Props>;
  readonly props: Props;
}) {
  // Chosen once: another component in its place would begin anew.
  const [Shown] = useState<ComponentType<Props>>(() => of.loaded ?? of.later);
  return (
    <Suspense>
      <Shown {...props} />
    </Suspense>
  );
}

/** Loads what was put off, and what that brings into the page: for a page that is rendered without waiting. */
export async function loadTheRest(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
}
