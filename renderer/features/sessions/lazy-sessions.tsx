import { type ComponentProps, lazy, Suspense } from "react";
import type { SessionsView } from "./sessions-view.tsx";

const View = lazy(() => import("./sessions-view.tsx").then((loaded) => ({ default: loaded.SessionsView })));

/** The Sessions view, loaded when it is first shown: the first screen does not wait for what makes long lists. */
export function LazySessions(props: ComponentProps<typeof SessionsView>) {
  return (
    <Suspense>
      <View {...props} />
    </Suspense>
  );
}
