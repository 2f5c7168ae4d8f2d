import { type ReactNode, useId } from "react";
import { MERGE_CHOICES, type MergeChoice, type MergeKind } from "../../../core/sharing/merge.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";

const text = words.merge;

/** One thing that was brought: what it is, how it stands to mine, and what is done about it. */
export function MergeRow({
  itemKey,
  name,
  detail,
  mark,
  kind,
  fields,
  choice,
  onChoose,
  onLook,
}: {
  readonly itemKey: string;
  readonly name: string;
  readonly detail: string;
  /** Behind the name: what a connection reaches. */
  readonly mark?: ReactNode;
  readonly kind: MergeKind;
  /** The words for what differs. */
  readonly fields: readonly string[];
  readonly choice: MergeChoice;
  readonly onChoose: (choice: MergeChoice) => void;
  readonly onLook?: () => void;
}) {
  const id = useId();
  return (
    <tr className="border-line border-b">
      <td className="min-h-[50px] py-2 pr-2 pl-5">
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-emphasis">{name}</span>
          {mark}
        </span>
        <code className="block truncate font-mono text-api text-ink-3">{detail}</code>
      </td>
      <td className="px-2 text-ink-2">
        {text.kind[kind]}
        {fields.length > 0 && <span className="block text-ink-3 text-meta">{fields.join(", ")}</span>}
      </td>
      <td className="px-2">
        {kind === "differs" && (
          <Segmented
            label={text.choiceFor(name)}
            name={`choice ${itemKey}`}
            value={choice}
            onValue={onChoose}
            options={MERGE_CHOICES.map((value) => ({ value, label: text.choice[value] }))}
          />
        )}
        {kind === "new" && (
          <span className="flex items-center gap-2">
            <input
              id={id}
              type="checkbox"
              checked={choice === "theirs"}
              onChange={(event) => onChoose(event.target.checked ? "theirs" : "mine")}
              className="size-4 accent-ink"
            />
            <label htmlFor={id}>
              {text.take}
              <span className="heard-only"> {name}</span>
            </label>
          </span>
        )}
      </td>
      <td className="pr-5 text-right">
        {onLook !== undefined && (
          <Button size="small" variant="quiet" onClick={onLook} aria-label={text.lookAt(name)}>
            {text.look}
          </Button>
        )}
      </td>
    </tr>
  );
}
