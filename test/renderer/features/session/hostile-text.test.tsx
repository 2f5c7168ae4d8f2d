import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { queryRequest } from "../../../../core/http-request.ts";
import type { Session, SessionPlace } from "../../../../core/session.ts";
import type { StoredExchange } from "../../../../core/store.ts";
import { visibleText } from "../../../../core/visible-text.ts";
import { SessionView } from "../../../../renderer/features/session/session-view.tsx";
import { SessionRow } from "../../../../renderer/features/sessions/session-row.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { MORNING, saw } from "../../../support/observed.ts";
import { renderView } from "../../render-view.tsx";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

afterEach(cleanup);

/** What no server's text may become; the page itself has none of these. */
const MADE_OF_TEXT =
  "script, img, image, picture, iframe, object, embed, video, audio, form, base, meta, link, style, math, marquee, dialog:not([role]), details, template, noscript, a[href], [onerror], [onload], [onfocus], [onclick], [srcdoc], [formaction]";

const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

function place(text: string): SessionPlace {
  return {
    connectionId: 2,
    connectionName: "Acme",
    environment: { kind: "test" },
    builtIn: false,
    baseUrl: "https://acme.example.com",
    moduleRef: null,
    moduleName: text,
    moduleId: "m",
    kind: "input",
  };
}

function session(text: string): Session {
  return {
    ...blankSession(7, place(text)),
    beganAt: MORNING,
    origin: {
      kind: "started",
      outcome: {
        kind: "accepted",
        status: 201,
        sessionId: text,
        browserLink: text,
        extra: [{ path: `data.${text}`, text }],
      },
    },
    body: JSON.stringify({ text }),
    values: [{ name: text, apiName: text, json: text }],
    sessionId: text,
    startLink: text,
    queryLink: `${text}2`,
    state: text,
    stateBegan: [MORNING, MORNING],
    heardAt: MORNING + 5_000,
    answered: 2,
    watch: { kind: "live" },
  };
}

function exchange(text: string): StoredExchange {
  return {
    id: 1,
    call: "query",
    sentAt: MORNING,
    request: queryRequest({ baseUrl: "https://acme.example.com", moduleId: "m" }, "s"),
    result: {
      kind: "answer",
      status: 200,
      statusText: text,
      headers: [
        { name: "X-Text", value: text },
        { name: text, value: "x" },
        { name: "Content-Type", value: "text/html" },
      ],
      body: new TextEncoder().encode(text),
      timing: {
        resolvedMs: 0,
        connectedMs: 0,
        securedMs: null,
        sentMs: 0,
        firstByteMs: 1,
        totalMs: 2,
      },
    },
  };
}

function expectText(container: Element, text: string): void {
  expect([...container.ownerDocument.body.querySelectorAll(MADE_OF_TEXT)]).toEqual([]);
  expect("ran" in globalThis).toBe(false);
  expect(container.textContent).toContain(visibleText(text));
  expect(container.textContent).not.toMatch(HIDDEN);
  for (const element of container.querySelectorAll("[title], [aria-label]")) {
    expect(`${element.getAttribute("title")}${element.getAttribute("aria-label")}`).not.toMatch(HIDDEN);
  }
}

describe.each(HOSTILE_TEXTS)("%j is shown as text, whole, with what hides in it spelt out", (text) => {
  it("on a session's page, in each of its tabs", async () => {
    const view = await renderView(<SessionView sessionRow={7} />, {
      prepare: ({ sessions }) =>
        sessions.seed(session(text), [saw(1, "running"), saw(3, text), saw(5, text)], []),
      bridge: (bridge) => ({ ...bridge, exchanges: async () => [exchange(text)] }),
    });
    await screen.findByRole("tab", { name: "Values" });
    for (const tab of ["Changes", "Values", "Exchanges", "Raw"]) {
      await view.user.click(screen.getByRole("tab", { name: new RegExp(`^${tab}`) }));
      if (tab === "Exchanges") await view.user.click(await screen.findByRole("button", { name: /Query/ }));
      await waitFor(() => expectText(view.container, text));
    }
  });

  it("in the list of sessions", async () => {
    const view = await renderView(
      <SessionRow session={session(text)} index={0} y={0} id="row" active={false} selected={false} />,
    );
    expectText(view.container, text);
  });
});

it("what is copied is what came, not what is shown", async () => {
  const text = "a\u202eb\u0000";
  const view = await renderView(<SessionView sessionRow={7} />, {
    prepare: ({ sessions }) => sessions.seed(session(text)),
    bridge: (bridge) => ({ ...bridge, exchanges: async () => [exchange(text)] }),
  });
  await view.user.click(await screen.findByRole("tab", { name: /^Exchanges/ }));
  await view.user.click(await screen.findByRole("button", { name: /Query/ }));
  const [body] = await screen.findAllByRole("figure", { name: "Body" });
  const copy = body?.querySelector("button");
  if (copy == null) throw new Error("Nothing to copy.");
  await view.user.click(copy);
  expect(view.fake.inputsOf("copy")).toEqual([text]);
});
