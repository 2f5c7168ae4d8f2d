import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";

const text = words.updates;

/** “Restart now”, and where sessions are watched or started its second word. */
export function RestartButtons() {
  const { stores } = useBench();
  const { underWay, restart, stay } = useStore(stores.updates);
  if (underWay === null) {
    return (
      <Button size="small" onClick={() => restart(false)}>
        {text.restart}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" onClick={() => restart(true)}>
        {text.restartAnyway}
      </Button>
      <Button size="small" variant="quiet" onClick={stay}>
        {text.cancel}
      </Button>
    </>
  );
}
