import { cutToBaseUrl } from "../base-url.ts";
import { moduleIdInLink } from "../module-link.ts";
import type { BroughtRemark, FieldSource } from "./brought.ts";

/** What an address tells of a connection and a module. */
export interface ReadAddress {
  /** An origin; `null` where the text names none that a key may travel to. */
  readonly baseUrl: string | null;
  readonly baseUrlFrom: FieldSource | null;
  /** `null` where the address is none of a module; empty where a placeholder stands for it. */
  readonly moduleId: string | null;
  readonly moduleIdFrom: FieldSource;
  /** True for the address of a session, which a query asks for. */
  readonly ofSession: boolean;
  readonly remarks: readonly BroughtRemark[];
}

/**
 * Reads an address, or a path with the host of a Host line beside it.
 *
 * Source: Execution API Reference (the call's path); link shapes as in `moduleIdInLink`.
 */
export function readAddress(address: string, host: string | null = null): ReadAddress {
  const text = address.trim();
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const bare = !absolute && /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(text);
  const path =
    absolute || bare ? text.replace(/^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/]*/i, "") : text.replace(/^[^/]*/, "");
  const called = /^\/*api\/execution\/+([^/?#\s]+)(?:\/+sessions(?:\/+([^/?#\s]+))?)?/i.exec(path);
  const id = called?.[1] ?? (absolute || bare ? moduleIdInLink(text) : null);
  const isPlaceholder = id !== null && isPlaceholderId(id);
  const base =
    absolute || bare ? cutToBaseUrl(withoutUser(text.replace(/[?#].*$/, "").replace(/\s/g, ""))) : null;
  const beside = base === null && host !== null ? cutToBaseUrl(host) : null;
  const found = base ?? beside;
  const remarks: BroughtRemark[] = isPlaceholder ? [{ kind: "placeholder_id" }] : [];
  if (found?.ok === false && found.error.kind === "http_not_loopback") {
    remarks.push({ kind: "not_secure", host: new URL(found.error.suggestion).host });
  }
  return {
    baseUrl: found?.ok === true ? found.value.url : null,
    baseUrlFrom:
      found?.ok !== true ? null : beside !== null ? "host_line" : called === null ? "link" : "address",
    moduleId: id === null ? null : isPlaceholder ? "" : decoded(id),
    moduleIdFrom: called === null ? "link" : "address",
    ofSession: called?.[2] !== undefined,
    remarks,
  };
}

/** `PUBLISHED_MODULE_ID`, `{moduleId}`, `:moduleId`, `{{id}}`, `$ID`, `<id>`, `%ID%`. */
function isPlaceholderId(id: string): boolean {
  return /^:|[{}<>$%]/.test(decoded(id)) || /^[A-Z]+(?:_[A-Z]+)+$/.test(id);
}

function withoutUser(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, "$1");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
