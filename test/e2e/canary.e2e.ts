import { expect, test } from "./bench-app.ts";
import { lookAtClipboard, lookAtHeap, lookAtProcesses } from "./canary/deep-looks.ts";
import { inNavigation, openSession } from "./navigation.ts";
import { describeAnother, describeModule } from "./own-module.ts";

test("after the longest journey the key is in no process but main, in no heap, and not on the clipboard", async ({
  launch,
  serve,
  journey,
}) => {
  test.setTimeout(180_000);
  const api = await serve({ echo: true });
  const { app, page, setKey, openedLinks } = await launch();
  await describeModule(page, {
    baseUrl: api.url,
    parameters: [{ name: "Who", type: "Text", apiName: "who" }],
  });
  await setKey(undefined, "every module of the connection");

  await page.getByLabel("Who", { exact: true }).fill("Zoë");
  await page.getByRole("button", { name: "Start session" }).click();
  await expect(page.getByRole("region", { name: "Session timeline" })).toContainText("completed");
  await page
    .getByRole("button", { name: /Open in browser/ })
    .first()
    .click();
  // What the system's opener was given, arguments and environment, is looked at with the files.
  await expect.poll(() => openedLinks().length).toBe(1);

  await openSession(page, "completed");
  await page.getByRole("tab", { name: /Exchanges/ }).click();
  const exchanges = page.getByRole("tabpanel").getByRole("listitem");
  await expect(exchanges).toHaveCount(api.requests.length);
  for (const exchange of await exchanges.all()) await exchange.getByRole("button").first().click();
  await expect(page.getByText("X-Heard: ••••••••").first()).toBeVisible();
  await describeAnother(page, "Second", "wTNKIrRdS0A0TFVPP54g0A");
  await inNavigation(page, "Settings");
  await inNavigation(page, "Hand-made");
  await page.reload();
  await expect(page.getByRole("button", { name: "Start session" })).toBeVisible();

  const heap = await lookAtHeap(page);
  journey.looks.add("heap", heap);
  if (process.platform === "linux") {
    const { memory, children, kinds, bytes, unread } = await lookAtProcesses(app, page);
    expect(kinds).toEqual(expect.arrayContaining(["gpu-process", "renderer", "utility", "zygote"]));
    test.info().annotations.push({ type: "memory", description: `${kinds.join(", ")}: ${bytes} bytes` });
    if (unread.length === 0) {
      expect(bytes).toBeGreaterThan(50_000_000);
      journey.looks.add("memory", memory);
      journey.looks.add("children", children);
    } else {
      for (const surface of ["memory", "children"]) journey.looks.skip(surface, unread.join(", "));
    }
  } else {
    for (const surface of ["memory", "children"]) journey.looks.skip(surface, `not on ${process.platform}`);
  }
  journey.looks.add("clipboard", await lookAtClipboard(app));
});
