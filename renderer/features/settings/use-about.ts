import { useEffect, useState } from "react";
import type { AboutView } from "../../../electron/bridge/views/about.ts";
import { useBench } from "../../bench.tsx";

/** Versions and folder, once main has told them. */
export function useAbout(): AboutView | null {
  const { bridge } = useBench();
  const [about, setAbout] = useState<AboutView | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.about().then((told) => wanted && setAbout(told));
    return () => {
      wanted = false;
    };
  }, [bridge]);
  return about;
}
