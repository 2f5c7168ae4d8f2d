import { FolderOpen } from "lucide-react";
import { useBench } from "../../bench.tsx";
import { useLibrary } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { words } from "../../words.ts";
import { VaultLine } from "../keys/vault-line.tsx";
import { useAbout } from "./use-about.ts";

/** How keys are kept, and where everything else lies. */
export function KeysSection() {
  const text = words.settings;
  const { bridge } = useBench();
  const vault = useLibrary((library) => library.vault);
  const about = useAbout();
  return (
    <Panel title={text.keysAndStorage}>
      <VaultLine vault={vault} />
      <div className="mt-4 flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-56 flex-1">
          <div className="font-emphasis">{text.dataFolder}</div>
          <code className="selectable block font-mono text-meta wrap-anywhere">{about?.dataFolder}</code>
          <p className="mt-1 text-ink-2 text-meta">{text.dataHint}</p>
          {about !== null && <p className="mt-1 text-ink-2 text-meta">{text.profiles[about.profile]}</p>}
        </div>
        <Button icon={FolderOpen} onClick={() => void bridge.openDataFolder()}>
          {text.openFolder}
        </Button>
      </div>
    </Panel>
  );
}
