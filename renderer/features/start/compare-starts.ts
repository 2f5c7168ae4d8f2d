import type { SentValue } from "../../../core/session.ts";
import { type StartDraft, sentValues } from "../../../core/start-draft.ts";

/** The fields (by index) whose bytes differ between a form and an earlier start, omitted ones included. */
export function differingFields(draft: StartDraft, sent: readonly SentValue[]): ReadonlySet<number> {
  const left = [...sent];
  const differing = sentValues(draft).flatMap(({ apiName, json: now }, index) => {
    const found = left.findIndex((entry) => entry.apiName === apiName);
    const then = found === -1 ? null : (left.splice(found, 1)[0]?.json ?? null);
    return then === now ? [] : [index];
  });
  return new Set(differing);
}

/** What an earlier start sent otherwise than the form would: `employee_reference_number 1.1`, one text a difference. */
export function otherValues(
  draft: StartDraft,
  sent: readonly SentValue[],
): readonly { readonly apiName: string; readonly json: string | null }[] {
  const differing = differingFields(draft, sent);
  const now = sentValues(draft);
  const names = new Set(now.map(({ apiName }) => apiName));
  return [
    ...now.flatMap(({ apiName }, index) => {
      if (!differing.has(index)) return [];
      return [{ apiName, json: sent.find((entry) => entry.apiName === apiName)?.json ?? null }];
    }),
    ...sent.filter(({ apiName, json }) => json !== null && !names.has(apiName)),
  ];
}
