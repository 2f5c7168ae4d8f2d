import { describe, expect, test } from "vitest";
import { keptResult } from "../../core/exchange.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
import { answer, bytes, failure } from "../support/http-results.ts";

const SECRET = "NiAMlNvpsDkMgmYpCPzBL8PfGFXGO1XE4Xko3bkW2bE";
const MASK = "••••••••";
const secrets = new KnownSecrets();
secrets.learn(SECRET);
secrets.learn("the-key-of-another-connection");

describe("keptResult", () => {
  test("masks a key that a server repeats in its status line, its headers and its body", () => {
    const echoed = answer(400, `{"a":"${SECRET}","b":"Bearer ${SECRET}${SECRET}"}`, {
      statusText: `Bad ${SECRET}`,
      headers: [
        { name: "Server", value: `Bearer ${SECRET}` },
        { name: `X-${SECRET}`, value: "1" },
        { name: "Content-Type", value: "application/json" },
      ],
    });
    expect(keptResult(echoed, secrets)).toEqual({
      ...echoed,
      statusText: `Bad ${MASK}`,
      headers: [
        { name: "Server", value: `Bearer ${MASK}` },
        { name: `X-${MASK}`, value: MASK },
        { name: "Content-Type", value: "application/json" },
      ],
      body: bytes(`{"a":"${MASK}","b":"Bearer ${MASK}${MASK}"}`),
    });
  });

  test("masks another connection's key too, in any spelling", () => {
    const hex = Buffer.from("the-key-of-another-connection").toString("hex");
    expect(keptResult(answer(500, `<${hex}>`), secrets)).toMatchObject({ body: bytes(`<${MASK}>`) });
  });

  test("keeps of headers that are not on the list the name alone", () => {
    const headers = [
      { name: "Set-Cookie", value: "a=b" },
      { name: "Date", value: "now" },
    ];
    const kept = [
      { name: "Set-Cookie", value: MASK },
      { name: "Date", value: "now" },
    ];
    expect(keptResult(answer(200, "", { headers }), secrets)).toMatchObject({ headers: kept });
    const partial = { status: 200, statusText: "", headers, body: bytes("") };
    expect(keptResult(failure("TRUNCATED", { partial }), secrets)).toMatchObject({
      partial: { headers: kept },
    });
  });

  test("masks what had arrived before an answer broke off, and the beginning of a key at its end", () => {
    const partial = {
      status: 200,
      statusText: SECRET,
      headers: [{ name: "Via", value: SECRET }],
      body: bytes(`${SECRET} ${SECRET.slice(0, 20)}`),
    };
    expect(keptResult(failure("TRUNCATED", { phase: "receive", partial }), secrets)).toMatchObject({
      code: "TRUNCATED",
      partial: {
        status: 200,
        statusText: MASK,
        headers: [{ name: "Via", value: MASK }],
        body: bytes(`${MASK} ${MASK}`),
      },
    });
  });

  test("a whole answer may end like the beginning of a key", () => {
    const end = `x${SECRET.slice(0, -1)}`;
    expect(keptResult(answer(200, end), secrets)).toMatchObject({ body: bytes(end) });
  });

  test("a failure without an answer changes nothing, and a body without a key is the very same bytes", () => {
    const broken = failure("DNS");
    expect(keptResult(broken, secrets)).toBe(broken);
    const answered = answer(200, new Uint8Array([0xff, 0x00, 0x4e, 0x69, 0x41, 0x4d]));
    expect(keptResult(answered, secrets)).toEqual(answered);
    const kept = keptResult(answered, secrets);
    expect(kept.kind === "answer" && kept.body).toBe(answered.body);
  });
});
