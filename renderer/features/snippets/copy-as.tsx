import { lazy, Suspense, useState } from "react";
import type { CallAddress } from "../../../core/http-request.ts";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";
import { useActs } from "../acts/use-acts.ts";

const SnippetDialog = lazy(async () => ({
  default: (await import("./snippet-dialog.tsx")).SnippetDialog,
}));

/** The button beside the exact request; what it opens is loaded then. */
export function CopyAs(call: { readonly address: CallAddress; readonly body: string | null }) {
  const [open, setOpen] = useState(false);
  useActs({ copy_as: { run: () => setOpen(true) } });
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
        {words.snippets.open}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <SnippetDialog {...call} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
