import { useState } from "react";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { readTags } from "./find-modules.ts";

const text = words.shelf;

/** The tags of one module, to be typed. */
export function TagsDialog({
  module,
  onClose,
}: {
  readonly module: ModuleView;
  readonly onClose: () => void;
}) {
  const { bridge } = useBench();
  const [typed, setTyped] = useState(module.tags.join(", "));

  async function save(): Promise<void> {
    await bridge.labelModule({ moduleRef: module.id, tags: [...readTags(typed)], archived: module.archived });
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={text.tagsOf(module.name)}
      footer={
        <>
          <Button onClick={onClose}>{words.controls.cancel}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {words.controls.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={text.tags} hint={text.tagsHint}>
          {(wiring) => <TextInput {...wiring} value={typed} onText={setTyped} />}
        </Field>
      </form>
    </Dialog>
  );
}
