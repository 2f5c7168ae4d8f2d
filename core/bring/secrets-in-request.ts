import { canBeKey } from "../key-remark.ts";
import type { RequestText } from "./request-text.ts";

/** Headers that a call of the API has, or that every browser adds. They are passed over without a word. */
const USUAL =
  /^(?:authorization|content-type|content-length|accept(?:-.*)?|host|connection|user-agent|origin|referer|cache-control|pragma|priority|dnt|sec-.*|upgrade-insecure-requests|postman-token|te)$/i;

const SECRET_NAME = /auth|cookie|key|token|secret|password|credential/i;

/** What of a request's headers is a key, a secret, or left out. */
export function secretsIn({ headers, url }: Pick<RequestText, "headers" | "url">): {
  /** The key of `Authorization: Bearer`; `null` where there is none, or a placeholder for one. */
  readonly key: string | null;
  readonly secrets: readonly string[];
  /** Names of headers that are not taken over. */
  readonly leftOut: readonly string[];
} {
  const authorization = headers.findLast(({ name }) => name.toLowerCase() === "authorization")?.value ?? "";
  const bearer = /^Bearer\s+(.+)$/i.exec(authorization.trim())?.[1]?.trim() ?? "";
  const key = isPlaceholder(bearer) || !canBeKey(bearer) ? null : bearer;
  const others = headers
    .filter(({ name }) => SECRET_NAME.test(name))
    .map(({ value }) => value.replace(/^Bearer\s+/i, ""));
  const basic = /^Basic\s+(\S+)/i.exec(authorization.trim())?.[1];
  const user = /^[a-z][a-z0-9+.-]*:\/\/([^/@\s]*)@/i.exec(url)?.[1];
  const named = /[?&](?:[\w-]*(?:key|token|secret|password)[\w-]*)=([^&#\s]+)/gi;
  const inAddress = [...url.matchAll(named)].flatMap(([, value]) => (value === undefined ? [] : [value]));
  const password = user === undefined ? [] : [user, user.replace(/^[^:]*:/, "")];
  return {
    key,
    secrets: [key, basic, ...others, ...password, ...inAddress].filter(
      (secret): secret is string => typeof secret === "string" && secret !== "" && !isPlaceholder(secret),
    ),
    leftOut: [...new Set(headers.map(({ name }) => name).filter((name) => name !== "" && !USUAL.test(name)))],
  };
}

/** True for what stands where a key belongs: `API_KEY`, `$KEY`, `%KEY%`, `{{key}}`, `<key>`, `your-api-key`, dots. */
function isPlaceholder(text: string): boolean {
  return (
    text === "" ||
    /^\$|\$[{(]|\{\{|^\{.*\}$|^<.*>$|^%\w+%$|[•●…]|\.{3}|\*{3}/.test(text) ||
    /^[A-Z]+(?:[_ -][A-Z]+)*$/.test(text) ||
    /^(?:x{3,}|my|your|the|api|key|token)(?:[_ -]?(?:api|key|token|here|secret))*$/i.test(text) ||
    /^(?:process\.env|os\.environ|Environment|getenv)/.test(text)
  );
}
