import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { useNavigation } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { words } from "../../words.ts";
import { PasteBox } from "./paste-box.tsx";

const text = words.bring;

/** Everything that a text with more than one module brings, before any of it is taken. */
export function BringView() {
  const { stores } = useBench();
  const navigation = useNavigation();
  const offer = useStore(stores.bring, (state) => state.brought);
  return (
    <>
      <PageHeader title={text.cameIn} />
      <div className="scroll-y min-h-0 flex-1 px-5 pb-8">
        {offer === null ? (
          <div className="max-w-200">
            <PasteBox />
          </div>
        ) : (
          <ul aria-label={text.modules}>
            {offer.brought.modules.map((module, index) => (
              // The list never changes while it is shown.
              // biome-ignore lint/suspicious/noArrayIndexKey: two modules may be the same in all they have.
              <li key={index} className="flex items-center gap-3 border-line border-b py-2">
                <span className="min-w-0 flex-1 truncate">{module.name || module.moduleId}</span>
                <Button
                  size="small"
                  onClick={() => {
                    stores.bring.getState().pick(module);
                    navigation.go({ view: "new_module", connectionId: null });
                  }}
                >
                  {text.openInForm}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
