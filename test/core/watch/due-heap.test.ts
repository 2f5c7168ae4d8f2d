import fc from "fast-check";
import { expect, test } from "vitest";
import { type Due, DueHeap } from "../../../core/watch/due-heap.ts";

test("an empty heap has nothing", () => {
  const heap = new DueHeap();
  expect([heap.size, heap.peek(), heap.pop(), heap.size]).toEqual([0, null, null, 0]);
});

test("behaves like a list that is sorted by time and, of equal times, by arrival", () => {
  const push = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(fc.array(fc.oneof(push, fc.constant("pop" as const))), (steps) => {
      const heap = new DueHeap();
      let model: Due[] = [];
      steps.forEach((step, id) => {
        if (step === "pop") {
          const first = model[0];
          const popped = heap.pop();
          expect(popped === null ? undefined : { id: popped.id, at: popped.at }).toEqual(first);
          model = model.slice(1);
        } else {
          heap.push({ id, at: step });
          model = [...model, { id, at: step }].toSorted((a, b) => a.at - b.at || a.id - b.id);
        }
        expect(heap.size).toBe(model.length);
        expect(heap.peek()?.id).toBe(model[0]?.id);
      });
    }),
    { numRuns: 500 },
  );
});

test("what was pushed is not changed and not kept", () => {
  const heap = new DueHeap();
  const due = { id: 1, at: 5 };
  heap.push(due);
  due.at = 9;
  expect(heap.pop()?.at).toBe(5);
});
