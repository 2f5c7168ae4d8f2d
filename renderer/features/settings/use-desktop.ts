import { useEffect, useState } from "react";
import type { DesktopView, StartAtLoginReply } from "../../../electron/bridge/views/desktop.ts";
import { useBench } from "../../bench.tsx";

/** How the bench lives on this desktop, once main has told it, and the one choice in it. */
export function useDesktop(): {
  readonly desktop: DesktopView | null;
  readonly failure: Extract<StartAtLoginReply, { readonly kind: "failed" }>["failure"] | null;
  readonly setStartAtLogin: (on: boolean) => void;
} {
  const { bridge } = useBench();
  const [desktop, setDesktop] = useState<DesktopView | null>(null);
  const [failure, setFailure] = useState<Extract<StartAtLoginReply, { kind: "failed" }>["failure"] | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    void bridge.desktop().then((told) => wanted && setDesktop(told));
    return () => {
      wanted = false;
    };
  }, [bridge]);
  async function setStartAtLogin(on: boolean): Promise<void> {
    const reply = await bridge
      .setStartAtLogin({ on })
      .catch((): StartAtLoginReply => ({ kind: "failed", failure: "other" }));
    setFailure(reply.kind === "failed" ? reply.failure : null);
    if (reply.kind === "set") setDesktop(reply.desktop);
  }
  return { desktop, failure, setStartAtLogin: (on) => void setStartAtLogin(on) };
}
