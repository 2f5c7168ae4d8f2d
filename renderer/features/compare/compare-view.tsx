import { ArrowLeftRight } from "lucide-react";
import { useNavigation } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { words } from "../../words.ts";
import { ComparedBodies } from "./compared-bodies.tsx";
import { ComparedHead } from "./compared-head.tsx";
import { ComparedStates } from "./compared-states.tsx";
import { ComparedTimelines } from "./compared-timelines.tsx";
import { ComparedValues } from "./compared-values.tsx";
import { useCompared } from "./use-compared.ts";

/** Two sessions side by side: what was sent, what became of it, and both timelines on one axis. By their rows. */
export function CompareView({ a, b }: { readonly a: number; readonly b: number }) {
  const { replace } = useNavigation();
  const [first, second] = [useCompared(a), useCompared(b)];
  const say = words.compare;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={say.title}
        actions={
          <Button icon={ArrowLeftRight} onClick={() => replace({ view: "compare", a: b, b: a })}>
            {say.swap}
          </Button>
        }
      />
      {typeof first === "string" || typeof second === "string" ? (
        <p className="px-5 py-4 text-ink-2">{say[worst(first, second)]}</p>
      ) : (
        <div className="scroll-y min-h-0 flex-1">
          <ComparedHead a={first.session} b={second.session} />
          <ComparedTimelines a={first} b={second} />
          <ComparedStates a={first.timeline} b={second.timeline} />
          <ComparedValues a={first.session} b={second.session} />
          <ComparedBodies a={first.session.body} b={second.session.body} />
        </div>
      )}
    </div>
  );
}

/** What is said where one of them is not there: the reason that waiting does not mend comes first. */
function worst(...sides: readonly ReturnType<typeof useCompared>[]): "missing" | "failed" | "reading" {
  if (sides.includes("missing")) return "missing";
  return sides.includes("failed") ? "failed" : "reading";
}
