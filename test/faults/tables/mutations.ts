import { httpExample } from "../../core/api-text.ts";
import type { Call, Fault } from "../fault.ts";
import { answering, http } from "../scenes.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What another type of value looks like in a member's place. */
const OTHERS: Readonly<Record<string, Json>> = {
  null: null,
  true: true,
  "a number": 7,
  "an empty text": "",
  "a text": "odd",
  "an empty list": [],
  "a list around it": ["odd"],
  "an empty object": {},
  "an object": { odd: "odd" },
};

interface Reply {
  readonly call: Call;
  readonly reply: Json;
  readonly status: string;
  /** The one member that decides. */
  readonly decisive: string;
  readonly good: string;
  readonly lost: string;
}

const REPLIES: readonly Reply[] = [
  {
    call: "start",
    reply: JSON.parse(httpExample("response-start.http").body) as Json,
    status: "201 OK",
    decisive: "data.sessionId",
    good: "accepted SESSION_ID",
    lost: "in doubt no data.sessionId",
  },
  {
    call: "query",
    reply: JSON.parse(httpExample("response-query.http").body) as Json,
    status: "200 OK",
    decisive: "data.state",
    good: "state created",
    lost: "trouble no data.state",
  },
];

/** Every place of a documented reply, each lost, renamed, and replaced by each other kind of value. */
export const MUTATIONS: readonly Fault[] = REPLIES.flatMap((of) => [
  row(of, "as documented", of.reply, of.good),
  row(of, "in a list", [of.reply], of.lost),
  row(of, "as a text", JSON.stringify(of.reply), of.lost),
  row(of, "one level down", { data: of.reply }, of.lost),
  ...paths(of.reply).flatMap((path) => mutationsOf(of, path)),
]);

function mutationsOf(of: Reply, path: string): readonly Fault[] {
  const leads = of.decisive === path || of.decisive.startsWith(`${path}.`);
  const lost = leads ? of.lost : of.good;
  const last = path.split(".").at(-1) ?? "";
  return [
    row(
      of,
      `${path} missing`,
      changed(of.reply, path, () => ({})),
      lost,
    ),
    row(
      of,
      `${path} in capitals`,
      changed(of.reply, path, (value) => ({ [last.toUpperCase()]: value })),
      lost,
    ),
    row(
      of,
      `${path} with a space`,
      changed(of.reply, path, (value) => ({ [`${last} `]: value })),
      lost,
    ),
    row(
      of,
      `${path} and one beside it`,
      changed(of.reply, path, (value) => ({ [last]: value, odd: value })),
      of.good,
    ),
    ...Object.entries(OTHERS).map(([name, other]) => {
      // Any text that is not empty is a session's id or a state's word: nobody knows all of them.
      const word = path === of.decisive && other === "odd";
      const expected = word ? of.good.replace(/ .*/, " odd") : lost;
      return row(
        of,
        `${path} is ${name}`,
        changed(of.reply, path, () => ({ [last]: other })),
        expected,
      );
    }),
  ];
}

function row({ call, status }: Reply, name: string, reply: Json, expected: string): Fault {
  return {
    name: `the ${call}'s documented answer: ${name}`,
    arrange: answering(http(JSON.stringify(reply), { status, headers: ["Content-Type: application/json"] })),
    [call]: expected,
  };
}

function paths(value: Json, prefix = ""): readonly string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    prefix + name,
    ...paths(inner, `${prefix}${name}.`),
  ]);
}

/** A copy in which one member stands as `change` makes it, in its old place. */
function changed(
  value: Json,
  path: string,
  change: (value: Json) => { readonly [name: string]: Json },
): Json {
  const [first = "", ...rest] = path.split(".");
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (name !== first) return [[name, inner]];
      return rest.length > 0
        ? [[name, changed(inner, rest.join("."), change)]]
        : Object.entries(change(inner));
    }),
  );
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
