import { useRef, useState } from "react";
import type { Preset } from "../../../core/preset.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";

const say = words.presets;

/** Asks for a preset's name: of a new one, or another for one that is there. */
export function NameDialog({
  wish,
  presets,
  onName,
  onClose,
}: {
  /** `null` while nothing is asked. */
  readonly wish: { readonly kind: "new" } | { readonly kind: "rename"; readonly preset: Preset } | null;
  readonly presets: readonly Preset[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const renamed = wish?.kind === "rename" ? wish.preset : null;
  return (
    <Dialog open={wish !== null} onClose={onClose} title={renamed === null ? say.newTitle : say.renameTitle}>
      {wish !== null && (
        <NameForm
          key={renamed?.id ?? 0}
          begin={renamed?.name ?? ""}
          button={renamed === null ? say.confirmSave : say.confirmRename}
          taken={presets.filter(({ id }) => id !== renamed?.id).map(({ name }) => name)}
          onName={onName}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function NameForm({
  begin,
  button,
  taken,
  onName,
  onClose,
}: {
  readonly begin: string;
  readonly button: string;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(begin);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const missing = name.trim() === "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing) field.current?.focus();
        else onName(name.trim());
      }}
    >
      <Field
        label={say.name}
        hint={say.nameHint}
        required
        error={tried && missing ? say.needName : null}
        remark={taken.includes(name.trim()) ? say.sameName : null}
      >
        {(wiring) => (
          <TextInput {...wiring} ref={field} autoFocus maxLength={500} value={name} onText={setName} />
        )}
      </Field>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>{words.controls.cancel}</Button>
        <Button type="submit" variant="primary">
          {button}
        </Button>
      </div>
    </form>
  );
}
