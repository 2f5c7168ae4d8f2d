import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { makeSnippet } from "../../../../core/snippets/make-snippet.ts";
import { SNIPPET_LANGUAGES } from "../../../../core/snippets/snippet.ts";
import { words } from "../../../../renderer/words.ts";
import { ACME, NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

it("shows the start as code, exactly as it is copied, in the language and extent that were chosen", async () => {
  const { user, fake } = await renderView(<StartTab moduleRef={NDA_INTAKE.id} />, { library: WITH_ACME });
  await user.click(screen.getByRole("button", { name: "Copy as…" }));
  const code = await screen.findByRole("figure", { name: "The code" });
  await user.click(screen.getByRole("button", { name: "Copy code" }));
  const [copied] = fake.inputsOf("copy");
  expect(copied).toContain("curl --request POST");
  expect(code.textContent).toBe(copied);
  expect(screen.queryByText(/not run by our tests/)).toBeNull();

  await user.click(screen.getByRole("radio", { name: "Start and wait" }));
  expect(code.textContent).toContain("sleep");
  await user.click(screen.getByRole("combobox", { name: "Language" }));
  await user.click(await screen.findByRole("option", { name: "C#" }));
  const address = { baseUrl: ACME.baseUrl, moduleId: NDA_INTAKE.moduleId };
  await waitFor(() => expect(code.textContent).toContain("using System.Net.Http.Headers;"));
  expect(code.textContent).toContain(address.moduleId);
  expect(screen.getByText(/not run by our tests/)).toBeTruthy();
  const body = /var body = "(.*)";/.exec(code.textContent ?? "")?.[1]?.replaceAll('\\"', '"') ?? null;
  expect(code.textContent).toBe(makeSnippet("csharp", { address, body, wait: true }).text);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("figure", { name: "The code" })).toBeNull());
});

it("has a name for every language", () => {
  expect(Object.keys(words.snippets.languages)).toEqual([...SNIPPET_LANGUAGES]);
});
