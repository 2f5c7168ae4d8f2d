import type { SentValue } from "../../../core/session.ts";
import { valueAsJson } from "../../../core/start-body.ts";
import type { Draft } from "../../state/drafts.ts";

/** The parameters (by index) whose bytes differ between a form and an earlier start, omitted ones included. */
export function differingParameters(draft: Draft, sent: readonly SentValue[]): ReadonlySet<number> {
  const left = [...sent];
  const differing = draft.parameters.flatMap(({ apiName, type }, index) => {
    const found = left.findIndex((entry) => entry.apiName === apiName);
    const then = found === -1 ? null : (left.splice(found, 1)[0]?.json ?? null);
    const value = draft.values[index];
    const now = value === undefined ? null : valueAsJson(type, value);
    return then === now ? [] : [index];
  });
  return new Set(differing);
}

/** What an earlier start sent otherwise than the form would: `employee_reference_number 1.1`, one text a difference. */
export function otherValues(
  draft: Draft,
  sent: readonly SentValue[],
): readonly { readonly apiName: string; readonly json: string | null }[] {
  const differing = differingParameters(draft, sent);
  return draft.parameters.flatMap(({ apiName }, index) => {
    if (!differing.has(index)) return [];
    return [{ apiName, json: sent.find((entry) => entry.apiName === apiName)?.json ?? null }];
  });
}
