/** What a status that is no success says, as far as this API's callers have to tell them apart. */
export type StatusClass =
  | "redirect"
  | "bad_request"
  | "unauthorised"
  | "forbidden"
  | "not_found"
  | "wrong_method"
  | "proxy_key"
  | "request_timeout"
  | "conflict"
  | "gone"
  | "too_large"
  | "wrong_type"
  | "bad_values"
  | "throttled"
  | "other_refusal"
  | "unavailable"
  | "server_error"
  | "no_meaning";

const SINGLE: Readonly<Record<number, StatusClass>> = {
  400: "bad_request",
  401: "unauthorised",
  403: "forbidden",
  404: "not_found",
  405: "wrong_method",
  407: "proxy_key",
  408: "request_timeout",
  409: "conflict",
  410: "gone",
  413: "too_large",
  415: "wrong_type",
  422: "bad_values",
  429: "throttled",
  503: "unavailable",
};

/** The class of a status; `no_meaning` for one that is none of 3xx, 4xx, 5xx. Source: RFC 9110, 15; RFC 6585, 4. */
export function statusClass(status: number): StatusClass {
  const single = SINGLE[status];
  if (single !== undefined) return single;
  if (status >= 300 && status < 400) return "redirect";
  if (status >= 400 && status < 500) return "other_refusal";
  if (status >= 500 && status < 600) return "server_error";
  return "no_meaning";
}
