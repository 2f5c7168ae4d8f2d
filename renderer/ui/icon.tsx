import type { LucideIcon } from "lucide-react";

/** An icon of the bench: 16 px, stroke 1.75, never without a word or a name beside it. */
export function Icon({
  of: Shape,
  size = 16,
  className,
}: {
  readonly of: LucideIcon;
  readonly size?: number;
  readonly className?: string | undefined;
}) {
  return <Shape aria-hidden size={size} strokeWidth={1.75} className={`shrink-0 ${className ?? ""}`} />;
}
