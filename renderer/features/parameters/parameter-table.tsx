import type { StartParameter } from "../../../core/start-parameter.ts";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";

const text = words.parameters;

/** Start parameters that cannot be changed here. */
export function ParameterTable({
  parameters,
  note,
}: {
  readonly parameters: readonly StartParameter[];
  readonly note: string;
}) {
  return (
    <div className="scroll-y flows h-full">
      <div className="max-w-200 px-5 py-4">
        <NoticeBar tone="plain">{note}</NoticeBar>
        {parameters.length === 0 ? (
          <p className="mt-4 max-w-[68ch] text-ink-2">{text.empty}</p>
        ) : (
          <table aria-label={text.title} className="mt-4 w-full border-collapse">
            <thead>
              <tr className="border-line border-b text-left text-ink-2 text-meta">
                <th className="py-2 pr-4 font-normal">{text.name}</th>
                <th className="py-2 pr-4 font-normal">{text.type}</th>
                <th className="py-2 font-normal">{text.apiName}</th>
              </tr>
            </thead>
            <tbody>
              {parameters.map((parameter) => (
                <tr key={parameter.apiName} className="border-line border-b">
                  <td className="h-9 pr-4 wrap-anywhere">{parameter.name}</td>
                  <td className="pr-4 text-ink-2">{text.typeName(parameter.type, parameter.otherType)}</td>
                  <td className="font-mono text-mono wrap-anywhere">{parameter.apiName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
