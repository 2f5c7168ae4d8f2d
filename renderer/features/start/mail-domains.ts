import { mailDomain } from "../../../core/email-address.ts";
import type { StartDraft } from "../../../core/start-draft.ts";

/** The fields (by index) whose address real mail may reach, with its domain. Of declared e-mail parameters alone. */
export function mailDomains({
  parameters,
  values,
}: StartDraft): readonly { readonly index: number; readonly domain: string }[] {
  return parameters.flatMap(({ type }, index) => {
    const value = values[index];
    const domain = type === "email" && value?.kind === "value" ? mailDomain(value.text) : null;
    return domain === null ? [] : [{ index, domain }];
  });
}

/**
 * The fields beside which it is said that real mail may go there: the first one of each domain that no start went to so
 * far, and in LIVE every one.
 */
export function mailFields(
  draft: StartDraft,
  { isLive, mailed }: { readonly isLive: boolean; readonly mailed: ReadonlySet<string> },
): ReadonlySet<number> {
  const said = new Set(isLive ? [] : mailed);
  const fields = mailDomains(draft).filter(({ domain }) => {
    const isNew = !said.has(domain);
    if (!isLive) said.add(domain);
    return isNew;
  });
  return new Set(fields.map(({ index }) => index));
}
