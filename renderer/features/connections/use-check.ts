import { useRef, useState } from "react";
import type { CheckInput } from "../../../electron/bridge/commands.ts";
import { useBench } from "../../bench.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { words } from "../../words.ts";

/** How a check goes. `input` is what was checked: the form may say something else by now. */
export type CheckState =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "bug" }
  | {
      readonly kind: "done";
      readonly input: CheckInput;
      readonly said: ReturnType<typeof words.check.describe>;
    };

/** Runs checks, one at a time, and says aloud how each came out. */
export function useCheck(): {
  readonly state: CheckState;
  readonly run: (input: CheckInput) => Promise<void>;
} {
  const { bridge } = useBench();
  const announce = useAnnounce();
  const [state, setState] = useState<CheckState>({ kind: "none" });
  const running = useRef(false);

  async function run(input: CheckInput): Promise<void> {
    if (running.current) return;
    running.current = true;
    setState({ kind: "running" });
    announce(words.check.running);
    try {
      const said = words.check.describe(await bridge.checkConnection(input), input.network.proxy.kind);
      setState({ kind: "done", input, said });
      announce(said.outcome);
    } catch {
      setState({ kind: "bug" });
      announce(words.check.bug);
    } finally {
      running.current = false;
    }
  }

  return { state, run };
}
