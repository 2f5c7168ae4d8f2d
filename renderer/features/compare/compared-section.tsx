import { type ReactNode, useId } from "react";

/** A part of the comparison, under its title. */
export function ComparedSection({
  title,
  beside,
  children,
}: {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line border-t px-5 py-3.5">
      <div className="mb-2 flex min-h-small flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id} className="flex-1 text-panel">
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
