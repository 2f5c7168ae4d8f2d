import type { ReactNode } from "react";

/** One setting: its name at the left, its control at the right, what it means below. */
export function SettingRow({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className="mb-4 grid grid-cols-1 gap-x-4 gap-y-1 last:mb-0 min-[600px]:grid-cols-[160px_minmax(0,1fr)]">
      <div className="flex min-h-control items-center self-start font-emphasis">{label}</div>
      <div className="min-w-0">
        {children}
        {hint !== undefined && <p className="mt-1 max-w-[68ch] text-ink-3 text-meta">{hint}</p>}
      </div>
    </div>
  );
}
