import type { StatusClass } from "../../status-class.ts";

/** Words for a status that is no success. */
export interface StatusWords {
  /** What the server says with it, in a sentence. */
  readonly what: string;
  /** What mends it, in a sentence or two. */
  readonly mend: string;
}

const READ = "Read its answer: it may say why.";
const WAIT = "Wait a while: the limit counts everybody behind the same address.";

/** Words for every class. Where a class has causes of its own, they are told instead of `mend`. */
export const STATUSES: Readonly<Record<StatusClass, StatusWords>> = {
  redirect: {
    what: "The server points elsewhere; a call and its key are never sent on.",
    mend: "Put the right address into the connection. A sign-in page there means that something stands in front of the service.",
  },
  bad_request: { what: "The server could not make sense of the request.", mend: READ },
  unauthorised: { what: "The server does not accept the key.", mend: "Replace the API key." },
  forbidden: { what: "The server does not allow this call.", mend: "Replace the API key." },
  not_found: {
    what: "The key, the module or the session is not known there.",
    mend: "Compare key, module ID and address with the platform’s.",
  },
  wrong_method: {
    what: "The address does not take this call.",
    mend: "Check the connection’s address: something else than the tenant’s API answers there.",
  },
  proxy_key: {
    what: "A proxy on the way asks for a name and a password.",
    mend: "Give both where the proxy is set.",
  },
  request_timeout: {
    what: "The server did not get the request in time.",
    mend: "Check this computer’s network, then try again.",
  },
  conflict: {
    what: "The server says that the call conflicts with something it holds.",
    mend: `${READ} Look on the platform before you start again.`,
  },
  gone: {
    what: "What the call names is gone there.",
    mend: "Look on the platform whether it is still published.",
  },
  too_large: { what: "The request is larger than the server takes.", mend: "Send shorter values." },
  wrong_type: {
    what: "JSON is not taken there.",
    mend: "Check the connection’s address, and whether a proxy on the way changes requests.",
  },
  bad_values: {
    what: "The server read the request and does not take what stands in it.",
    mend: READ,
  },
  throttled: { what: "The service limits how often it is called.", mend: WAIT },
  other_refusal: { what: "The server does not take the request.", mend: READ },
  unavailable: { what: "The service is not available now.", mend: "Wait a while, then try again." },
  server_error: { what: "The server failed.", mend: `${READ} Whoever runs the service may know more.` },
  no_meaning: { what: "That number has no meaning in HTTP.", mend: READ },
};
