import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../../../core/field-value.ts";
import { type FillMoment, fillValues } from "../../../../core/fill/fill-values.ts";
import type { PublishedModule } from "../../../../core/published-module.ts";
import { readValue } from "../../../../core/read-value.ts";
import { restoreValues } from "../../../../core/restored-values.ts";
import { buildStartBody } from "../../../../core/start-body.ts";
import { PARAMETER_TYPES, type StartParameter } from "../../../../core/start-parameter.ts";
import { typedOfStart } from "../../../../core/typed-of-start.ts";
import type { StartReply } from "../../../../electron/bridge/views/session.ts";
import { typedOf } from "../../../../renderer/state/typed-values.ts";
import { api, type Rig, rigs } from "./open-rig.ts";

const open = rigs();

const PARAMETERS: readonly StartParameter[] = [
  { name: "Start", type: "date", apiName: "start" },
  { name: "Number", type: "number", apiName: "number" },
  { name: "Who", type: "text", apiName: "who" },
];
const VALUES: readonly FieldValue[] = [
  { kind: "value", text: "{{today+14d}}" },
  { kind: "value", text: "{{counter}}" },
  { kind: "json", text: '"{{random.name}}"' },
];
const FILL: FillMoment = { at: Date.UTC(2026, 10, 24), offsetMinutes: 60, seed: "s", counter: 1 };

/** A service that takes every start, and the bodies that reached it. */
async function service(): Promise<{
  readonly url: string;
  readonly bodies: string[];
  close(): Promise<void>;
}> {
  const bodies: string[] = [];
  const { url, close } = await api(({ method, body }) => {
    if (method === "POST") bodies.push(body);
    if (method !== "POST") return { status: 200, json: { data: { state: "completed" }, links: {} } };
    return { status: 201, json: { data: { sessionId: `s-${bodies.length}` }, links: {} } };
  });
  return { url, bodies, close };
}

async function ready(rig: Rig, url: string, parameters = PARAMETERS): Promise<PublishedModule> {
  const module = await rig.module(url, parameters);
  await rig.vault.set(`connection:${module.connectionId}`, { text: "key-of-the-test", origin: url });
  return module;
}

function started(reply: StartReply) {
  if (reply.kind !== "started") throw new Error(reply.kind);
  return reply.session;
}

/** As the page does: it shows what it makes of the moment, and hands both over. */
function press(rig: Rig, module: PublishedModule, values: readonly FieldValue[], fill: FillMoment) {
  const shownBody = buildStartBody(module.parameters, fillValues(module.parameters, values, fill)).text;
  return rig.starting.start({ moduleRef: module.id, values, shownBody, fill });
}

describe("a start with values that make themselves", () => {
  it("sends what was shown, freezes it into the record, and keeps what was typed beside it", async () => {
    const [rig, { url, bodies, close }] = [await open(), await service()];
    const module = await ready(rig, url);
    const session = started(await press(rig, module, VALUES, FILL));
    const body = '{"data":{"startParameters":{"start":"2026-12-08","number":1,"who":"{{random.name}}"}}}';
    expect(bodies).toEqual([body]);
    const stored = (await rig.store.session(session.id))?.session;
    expect(stored?.body).toBe(body);
    expect(stored?.values).toEqual([
      { name: "Start", apiName: "start", json: '"2026-12-08"', typed: { type: "date", value: VALUES[0] } },
      { name: "Number", apiName: "number", json: "1", typed: { type: "number", value: VALUES[1] } },
      { name: "Who", apiName: "who", json: '"{{random.name}}"', typed: { type: "text", value: VALUES[2] } },
    ]);
    await close();
  });

  it("is not made where the page shows something else, or was not asked to fill anything in", async () => {
    const [rig, { url, bodies, close }] = [await open(), await service()];
    const module = await ready(rig, url);
    const shownBody = buildStartBody(PARAMETERS, fillValues(PARAMETERS, VALUES, FILL)).text;
    const input = { moduleRef: module.id, values: VALUES, shownBody };
    expect(await rig.starting.start(input)).toEqual({ kind: "changed" });
    const later = { ...FILL, at: FILL.at + 86_400_000 };
    expect(await rig.starting.start({ ...input, fill: later })).toEqual({ kind: "changed" });
    expect(bodies).toEqual([]);
    await close();
  });

  it("uses a number of the counter once, also after the app was opened again", async () => {
    const [first, { url, bodies, close }] = [await open(), await service()];
    const module = await ready(first, url);
    expect(await first.starting.nextCounter(module.id)).toBe(1);
    started(await press(first, module, VALUES, FILL));
    expect(await press(first, module, VALUES, FILL)).toEqual({ kind: "changed" });
    expect(await first.starting.nextCounter(module.id)).toBe(2);
    // A start without it uses up none.
    const without = VALUES.with(1, { kind: "omitted" });
    started(await press(first, module, without, { ...FILL, counter: 99 }));
    await first.close();
    const second = await open({ folder: first.folder });
    expect(await second.starting.nextCounter(module.id)).toBe(2);
    started(await press(second, module, VALUES, { ...FILL, counter: 2 }));
    expect(bodies.map((body) => /"number":(\d+)/.exec(body)?.[1])).toEqual(["1", undefined, "2"]);
    await close();
  });

  it("made again sends the stored bytes, and no new number", async () => {
    const [rig, { url, bodies, close }] = [await open(), await service()];
    const module = await ready(rig, url);
    const { id } = started(await press(rig, module, VALUES, FILL));
    const again = started(await rig.starting.again(id));
    expect(bodies[1]).toBe(bodies[0]);
    expect(again.values[0]?.typed?.value).toEqual(VALUES[0]);
    expect(await rig.starting.nextCounter(module.id)).toBe(2);
    await close();
  });

  it("whose number cannot be written down is not made", async () => {
    const { url, bodies, close } = await service();
    const rig = await open({
      wrapStore: (store) => ({
        ...store,
        keep: (name, text) =>
          name.startsWith("counter:") ? Promise.reject(new Error("full")) : store.keep(name, text),
      }),
    });
    const module = await ready(rig, url);
    expect(await press(rig, module, VALUES, FILL)).toEqual({ kind: "not_recorded" });
    expect(bodies).toEqual([]);
    expect((await rig.store.sessions({ limit: 9 })).total).toBe(0);
    await close();
  });
});

