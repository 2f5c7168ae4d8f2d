import { useLibrary } from "../../state/use-store.ts";
import { Panel } from "../../ui/panel.tsx";
import { words } from "../../words.ts";

/** What the built-in sandbox is, and where it listens. */
export function SandboxSection() {
  const text = words.settings;
  const sandbox = useLibrary((library) => library.connections.find((connection) => connection.builtIn));
  return (
    <Panel title={text.sandbox}>
      <p>{text.sandboxText}</p>
      {sandbox !== undefined && (
        <p className="mt-2 text-ink-2">
          {text.sandboxAt}: <code className="font-mono text-meta">{sandbox.baseUrl}</code>
        </p>
      )}
    </Panel>
  );
}
