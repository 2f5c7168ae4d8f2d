/**
 * What looks like a secret and is none, each with its reason. An entry that no longer meets anything is reported, so
 * that none stays behind.
 *
 * @type {readonly { readonly path: string, readonly rule: string, readonly reason: string }[]}
 */
export const ALLOWED = [
  {
    path: "test/cli/usage.test.ts",
    rule: "basicauth",
    reason: "a URL with a made-up password, which the CLI must refuse",
  },
  {
    path: "test/core/base-url.test.ts",
    rule: "basicauth",
    reason: "a URL with a made-up password, which a base URL must not have",
  },
  {
    path: "test/core/browser-link.test.ts",
    rule: "basicauth",
    reason: "a URL with a made-up password, which must never open",
  },
];

/** Where the API text's own example of a key may stand: it is published, and tests are held to it. */
export const EXAMPLE_KEY = { file: "test/fixtures/api-text/example-values.txt", within: "test/" };
