import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { words } from "../../../words.ts";
import { readTags } from "../../modules/find-modules.ts";

/** Tags to be typed for all chosen sessions. */
export function TagManyDialog({
  onClose,
  onTags,
}: {
  readonly onClose: () => void;
  readonly onTags: (tags: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState("");
  const say = words.sessions.bulk;
  const tags = readTags(typed);

  function save(): void {
    if (tags.length > 0) onTags(tags);
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say.tagTitle}
      footer={
        <>
          <Button onClick={onClose}>{words.controls.cancel}</Button>
          <Button variant="primary" onClick={save}>
            {say.tagAdd}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={words.shelf.tags} hint={words.shelf.tagsHint}>
          {(wiring) => <TextInput {...wiring} value={typed} onText={setTyped} />}
        </Field>
      </form>
    </Dialog>
  );
}
