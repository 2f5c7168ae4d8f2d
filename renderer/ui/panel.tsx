import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

/** A titled section. It is a region of that name unless `plain`. */
export function Panel({
  title,
  aside,
  children,
  boxed = false,
  className,
}: {
  readonly title: string;
  /** At the title's end: a figure, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** With a border of its own. */
  readonly boxed?: boolean;
  readonly className?: string | undefined;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={classNames("px-5 py-3.5", boxed && "rounded-panel border border-line bg-surface", className)}
    >
      <div className="mb-2 flex min-h-small items-center gap-3">
        <h2 id={id} className="flex-1 text-panel">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
