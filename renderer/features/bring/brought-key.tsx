import { KeyRound } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { BroughtKey as Found } from "../../../electron/bridge/views/bring.ts";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

/** The key that stood in what came in, told by its fingerprint; below it, what becomes of it. */
export function BroughtKey({ found, children }: { readonly found: Found; readonly children: ReactNode }) {
  return (
    <NoticeBar tone="plain" icon={KeyRound}>
      <p>{words.bring.keyFound(found.fingerprint, found.host)}</p>
      {children}
    </NoticeBar>
  );
}

/** Whether that key is kept, and as what. */
export function KeepKey({
  label,
  keep,
  onKeep,
}: {
  readonly label: string;
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
}) {
  const id = useId();
  return (
    <span className="mt-1 flex items-center gap-2">
      <input
        id={id}
        type="checkbox"
        checked={keep}
        onChange={(event) => onKeep(event.target.checked)}
        className="size-4 accent-ink"
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
