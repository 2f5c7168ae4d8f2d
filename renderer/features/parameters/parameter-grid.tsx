import { Plus } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { readPastedParameters } from "../../../core/pasted-parameters.ts";
import { Button } from "../../ui/button.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { words } from "../../words.ts";
import { ParameterFields } from "./parameter-fields.tsx";
import { insertAfter, moveRow, type ParameterErrors, type ParameterRow, pasteAt } from "./parameter-rows.ts";

const text = words.parameters;

/** The start parameters as a grid: the platform's three columns in its order. */
export function ParameterGrid({
  rows,
  errors,
  onRows,
}: {
  readonly rows: readonly ParameterRow[];
  /** One per row; empty until somebody tried to save. */
  readonly errors: readonly ParameterErrors[];
  readonly onRows: (rows: readonly ParameterRow[]) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();

  /** Focuses a row's Name (or what is at the same place in another row) once it is drawn. */
  function focusRow(index: number, column = 0): void {
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll("fieldset")[index];
      row?.querySelectorAll<HTMLElement>("input, [role=combobox]")[column]?.focus();
    });
  }

  function add(index: number): void {
    onRows(insertAfter(rows, index));
    focusRow(index + 1);
  }

  function move(index: number, by: -1 | 1): void {
    const moved = moveRow(rows, index, by);
    if (moved !== rows) onRows(moved);
  }

  function remove(index: number): void {
    onRows(rows.toSpliced(index, 1));
    if (rows.length > 1) focusRow(Math.min(index, rows.length - 2));
  }

  function key(event: KeyboardEvent, index: number): void {
    const inText = event.target instanceof HTMLInputElement;
    if (event.key === "Enter" && inText && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(index);
    }
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(index, event.key === "ArrowUp" ? -1 : 1);
    }
  }

  function paste(event: ClipboardEvent, index: number): void {
    const pasted = readPastedParameters(event.clipboardData.getData("text"));
    if (pasted === null) return;
    event.preventDefault();
    onRows(pasteAt(rows, index, pasted));
    announce(text.taken(pasted.length));
  }

  return (
    <div>
      {rows.length === 0 ? (
        <p className="mb-3 max-w-[68ch] text-ink-2">{text.empty}</p>
      ) : (
        <div ref={list} className="mb-3 flex flex-col gap-1.5">
          <div aria-hidden className="grid grid-cols-(--parameter-columns) gap-2 text-ink-2 text-meta">
            <span>{text.name}</span>
            <span>{text.type}</span>
            <span>{text.apiName}</span>
          </div>
          {rows.map((row, index) => (
            <ParameterFields
              key={row.key}
              rows={rows}
              index={index}
              errors={errors[index] ?? {}}
              onRow={(changed) => onRows(rows.with(index, changed))}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
              onKeyDown={(event) => key(event, index)}
              onPaste={(event) => paste(event, index)}
            />
          ))}
        </div>
      )}
      <Button icon={Plus} onClick={() => add(rows.length - 1)}>
        {text.add}
      </Button>
      {rows.length > 0 && <p className="mt-2 max-w-[68ch] text-ink-3 text-meta">{text.hint}</p>}
    </div>
  );
}
