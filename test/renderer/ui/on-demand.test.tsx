import { act, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { loadTheRest, onDemand } from "../../../renderer/ui/on-demand.tsx";

function Counting({ by }: { readonly by: number }) {
  const [made] = useState(() => Math.random());
  return <p data-made={made}>counts by {by}</p>;
}

it("is loaded when it is first shown, once, and stays the same when it is there", async () => {
  let loads = 0;
  const Later = onDemand(async () => {
    loads += 1;
    return Counting;
  });
  const { rerender } = render(<Later by={1} />);
  expect(screen.queryByText("counts by 1")).toBeNull();
  await screen.findByText("counts by 1");
  const made = screen.getByText("counts by 1").dataset.made;
  rerender(<Later by={2} />);
  expect(screen.getByText("counts by 2").dataset.made).toBe(made);
  await loadTheRest();
  expect(loads).toBe(1);
});

it("is shown at once when the rest was loaded, also what the rest brought", async () => {
  let inner: ReturnType<typeof onDemand<{ readonly by: number }>> | undefined;
  const Outer = onDemand(async () => {
    inner = onDemand(async () => Counting);
    return Counting;
  });
  await loadTheRest();
  if (inner === undefined) throw new Error("not loaded");
  const Inner = inner;
  act(() => {
    render(
      <>
        <Outer by={3} />
        <Inner by={4} />
      </>,
    );
  });
  expect(screen.getByText("counts by 3")).toBeDefined();
  expect(screen.getByText("counts by 4")).toBeDefined();
});
