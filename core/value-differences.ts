import type { SentValue } from "./session.ts";

/** A parameter whose bytes are not the same in two starts. Each side is raw JSON text, `null` for not sent. */
export interface ValueDifference {
  readonly apiName: string;
  readonly earlier: string | null;
  readonly now: string | null;
}

type Sent = Pick<SentValue, "apiName" | "json">;

/**
 * What differs between an earlier start and one to come: in today's order, then what is not there any more. Of a name
 * that occurs twice the first is compared with the first.
 */
export function valueDifferences(earlier: readonly Sent[], now: readonly Sent[]): readonly ValueDifference[] {
  const left = [...earlier];
  const differences = now.flatMap(({ apiName, json }): readonly ValueDifference[] => {
    const at = left.findIndex((entry) => entry.apiName === apiName);
    const before = at === -1 ? null : (left.splice(at, 1)[0]?.json ?? null);
    return before === json ? [] : [{ apiName, earlier: before, now: json }];
  });
  const gone = left.filter(({ json }) => json !== null);
  return [...differences, ...gone.map(({ apiName, json }) => ({ apiName, earlier: json, now: null }))];
}
