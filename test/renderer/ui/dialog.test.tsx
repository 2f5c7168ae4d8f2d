import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { Dialog } from "../../../renderer/ui/dialog.tsx";

afterEach(cleanup);

it("begins at what it is about, comes to its cross last, and closes by Escape", async () => {
  const onClose = vi.fn();
  const user = userEvent.setup();
  render(
    <Dialog open onClose={onClose} title="Watch" footer={<button type="button">Go</button>}>
      <input aria-label="Id" />
    </Dialog>,
  );
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Id" })));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Go" }));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Close" }));
  screen.getByRole("textbox", { name: "Id" }).focus();
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});
