import { Diamond } from "lucide-react";
import { Icon } from "../../ui/icon.tsx";

/** How many sessions wait for a person; a dot in the rail. The button says it in words. */
export function WaitingCount({ count, rail }: { readonly count: number; readonly rail: boolean }) {
  if (rail) {
    return (
      <span
        aria-hidden
        className="absolute top-0.5 right-1 size-2 rounded-full bg-waiting ring-2 ring-canvas forced-color-adjust-none"
      />
    );
  }
  return (
    <span aria-hidden className="flex items-center gap-1 font-emphasis text-meta text-waiting">
      <Icon of={Diamond} size={13} />
      {count}
    </span>
  );
}
