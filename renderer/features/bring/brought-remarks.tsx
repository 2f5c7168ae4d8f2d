import type { BroughtRemark } from "../../../core/bring/brought.ts";
import { words } from "../../words.ts";

/** What is worth saying about what came in; nothing where there is nothing to say. */
export function BroughtRemarks({ remarks }: { readonly remarks: readonly BroughtRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="list-disc pl-4 text-caution text-meta">
      {remarks.map((remark) => (
        <li key={JSON.stringify(remark)} className="wrap-anywhere">
          {words.bring.remark(remark)}
        </li>
      ))}
    </ul>
  );
}
