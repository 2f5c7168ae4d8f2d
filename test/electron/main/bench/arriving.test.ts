import { expect, it } from "vitest";
import { rigs } from "./open-rig.ts";

const rig = rigs();

const BODY = '{"data":{"startParameters":{"employee_name":"Jane Roe","employee_email":"nobody"}}}';

/** Starts the sandbox's example with an e-mail address that does not fit, and gives the session once it is filled in. */
async function started(bench: Awaited<ReturnType<typeof rig>>) {
  const module = bench.shelf
    .modules()
    .find(({ parameters }) => parameters.some(({ apiName }) => apiName === "employee_email"));
  if (module === undefined) throw new Error("The sandbox has no such module.");
  const values = module.parameters.map(({ apiName }) =>
    apiName === "employee_email"
      ? ({ kind: "value", text: "nobody" } as const)
      : apiName === "employee_name"
        ? ({ kind: "value", text: "Jane Roe" } as const)
        : ({ kind: "omitted" } as const),
  );
  const filled = bench.seen("session", ({ session }) => session.arrivals.length > 0);
  const reply = await bench.starting.start({ moduleRef: module.id, values, shownBody: BODY });
  if (reply.kind !== "started") throw new Error(reply.kind);
  await filled;
  return { module, row: reply.session.id };
}

it("the sandbox says by itself what its module took over", async () => {
  const bench = await rig();
  const { module, row } = await started(bench);
  const seen = [
    { apiName: "employee_name", verdict: "arrived", note: "", by: "sandbox", at: expect.any(Number) },
    { apiName: "employee_email", verdict: "blank", note: "", by: "sandbox", at: expect.any(Number) },
  ];
  expect((await bench.store.session(row))?.session.arrivals).toEqual(seen);
  expect(await bench.store.lastArrivals(module.id)).toMatchObject({ sessionRow: row, arrivals: seen });
  expect(await bench.store.lastArrivals(module.id + 1)).toBeNull();
});

it("a person's word takes the place of what was said, is told to the page, and can be taken back", async () => {
  const bench = await rig();
  const { row } = await started(bench);
  const said = { verdict: "changed", note: "cut to 10 letters" } as const;
  const session = await bench.arriving.say({ sessionRow: row, apiName: "employee_name", said });
  expect(session.arrivals).toContainEqual({
    apiName: "employee_name",
    ...said,
    by: "person",
    at: expect.any(Number),
  });
  expect(bench.events.findLast(({ kind }) => kind === "session")).toEqual({ kind: "session", session });
  const back = await bench.arriving.say({ sessionRow: row, apiName: "employee_name", said: null });
  expect(back.arrivals.map(({ apiName }) => apiName)).toEqual(["employee_email"]);
});

it("nothing is taken for a parameter that was not sent, or a session that is not there", async () => {
  const bench = await rig();
  const { row } = await started(bench);
  const said = { verdict: "blank", note: "" } as const;
  for (const input of [
    { sessionRow: row, apiName: "employment_start_date" },
    { sessionRow: row, apiName: "no_such" },
    { sessionRow: row + 1, apiName: "employee_name" },
  ]) {
    await expect(bench.arriving.say({ ...input, said })).rejects.toThrow("No such sent parameter.");
  }
});

it("nobody else's session is asked about at the sandbox, whatever its ids are", async () => {
  const bench = await rig();
  const { row } = await started(bench);
  await bench.store.noteArrivals(row, []);
  const session = (await bench.store.session(row))?.session;
  if (session === undefined) throw new Error("The session is gone.");
  await bench.arriving.askSandbox({ ...session, place: { ...session.place, builtIn: false } });
  expect((await bench.store.session(row))?.session.arrivals).toEqual([]);
  await bench.arriving.askSandbox(session);
  expect((await bench.store.session(row))?.session.arrivals).toHaveLength(2);
});
