import { type FillMoment, fillValues, isFilledIn, usesCounter } from "./fill/fill-values.ts";
import { fieldsOf } from "./start-body.ts";
import type { StartDraft } from "./start-draft.ts";

/** True where a form holds values that make themselves. What a person wrote as JSON is never touched. */
export function hasFilled(draft: StartDraft): boolean {
  return draft.written.kind !== "text" && fields(draft).some((field) => isFilledIn(field, field.value));
}

/** True where a start of the form would use up a number of the counter. */
export function countsUp(draft: StartDraft): boolean {
  const all = fields(draft);
  return usesCounter(
    all,
    all.map(({ value }) => value),
  );
}

/** The form with the values made that make themselves: extra parameters as the declared ones. */
export function filledDraft(draft: StartDraft, moment: FillMoment): StartDraft {
  const all = fields(draft);
  const made = fillValues(
    all,
    all.map(({ value }) => value),
    moment,
  );
  const declared = draft.parameters.length;
  return {
    ...draft,
    values: made.slice(0, declared),
    extras: draft.extras.map((extra, index) => ({ ...extra, value: made[declared + index] ?? extra.value })),
  };
}

/** A form with the texts as they were typed, wherever a sent one still holds what was made of them. */
export function typedBehind(
  sent: StartDraft,
  { typed, made }: { readonly typed: StartDraft; readonly made: StartDraft },
): StartDraft {
  return {
    ...sent,
    values: sent.values.map((value, at) => (value === made.values[at] ? (typed.values[at] ?? value) : value)),
    extras: sent.extras.map((extra, at) =>
      extra.value === made.extras[at]?.value
        ? { ...extra, value: typed.extras[at]?.value ?? extra.value }
        : extra,
    ),
  };
}

function fields({ parameters, values, extras }: StartDraft) {
  return fieldsOf(parameters, values, extras);
}
