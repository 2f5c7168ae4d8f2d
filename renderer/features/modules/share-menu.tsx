import { FileDown, FolderDown, Share2 } from "lucide-react";
import type { ShareInput } from "../../../electron/bridge/views/share.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { words } from "../../words.ts";

const text = words.shelf;

/** Writes the modules that are shown into a file or a folder. */
export function ShareMenu({
  moduleRefs,
  onFailure,
}: {
  readonly moduleRefs: readonly number[];
  readonly onFailure: (sentence: string | null) => void;
}) {
  const { bridge, stores } = useBench();

  async function share(as: ShareInput["as"]): Promise<void> {
    onFailure(null);
    const reply = await bridge.shareModules({ moduleRefs: [...moduleRefs], as });
    if (reply.kind === "written") stores.toasts.getState().show(text.shared(reply.modules, reply.to));
    if (reply.kind === "failed") onFailure(text.notShared[reply.failure]);
  }

  return (
    <Menu
      trigger={
        <Button icon={Share2} disabled={moduleRefs.length === 0}>
          {text.share}
        </Button>
      }
      items={[
        { label: text.shareFile, icon: FileDown, onSelect: () => void share("file") },
        { label: text.shareFolder, icon: FolderDown, onSelect: () => void share("folder") },
      ]}
    />
  );
}
