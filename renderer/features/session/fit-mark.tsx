import { TriangleAlert } from "lucide-react";
import { fitOfState } from "../../../core/expected-end.ts";
import type { Session } from "../../../core/session.ts";
import { Icon } from "../../ui/icon.tsx";
import { words } from "../../words.ts";

/** Beside a state that a module of this kind should not come to; nothing beside all others. */
export function FitMark({ session }: { readonly session: Session }) {
  if (fitOfState(session) !== "finding") return null;
  const text = words.session.finding;
  return (
    <span role="img" aria-label={text} title={text} className="inline-flex text-caution">
      <Icon of={TriangleAlert} size={13} />
    </span>
  );
}
