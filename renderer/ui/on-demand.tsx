import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useState } from "react";

interface PutOff<Props extends object> {
  readonly later: LazyExoticComponent<ComponentType<Props>>;
  /** Once it is there. */
  loaded?: ComponentType<Props>;
}

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is loaded when it is first shown, so that the first screen does not wait for it. Once
 * `loadTheRest` has brought it, it is rendered at once.
 *
 * Only for what is no part of the first screen; what is large and seldom used (an editor, a calendar) is `lazy` instead,
 * so that memory has room for it only then. Nothing stands in its place while it loads: it lies on this computer.
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

/**
 * Loads what was put off, one after the other; what that brings into the page too.
 *
 * @param pause  Awaited before each, so that none stands in the way of anything.
 */
export async function loadTheRest(pause: () => Promise<void> = async () => {}): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    await pause();
    await next();
  }
}
