import type { ReactNode } from "react";

/** One way on from a doubt: what it means, what follows from it, and its button. */
export function Way({
  title,
  hint,
  action,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="border-line border-t px-4 py-2.5">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <div className="font-emphasis">{title}</div>
          <p className="text-ink-2 text-meta">{hint}</p>
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}
