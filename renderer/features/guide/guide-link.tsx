import { useBench } from "../../bench.tsx";
import { words } from "../../words.ts";

/** The chapters that something outside of the guide leads to. A test holds them to the document. */
export const LINKED_CHAPTERS = ["when-a-call-goes-wrong"] as const;

/** Leads to where more stands. */
export function GuideLink({ chapter }: { readonly chapter: (typeof LINKED_CHAPTERS)[number] }) {
  const { stores } = useBench();
  return (
    <button
      type="button"
      onClick={() => stores.navigation.getState().go({ view: "guide", chapter })}
      className="hits rounded-tag text-running text-meta hover:underline"
    >
      {words.guide.more}
    </button>
  );
}
