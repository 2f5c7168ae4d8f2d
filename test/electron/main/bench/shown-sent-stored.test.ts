import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { draftBody, draftOfStart, sentValues } from "../../../../core/start-draft.ts";
import { storeAfterKill } from "../../../adapters/sqlite/stores.ts";
import { anyDraft } from "../../../core/any-draft.ts";
import { api, rigs } from "./open-rig.ts";

const open = rigs();

it("what is shown is what is sent is what is stored, and is there after a kill: whatever is done in form and JSON", async () => {
  const rig = await open();
  const bodies: string[] = [];
  const server = await api(({ method, body }) => {
    if (method === "POST") bodies.push(body);
    return method === "POST" ? { status: 404 } : { status: 200, json: {} };
  });
  await fc.assert(
    fc.asyncProperty(anyDraft, async (draft) => {
      const { parameters, values, extras, written } = draft;
      const module = await rig.module(server.url, parameters);
      const origin = server.url;
      await rig.vault.set(`connection:${module.connectionId}`, { text: "key-of-the-test", origin });
      const shownBody = draftBody(draft).text;
      const reply = await rig.starting.start({
        moduleRef: module.id,
        values,
        extras,
        shownBody,
        ...(written.kind !== "fields" && { written: true }),
      });
      if (reply.kind !== "started") throw new Error(reply.kind);
      expect(bodies.at(-1)).toBe(shownBody ?? "");
      const afterKill = storeAfterKill(join(rig.folder, "bench.sqlite"));
      try {
        const stored = (await afterKill.session(reply.session.id))?.session;
        expect(stored?.body).toBe(shownBody);
        if (stored === undefined) return;
        const again = draftOfStart(parameters, stored);
        expect(draftBody(again).text).toBe(shownBody);
        expect(sentValues(again).map(({ json }) => json)).toEqual(stored.values.map(({ json }) => json));
      } finally {
        await afterKill.close();
      }
    }),
    { numRuns: 20 },
  );
  await server.close();
});
