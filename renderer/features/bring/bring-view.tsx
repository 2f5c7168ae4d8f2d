import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import type { BroughtOffer } from "../../state/bring.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { words } from "../../words.ts";
import { MergeView } from "./merge-view.tsx";
import { PasteBox } from "./paste-box.tsx";

/** What came in and is more than one module, before any of it is taken; the paste box where nothing has. */
export function BringView() {
  const { stores } = useBench();
  const offer: BroughtOffer | null = useStore(stores.bring, (state) => state.brought);
  if (offer !== null) return <MergeView offer={offer} />;
  return (
    <>
      <PageHeader title={words.bring.cameIn} />
      <div className="max-w-200 px-5">
        <PasteBox />
      </div>
    </>
  );
}
