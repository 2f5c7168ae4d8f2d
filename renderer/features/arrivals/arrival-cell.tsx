import { useState } from "react";
import { ARRIVAL_VERDICTS, type Arrival, type ArrivalVerdict, MOST_NOTE } from "../../../core/arrival.ts";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";

/** What was seen of one sent parameter, and the way to say it: a verdict at once, a note when the field is left. */
export function ArrivalCell({
  name,
  arrival,
  onSay,
}: {
  readonly name: string;
  readonly arrival: Arrival | undefined;
  readonly onSay: (said: { readonly verdict: ArrivalVerdict; readonly note: string } | null) => void;
}) {
  const say = words.arrivals;
  const verdict = arrival?.verdict ?? "none";
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Select<ArrivalVerdict | "none">
        label={say.of(name)}
        look="quiet"
        value={verdict}
        onValue={(next) => onSay(next === "none" ? null : { verdict: next, note: arrival?.note ?? "" })}
        options={(["none", ...ARRIVAL_VERDICTS] as const).map((value) => ({
          value,
          label: say.verdicts[value],
        }))}
        className="-ml-1.5"
      />
      {arrival?.by === "sandbox" && <span className="text-ink-2 text-meta">{say.bySandbox}</span>}
      {arrival !== undefined && arrival.verdict !== "arrived" && arrival.by === "person" && (
        <Note
          key={arrival.note}
          name={name}
          note={arrival.note}
          onNote={(note) => onSay({ verdict: arrival.verdict, note })}
        />
      )}
    </div>
  );
}

function Note({
  name,
  note,
  onNote,
}: {
  readonly name: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
}) {
  const [text, setText] = useState(note);
  const keep = () => text !== note && onNote(text);
  return (
    <TextInput
      aria-label={words.arrivals.note(name)}
      placeholder={words.arrivals.notePlaceholder}
      maxLength={MOST_NOTE}
      value={text}
      onText={setText}
      onBlur={keep}
      onKeyDown={({ key }) => key === "Enter" && keep()}
      className="min-w-40 flex-1"
    />
  );
}
