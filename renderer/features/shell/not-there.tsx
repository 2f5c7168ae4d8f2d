import { useNavigation } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { words } from "../../words.ts";

/** Stands where something was that has been deleted meanwhile. */
export function NotThere() {
  const navigation = useNavigation();
  return (
    <>
      <PageHeader title={words.shell.notThere} />
      <div className="px-5">
        <p className="mb-4 text-ink-2">{words.shell.notThereWayOn}</p>
        <Button onClick={() => navigation.replace({ view: "modules" })}>{words.shell.backToModules}</Button>
      </div>
    </>
  );
}
