import { type DefinitionChange, fits } from "../../../core/restored-values.ts";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

const say = words.presets.report;

/** What of kept values does not fit the module as it is described now, told before anything is sent. */
export function ChangeReport({ change }: { readonly change: DefinitionChange }) {
  if (fits(change)) return null;
  const { dropped, added, retyped } = change;
  const lines = [
    ...(dropped.length === 0 ? [] : [say.dropped(dropped)]),
    ...(added.length === 0 ? [] : [say.added(added)]),
    ...retyped.map(({ apiName, from, to }) => say.retyped(apiName, from, to)),
  ];
  return (
    <NoticeBar role="status" title={say.title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </NoticeBar>
  );
}
