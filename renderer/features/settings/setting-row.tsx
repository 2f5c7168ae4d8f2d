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
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 last:mb-0">
      <div className="w-40 font-emphasis">{label}</div>
      <div className="min-w-0">
        {children}
        {hint !== undefined && <p className="mt-1 text-ink-3 text-meta">{hint}</p>}
      </div>
    </div>
  );
}
