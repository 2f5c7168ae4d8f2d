import { Panel } from "../../ui/panel.tsx";
import { words } from "../../words.ts";
import { BroughtKey, KeepKey } from "./brought-key.tsx";
import { BroughtRemarks } from "./brought-remarks.tsx";
import type { FilledFrom } from "./fill-form.ts";

const text = words.bring;

/** What came in, where each guess comes from, and the key that stood in it. */
export function FilledPanel({
  filled,
  host,
  onKeepKey,
}: {
  readonly filled: FilledFrom;
  /** Of the connection that the form describes; `null` while it has none. */
  readonly host: string | null;
  readonly onKeepKey: (keep: boolean) => void;
}) {
  const { parameters, remarks, key } = filled;
  return (
    <div className="mb-5">
      <Panel title={text.cameIn} boxed>
        <p>
          {text.came(filled.form)}
          {filled.fileName !== null && (
            <code className="ml-2 font-mono text-api text-ink-2">{filled.fileName}</code>
          )}
        </p>
        <p className="mb-2 text-ink-2 text-meta">{text.notSavedYet}</p>
        {parameters.length > 0 && (
          <div className="scroll-y max-h-60">
            <table className="w-full table-fixed border-collapse text-left text-meta">
              <thead>
                <tr className="text-ink-3">
                  <th scope="col" className="w-1/2 py-1 font-normal">
                    {text.parameter}
                  </th>
                  <th scope="col" className="w-32 font-normal">
                    {text.type}
                  </th>
                  <th scope="col" className="font-normal">
                    {text.guess}
                  </th>
                </tr>
              </thead>
              <tbody>
                {parameters.map(({ apiName, type, otherType, why }) => (
                  <tr key={apiName} className="border-line border-t">
                    <td className="py-1 pr-2 font-mono text-api wrap-anywhere">{apiName}</td>
                    <td>{words.parameters.typeName(type, otherType)}</td>
                    <td className="text-ink-2">{text.typeFrom(why)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <div className="mt-2">
          <BroughtRemarks remarks={remarks} />
        </div>
        {key !== null && (
          <div className="mt-3">
            <BroughtKey found={key}>
              {key.host !== null && host !== null && key.host !== host ? (
                <p className="mt-1 text-caution">{text.keyNotKept.other_host}</p>
              ) : (
                <KeepKey label={text.keepKey} keep={filled.keepKey} onKeep={onKeepKey} />
              )}
            </BroughtKey>
          </div>
        )}
      </Panel>
    </div>
  );
}
