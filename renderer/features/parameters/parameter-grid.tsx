import { Plus, Redo2, Undo2 } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { readPastedParameters } from "../../../core/pasted-parameters.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { isMac } from "../../ui/shortcut.ts";
import { words } from "../../words.ts";
import { ParameterFields } from "./parameter-fields.tsx";
import {
  insertAfter,
  moveRow,
  type ParameterErrors,
  type ParameterRow,
  pasteAt,
  placeRow,
} from "./parameter-rows.ts";
import { useRowDrag } from "./row-drag.ts";
import { useRowHistory } from "./row-history.ts";

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
  const history = useRowHistory(rows, onRows);
  const drag = useRowDrag((from, to) => {
    const moved = placeRow(rows, from, to);
    if (moved === rows) return;
    history.change(moved);
    announce(text.moved(to + 1));
  });

  /** Focuses a row's Name (or what is at the same place in another row) once it is drawn. */
  function focusRow(index: number, column = 0): void {
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll("fieldset")[index];
      row?.querySelectorAll<HTMLElement>("input, [role=combobox]")[column]?.focus();
    });
  }

  function add(index: number): void {
    history.change(insertAfter(rows, index));
    focusRow(index + 1);
  }

  function move(index: number, by: -1 | 1): void {
    const moved = moveRow(rows, index, by);
    if (moved === rows) return;
    history.change(moved);
    announce(text.moved(index + by + 1));
  }

  function travel(back: boolean): void {
    if (back ? history.undo() : history.redo()) announce(back ? text.undone : text.redone);
  }

  /** Of the grid as a whole: a text's own undo would forget all but the last field. */
  function keyInGrid(event: KeyboardEvent): void {
    const mod = isMac() ? event.metaKey : event.ctrlKey;
    const key = event.key.toLowerCase();
    if (!mod || event.altKey || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    event.stopPropagation();
    travel(key === "z" && !event.shiftKey);
  }

  function remove(index: number): void {
    history.change(rows.toSpliced(index, 1));
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
    history.change(pasteAt(rows, index, pasted));
    announce(text.taken(pasted.length));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields inside, and is none itself.
    <div onKeyDown={keyInGrid}>
      {rows.length === 0 ? (
        <p className="mb-3 max-w-[68ch] text-ink-2">{text.empty}</p>
      ) : (
        <div ref={list} className="mb-3 flex flex-col gap-1.5">
          <div aria-hidden className="grid grid-cols-(--parameter-columns) gap-2 text-ink-2 text-meta">
            <span />
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
              drag={drag}
              onRow={(changed, cell) => history.change(rows.with(index, changed), cell)}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
              onKeyDown={(event) => key(event, index)}
              onPaste={(event) => paste(event, index)}
            />
          ))}
        </div>
      )}
      <div className="flex items-center gap-2">
        <Button icon={Plus} onClick={() => add(rows.length - 1)}>
          {text.add}
        </Button>
        <IconButton
          label={text.undo}
          icon={Undo2}
          shortcut="mod+z"
          disabled={!history.canUndo}
          onClick={() => travel(true)}
        />
        <IconButton
          label={text.redo}
          icon={Redo2}
          shortcut="mod+shift+z"
          disabled={!history.canRedo}
          onClick={() => travel(false)}
        />
      </div>
      {rows.length > 0 && <p className="mt-2 max-w-[68ch] text-ink-3 text-meta">{text.hint}</p>}
    </div>
  );
}