describe("shown = sent = stored", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme-composite" }),
    fc.constantFrom(
      "1.10",
      "-0",
      "1e400",
      "12345678901234567890",
      "007",
      "{{today}}",
      "a {{uuid}}",
      "{{counter}}",
    ),
  );
  const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
    text.map((each): FieldValue => ({ kind: "value", text: each })),
    fc.oneof(fc.json(), text).map((each): FieldValue => ({ kind: "json", text: each })),
    fc.constantFrom<FieldValue>({ kind: "omitted" }, { kind: "empty" }, { kind: "null" }),
  );
  const anyForm = fc.array(fc.record({ type: fc.constantFrom(...PARAMETER_TYPES), value: anyValue }), {
    minLength: 1,
    maxLength: 6,
  });

  it("over a form, a preset, a restart, a re-run with changes and a re-run of the bytes", async () => {
    const { url, bodies, close } = await service();
    let rig = await open();
    await fc.assert(
      fc.asyncProperty(anyForm, fc.string({ minLength: 1, maxLength: 20 }), async (fields, seed) => {
        const parameters = fields.map(
          ({ type }, at): StartParameter => ({ name: `P${at}`, type, apiName: `p${at}` }),
        );
        const values = fields.map(({ value }) => value);
        const module = await ready(rig, url, parameters);
        const fill = { ...FILL, seed };
        const shown = buildStartBody(parameters, fillValues(parameters, values, fill)).text;

        const form = typedOf({ parameters, values, extras: [] });
        const preset = await rig.store.savePreset({
          id: null,
          moduleRef: module.id,
          name: "p",
          values: form,
        });
        const { folder } = rig;
        await rig.close();
        rig = await open({ folder });
        const [kept] = await rig.store.presets(module.id);
        expect(kept).toEqual(preset);

        const fromPreset = restoreValues(parameters, kept?.values ?? []).values;
        bodies.length = 0;
        const session = started(await press(rig, module, fromPreset, fill));
        const stored = (await rig.store.session(session.id))?.session;
        expect([bodies[0], stored?.body]).toEqual([wire(shown), shown]);

        const changed = restoreValues(parameters, typedOfStart(stored ?? { values: [] }, parameters)).values;
        expect(changed).toEqual(values);
        started(await rig.starting.again(session.id));
        expect(bodies[1]).toBe(bodies[0]);

        // Where what was typed is not known, what comes back makes the same bytes, and nothing of it is made anew.
        const bytes = (stored?.values ?? []).map(({ json }, at) =>
          json === null ? ({ kind: "omitted" } as const) : readValue(json, parameters[at]?.type ?? "text"),
        );
        expect(
          buildStartBody(parameters, fillValues(parameters, bytes, { ...FILL, seed: "other" })).text,
        ).toBe(shown);
      }),
      { numRuns: 12 },
    );
    await close();
  });

  /** UTF-8 has no half of a surrogate pair. */
  function wire(body: string | null): string {
    return new TextDecoder().decode(new TextEncoder().encode(body ?? ""));
  }
});
