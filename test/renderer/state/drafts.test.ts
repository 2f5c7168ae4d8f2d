import { expect, it } from "vitest";
import { newDraft } from "../../../core/start-draft.ts";
import { createDraftsStore, draftFor } from "../../../renderer/state/drafts.ts";

const NAME = { name: "Name", type: "text", apiName: "name" } as const;
const COUNT = { name: "Count", type: "number", apiName: "count" } as const;

it("a form begins with the examples, and with omitted fields where there is none", () => {
  expect(draftFor([NAME, COUNT], undefined, ["John"]).values).toEqual([
    { kind: "value", text: "John" },
    { kind: "omitted" },
  ]);
});

it("what was filled in is kept by module, with the view it was left in", () => {
  const drafts = createDraftsStore();
  drafts.getState().take(1, newDraft([NAME], ["Jane"]));
  drafts.getState().show(1, "json");
  expect(drafts.getState().drafts.get(1)?.values).toEqual([{ kind: "value", text: "Jane" }]);
  expect([...drafts.getState().asJson]).toEqual([1]);
  drafts.getState().show(1, "fields");
  expect([...drafts.getState().asJson]).toEqual([]);
});
