import { describe, expect, it } from "vitest";
import { isFromPage } from "../../../electron/main/own-page.ts";

const ADDRESS = "app://bundle/index.html";
const frame = { url: ADDRESS };
const contents = { mainFrame: frame };

describe("a message from our page", () => {
  it("comes from its top frame, with one of our addresses in it", () => {
    expect(isFromPage({ sender: contents, senderFrame: frame }, contents, ADDRESS)).toBe(true);
    const elsewhere = { url: "app://bundle/index.html#sessions" };
    const sameOrigin = { mainFrame: elsewhere };
    expect(isFromPage({ sender: sameOrigin, senderFrame: elsewhere }, sameOrigin, ADDRESS)).toBe(true);
  });

  it("comes from no other window, no frame inside, and no frame that is gone", () => {
    const other = { mainFrame: frame };
    expect(isFromPage({ sender: other, senderFrame: frame }, contents, ADDRESS)).toBe(false);
    expect(isFromPage({ sender: contents, senderFrame: { url: ADDRESS } }, contents, ADDRESS)).toBe(false);
    expect(isFromPage({ sender: contents, senderFrame: null }, contents, ADDRESS)).toBe(false);
  });

  it.each(["https://evil.example/", "app://bundle.evil/index.html", "app://bundle", "about:blank", ""])(
    "does not come from %j, wherever the window was led",
    (url) => {
      const led = { url };
      const window = { mainFrame: led };
      expect(isFromPage({ sender: window, senderFrame: led }, window, ADDRESS)).toBe(false);
    },
  );
});
