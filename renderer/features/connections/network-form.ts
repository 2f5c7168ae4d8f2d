import {
  cutToProxyUrl,
  DEFAULT_NETWORK,
  isDefaultNetwork,
  type NetworkSettings,
} from "../../../core/network.ts";
import { words } from "../../words.ts";

/** Network settings while they are being described: texts as typed. */
export interface NetworkForm {
  readonly proxy: NetworkSettings["proxy"]["kind"];
  readonly proxyUrl: string;
  readonly proxyUser: string;
  readonly extraCaFile: string | null;
  readonly certificateFile: string | null;
  readonly keyFile: string | null;
}

export type NetworkErrors = Partial<Record<"proxyUrl" | "proxyUser" | "clientCertificate", string>>;

export const DEFAULT_NETWORK_FORM = networkFormOf(DEFAULT_NETWORK);

export function networkFormOf({
  proxy,
  proxyUser,
  extraCaFile,
  clientCertificate,
}: NetworkSettings): NetworkForm {
  return {
    proxy: proxy.kind,
    proxyUrl: proxy.kind === "own" ? proxy.url : "",
    proxyUser: proxyUser ?? "",
    extraCaFile,
    certificateFile: clientCertificate?.certificateFile ?? null,
    keyFile: clientCertificate?.keyFile ?? null,
  };
}

export function networkErrors(form: NetworkForm): NetworkErrors {
  const text = words.network;
  const errors: NetworkErrors = {};
  const cut = cutToProxyUrl(form.proxyUrl);
  if (form.proxy === "own" && !cut.ok) errors.proxyUrl = text.proxyUrlProblem(cut.error);
  if (form.proxy !== "none" && /[:\p{Control}]/u.test(form.proxyUser))
    errors.proxyUser = text.proxyUserProblem;
  if ((form.certificateFile === null) !== (form.keyFile === null))
    errors.clientCertificate = text.needBothFiles;
  return errors;
}

/** What is saved and checked; `null` while something is wrong. */
export function networkDraft(form: NetworkForm): NetworkSettings | null {
  if (Object.keys(networkErrors(form)).length > 0) return null;
  const { proxy, proxyUser, extraCaFile, certificateFile, keyFile } = form;
  const cut = cutToProxyUrl(form.proxyUrl);
  return {
    proxy: proxy === "own" ? { kind: "own", url: cut.ok ? cut.value : "" } : { kind: proxy },
    proxyUser: proxy === "none" || proxyUser === "" ? null : proxyUser,
    extraCaFile,
    clientCertificate: certificateFile === null || keyFile === null ? null : { certificateFile, keyFile },
  };
}

/** What differs from the system's way, in a few words; `null` when nothing does. */
export function networkSummary(form: NetworkForm): string | null {
  const draft = networkDraft(form);
  if (draft !== null && isDefaultNetwork(draft)) return null;
  const text = words.network;
  const parts = [
    form.proxy === "own" && text.summary.ownProxy,
    form.proxy === "none" && text.summary.noProxy,
    form.proxy === "system" && form.proxyUser !== "" && text.summary.proxyUser,
    form.extraCaFile !== null && text.summary.extraCa,
    (form.certificateFile !== null || form.keyFile !== null) && text.summary.clientCertificate,
  ];
  return parts.filter((part) => part !== false).join(" · ");
}
