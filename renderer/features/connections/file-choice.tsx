import { FileText, X } from "lucide-react";
import type { FilePurpose } from "../../../electron/bridge/commands.ts";
import { useBench } from "../../bench.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { words } from "../../words.ts";

const text = words.network;

/** A file that main reads at each use: chosen in the system's dialog, shown by its path. */
export function FileChoice({
  purpose,
  label,
  hint,
  path,
  error,
  onPath,
  className,
}: {
  readonly purpose: FilePurpose;
  readonly label: string;
  readonly hint: string;
  readonly path: string | null;
  readonly error?: string | undefined;
  readonly onPath: (path: string | null) => void;
  readonly className?: string;
}) {
  const { bridge } = useBench();

  async function choose(): Promise<void> {
    const chosen = await bridge.chooseFile(purpose);
    if (chosen !== null) onPath(chosen);
  }

  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <div className="flex min-w-0 items-center gap-2">
          <Button
            {...wiring}
            size="small"
            icon={FileText}
            aria-label={text.chooseNamed(label)}
            onClick={() => void choose()}
          >
            {text.choose}
          </Button>
          {path === null ? (
            <span className="text-ink-3 text-meta">{text.notChosen}</span>
          ) : (
            <>
              <span className="selectable min-w-0 flex-1 font-mono text-api wrap-anywhere">{path}</span>
              <IconButton icon={X} label={text.removeNamed(label)} onClick={() => onPath(null)} />
            </>
          )}
        </div>
      )}
    </Field>
  );
}
