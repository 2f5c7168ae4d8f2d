import type { ReactNode } from "react";

/** The head of a view: what it is at the left, what can be done at the right. */
export function PageHeader({
  title,
  beside,
  below,
  actions,
}: {
  readonly title: string;
  /** Beside the title: tags. */
  readonly beside?: ReactNode;
  /** Under it: where this lies. */
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className="flex shrink-0 flex-wrap items-start gap-x-4 gap-y-2 px-5 pt-3.5 pb-2">
      <div className="min-w-60 flex-1">
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="text-title wrap-anywhere">{title}</h1>
          {beside}
        </div>
        {below}
      </div>
      {actions !== undefined && (
        <div className="flex flex-wrap items-center justify-end gap-2">{actions}</div>
      )}
    </header>
  );
}
