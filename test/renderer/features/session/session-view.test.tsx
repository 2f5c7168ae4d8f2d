import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { sessionAddress } from "../../../../core/deep-link.ts";
import { queryRequest } from "../../../../core/http-request.ts";
import type { Observation } from "../../../../core/observation.ts";
import type { Session, SessionPlace } from "../../../../core/session.ts";
import type { StoredExchange } from "../../../../core/store.ts";
import { SessionView } from "../../../../renderer/features/session/session-view.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { MORNING, missed, saw } from "../../../support/observed.ts";
import { type RenderedView, renderView } from "../../render-view.tsx";

afterEach(cleanup);

const PLACE: SessionPlace = {
  connectionId: 2,
  connectionName: "Acme",
  environment: { kind: "test" },
  builtIn: false,
  baseUrl: "https://acme.example.com",
  moduleRef: 3,
  moduleName: "NDA intake",
  moduleId: "Zk3NKIrRdS0A0TFVPP54gA",
  kind: "input",
};

const BODY = '{"data":{"startParameters":{"counterparty":"Example GmbH","amount":1.10}}}';

const WAITING: Session = {
  ...blankSession(7, PLACE),
  beganAt: MORNING,
  origin: {
    kind: "started",
    outcome: {
      kind: "accepted",
      status: 201,
      sessionId: "C0jz_2J6RmOLoB8DyXPs9Q",
      browserLink: "https://acme.example.com/s/m/sessions/C0jz",
      extra: [],
    },
  },
  body: BODY,
  values: [
    { name: "Counterparty", apiName: "counterparty", json: '"Example GmbH"' },
    { name: "Amount", apiName: "amount", json: "1.10" },
    { name: "Note", apiName: "note", json: null },
  ],
  sessionId: "C0jz_2J6RmOLoB8DyXPs9Q",
  startLink: "https://acme.example.com/s/m/sessions/C0jz",
  state: "waiting_for_input",
  stateBegan: [MORNING + 4_900, MORNING + 9_000],
  heardAt: MORNING + 19_000,
  answered: 6,
  watch: { kind: "live" },
};

const COURSE: readonly Observation[] = [
  saw(1, "running"),
  saw(3, "running"),
  saw(5, "running"),
  saw(9, "waiting_for_input"),
  saw(14, "waiting_for_input"),
  saw(19, "waiting_for_input"),
];

function exchange(id: number, body: Uint8Array, contentType = "application/json"): StoredExchange {
  return {
    id,
    call: "query",
    sentAt: MORNING + id * 1_000,
    request: queryRequest(PLACE, "C0jz"),
    result: {
      kind: "answer",
      status: 200,
      statusText: "OK",
      headers: [{ name: "Content-Type", value: contentType }],
      body,
      timing: { resolvedMs: 1, connectedMs: 2, securedMs: 3, sentMs: 4, firstByteMs: 40, totalMs: 42 },
    },
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function renderSession(
  session: Session = WAITING,
  more: {
    readonly observations?: readonly Observation[];
    readonly facts?: Parameters<RenderedView["fake"]["sessions"]["seed"]>[2];
    readonly exchanges?: readonly StoredExchange[];
  } & Parameters<typeof renderView>[1] = {},
): Promise<RenderedView> {
  return renderView(<SessionView sessionRow={session.id} />, {
    ...more,
    prepare: (fake) => {
      fake.sessions.seed(session, more.observations ?? COURSE, more.facts ?? []);
      more.prepare?.(fake);
    },
    bridge: (bridge) => {
      const filled =
        more.exchanges === undefined ? bridge : { ...bridge, exchanges: async () => more.exchanges ?? [] };
      return more.bridge?.(filled) ?? filled;
    },
  });
}

const button = (name: string) => screen.getByRole("button", { name });

describe("the three facts", () => {
  it("stand side by side: the server's word, when it was heard, and how watching goes", async () => {
    await renderSession();
    expect((await screen.findByText("The server says")).parentElement?.textContent).toContain(
      "waiting_for_input",
    );
    expect(screen.getByText("Last heard").parentElement?.textContent).toContain("6 answers");
    expect(screen.getByText("Watching").parentElement?.textContent).toContain("live");
  });

  it("keep the server's word while our side has trouble: nothing turns into a failure", async () => {
    const { fake } = await renderSession();
    await screen.findByText("The server says");
    fake.sessions.trouble(7);
    await waitFor(() =>
      expect(screen.getByText("Watching").parentElement?.textContent).toContain("backing off"),
    );
    expect(screen.getByText("The server says").parentElement?.textContent).toContain("waiting_for_input");
    expect(screen.getByText("Watching").parentElement?.textContent).toContain(
      "The session goes on at the server",
    );
    expect(screen.queryByText("fatal_errored")).toBeNull();
    expect(screen.getByText("Last heard").parentElement?.textContent).toContain("1 check without one");
  });
});

describe("the header", () => {
  it("is titled by the values that tell the session apart, and leads back", async () => {
    const { user, stores } = await renderSession();
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Example GmbH · 1.10");
    await user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "NDA intake" }));
    expect(stores.navigation.getState().place).toEqual({ view: "module", moduleRef: 3, tab: "start" });
  });

  it("pauses, resumes and stops the watching, and says what stopping cannot do", async () => {
    const { user, fake } = await renderSession();
    await screen.findByText("The server says");
    await user.click(button("Pause"));
    await user.click(await screen.findByRole("button", { name: "Resume" }));
    const stop = await screen.findByRole("button", { name: "Stop watching" });
    expect(stop.getAttribute("aria-description")).toMatch(/API cannot end a session/);
    await user.click(stop);
    await user.click(button("Check now"));
    expect(fake.inputsOf("watch")).toEqual(
      ["pause", "resume", "stop", "check_now"].map((action) => ({ sessionRow: 7, action })),
    );
    await waitFor(() => expect(screen.getByText("Watching").parentElement?.textContent).toContain("stopped"));
  });

  it("copies the start's link and starts again with the stored bytes", async () => {
    const { user, fake, stores } = await renderSession();
    await screen.findByText("The server says");
    await user.click(button("More actions"));
    await user.click(await screen.findByRole("menuitem", { name: "Copy link" }));
    expect(fake.inputsOf("copy")).toEqual([WAITING.startLink]);
    await user.click(button("Start again with these values"));
    await waitFor(() =>
      expect(stores.navigation.getState().place).toEqual({ view: "session", sessionRow: 8 }),
    );
    expect(stores.sessions.getState().rows.get(8)?.body).toBe(BODY);
  });

  it("copies the address that leads to the session here", async () => {
    const { user, fake } = await renderSession();
    await user.click(button("More actions"));
    await user.click(await screen.findByRole("menuitem", { name: "Copy address" }));
    const [address] = fake.inputsOf("copy");
    expect(address).toBe(
      sessionAddress({
        baseUrl: PLACE.baseUrl,
        moduleId: PLACE.moduleId,
        sessionId: WAITING.sessionId ?? "",
      }),
    );
  });

  it("keeps star, tags and note, by key and by hand", async () => {
    const { user, fake } = await renderSession({ ...WAITING, tags: ["urgent"] });
    const marks = await screen.findByRole("region", { name: "Your marks" });
    await user.keyboard("s");
    await user.type(within(marks).getByRole("textbox", { name: "Add a tag" }), "demo{Enter}");
    await user.click(within(marks).getByRole("button", { name: "Remove the tag urgent" }));
    await user.type(within(marks).getByRole("textbox", { name: "Note" }), "asked twice");
    await user.tab();
    const marked = fake.inputsOf("markSession") as readonly { readonly marks: object }[];
    expect(marked.map((input) => input.marks)).toEqual([
      { starred: true },
      { tags: ["urgent", "demo"] },
      { tags: expect.not.arrayContaining(["urgent"]) },
      { note: "asked twice" },
    ]);
  });

  it("saves the session's calls as HAR, and says where", async () => {
    const { user, fake, stores } = await renderSession();
    await screen.findByText("The server says");
    await user.click(button("More actions"));
    await user.click(await screen.findByRole("menuitem", { name: "Save as HAR…" }));
    await waitFor(() =>
      expect(stores.toasts.getState().toasts).toMatchObject([
        { text: "Saved to /saved.json, without the key." },
      ]),
    );
    expect(fake.inputsOf("saveAs")).toEqual([{ kind: "session", sessionRow: 7 }]);
  });

  it("asks before it starts again beside a start in doubt", async () => {
    const doubt = { kind: "in_doubt", doubt: { kind: "interrupted" } } as const;
    const { user, fake } = await renderSession(
      {
        ...WAITING,
        origin: { kind: "started", outcome: doubt },
        sessionId: null,
        state: null,
        startLink: null,
      },
      { observations: [] },
    );
    expect((await screen.findByRole("status")).textContent).toContain("In doubt");
    await user.click(button("Start again with these values"));
    const dialog = within(await screen.findByRole("dialog", { name: "Start another?" }));
    expect(fake.inputsOf("startAgain")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Start another" }));
    await waitFor(() => expect(fake.inputsOf("startAgain")).toEqual([7]));
  });
});

describe("opening the browser link", () => {
  it("goes by the session's row, never by an address", async () => {
    const { user, fake } = await renderSession();
    await user.click(await screen.findByRole("button", { name: "Open in browser" }));
    expect(fake.inputsOf("openInBrowser")).toEqual([7]);
  });

  it.each(["not_confirmed", "too_soon"] as const)(
    "says nothing where the person knows why: %s",
    async (kind) => {
      const { user, fake } = await renderSession(WAITING, {
        prepare: ({ sessions }) => sessions.nextOpenReply({ kind }),
      });
      await user.click(await screen.findByRole("button", { name: "Open in browser" }));
      expect(fake.inputsOf("openInBrowser")).toEqual([7]);
      expect(screen.queryByRole("alert")).toBeNull();
      expect(screen.queryByRole("dialog")).toBeNull();
    },
  );

  it("says why a link is not opened, and lets it be copied", async () => {
    const { user, fake } = await renderSession(WAITING, {
      prepare: ({ sessions }) =>
        sessions.nextOpenReply({ kind: "refused", refusal: { kind: "scheme", scheme: "javascript" } }),
    });
    await user.click(await screen.findByRole("button", { name: "Open in browser" }));
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText(/only https is/)).toBeDefined();
    await user.click(alert.getByRole("button", { name: "Copy link" }));
    expect(fake.inputsOf("copy")).toEqual([WAITING.startLink]);
  });

  it("shows both links when the last query gave another one", async () => {
    await renderSession({ ...WAITING, queryLink: "https://acme.example.com/m/sessions/C0jz" });
    const links = within(await screen.findByRole("region", { name: "Browser links" }));
    expect(links.getByText("https://acme.example.com/s/m/sessions/C0jz")).toBeDefined();
    expect(links.getByText("https://acme.example.com/m/sessions/C0jz")).toBeDefined();
  });
});

it("without a network the session says since when, what that does not change, and keeps its state", async () => {
  const { fake } = await renderSession();
  const facts = await screen.findByLabelText("Facts");
  const overview = { watched: 1, waiting: 1, nextCheckAt: null, offlineSince: MORNING };
  act(() => fake.tell({ kind: "overview", overview }));
  expect(facts.textContent).toContain("offline");
  expect(facts.textContent).toContain("It is asked again once this computer has a network.");
  expect(facts.textContent).toContain("waiting_for_input");
  act(() => fake.tell({ kind: "overview", overview: { ...overview, offlineSince: null } }));
  expect(facts.textContent).not.toContain("offline");
});

describe("the tabs", () => {
  it("fold a stretch of polls into one row with its count and pace", async () => {
    await renderSession();
    const rows = await screen.findAllByRole("row");
    expect(rows).toHaveLength(3);
    expect(rows[1]?.textContent).toContain("waiting_for_input");
    expect(rows[1]?.textContent).toContain("3 times, every 5 s");
    expect(rows[2]?.textContent).toContain("10:02:03–04");
  });

  it("name the gap within which a change lies", async () => {
    await renderSession(WAITING, {
      observations: [saw(1, "running"), saw(500, "waiting_for_input")],
      facts: [
        { at: MORNING + 5_000, kind: "asleep" },
        { at: MORNING + 499_000, kind: "awake" },
      ],
    });
    expect((await screen.findAllByRole("row"))[1]?.textContent).toContain("asleep in between");
  });

  it("show each value as the very JSON that was sent, and what was not", async () => {
    const { user } = await renderSession();
    await user.click(await screen.findByRole("tab", { name: "Values" }));
    const rows = screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows.some((row) => row?.startsWith("Amountamount1.10"))).toBe(true);
    expect(rows).toContain("Notenotenot sent");
    expect(screen.getByLabelText("Exact body").textContent).toBe(BODY);
  });

  it("show a body that a person wrote and no parameter can be read from as it was sent", async () => {
    const { user } = await renderSession({ ...WAITING, values: [], body: "{ // remark" });
    await user.click(await screen.findByRole("tab", { name: "Values" }));
    expect(screen.getByLabelText("Exact body").textContent).toBe("{ // remark");
    expect(screen.getByText(/A person wrote the body/)).toBeDefined();
  });

  it("open an exchange to request and answer, digits as the server wrote them and the key a mask", async () => {
    const { user } = await renderSession(WAITING, {
      exchanges: [exchange(2, utf8('{"data":{"state":"running","total":1.10}}'))],
    });
    await user.click(await screen.findByRole("tab", { name: /Exchanges/ }));
    await user.click(await screen.findByRole("button", { name: /Query.*200 OK/ }));
    const request = screen.getByRole("region", { name: "Request" });
    expect(request.textContent).toContain("Authorization: Bearer ••••••••");
    expect(request.textContent).toContain("GET https://acme.example.com/api/execution/");
    const answer = within(screen.getByRole("region", { name: "Answer" }));
    expect(answer.getByLabelText("Body").textContent).toBe(
      '{\n  "data": {\n    "state": "running",\n    "total": 1.10\n  }\n}',
    );
  });

  it("show an answer that is no text in hex, with its size and type", async () => {
    const { user } = await renderSession(WAITING, {
      exchanges: [exchange(2, Uint8Array.of(0xff, 0xfe, 0x41), "image/png")],
    });
    await user.click(await screen.findByRole("tab", { name: /Exchanges/ }));
    await user.click(await screen.findByRole("button", { name: /Query/ }));
    expect(screen.getByText(/^3 bytes, image\/png/)).toBeDefined();
    expect(screen.getByLabelText("Bytes in hex").textContent).toMatch(/^000000 {2}ff fe 41 .*\.\.A$/);
  });

  it("say of a compressed answer that nobody asked for that, and of a proxy that it stood in between", async () => {
    const compressed = exchange(2, Uint8Array.of(0x1f, 0x8b, 0x08));
    const headers = [{ name: "Content-Encoding", value: "gzip" }];
    const proxy = { address: "proxy.example:3128", status: 200 };
    const { user } = await renderSession(WAITING, {
      exchanges: [
        { ...compressed, result: { ...compressed.result, headers, proxy } as StoredExchange["result"] },
      ],
    });
    await user.click(await screen.findByRole("tab", { name: /Exchanges/ }));
    await user.click(await screen.findByRole("button", { name: /Query/ }));
    const answer = screen.getByRole("region", { name: "Answer" });
    expect(answer.textContent).toContain("The server compressed it (gzip), although nobody asked for that.");
    expect(answer.textContent).toContain("Through the proxy proxy.example:3128.");
  });

  it("fold a body of more than 256 kB until it is asked for", async () => {
    const { user } = await renderSession(WAITING, {
      exchanges: [exchange(2, utf8(`"${"x".repeat(300_000)}"`))],
    });
    await user.click(await screen.findByRole("tab", { name: /Exchanges/ }));
    await user.click(await screen.findByRole("button", { name: /Query/ }));
    const answer = within(screen.getByRole("region", { name: "Answer" }));
    expect(answer.queryByLabelText("Body")).toBeNull();
    await user.click(answer.getByRole("button", { name: "Show 300 kB" }));
    expect(answer.getByLabelText("Body").textContent).toHaveLength(300_002);
  });

  it("say so when the exchanges cannot be read, and read again", async () => {
    let broken = true;
    const { user } = await renderSession(WAITING, {
      bridge: (bridge) => ({
        ...bridge,
        exchanges: async () => {
          if (broken) throw new Error("no");
          return [exchange(2, utf8("{}"))];
        },
      }),
    });
    await user.click(await screen.findByRole("tab", { name: /Exchanges/ }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be read/);
    broken = false;
    await user.click(button("Read again"));
    expect(await screen.findByRole("button", { name: /Query/ })).toBeDefined();
  });

  it("give everything that is known as JSON", async () => {
    const { user } = await renderSession();
    await user.click(await screen.findByRole("tab", { name: "Raw" }));
    const raw = JSON.parse(screen.getByLabelText("What was seen, as JSON").textContent ?? "") as {
      observations: readonly unknown[];
    };
    expect(raw.observations).toHaveLength(6);
  });
});

describe("what the answers hold besides", () => {
  it("shows the last query's and the start's further fields as they came", async () => {
    await renderSession(
      {
        ...WAITING,
        origin: {
          kind: "started",
          outcome: {
            kind: "accepted",
            status: 201,
            sessionId: "C0jz",
            browserLink: null,
            extra: [{ path: "data.ticket", text: '"T-1"' }],
          },
        },
      },
      {
        exchanges: [
          exchange(3, utf8('{"data":{"state":"completed","outputs":{"score":0.50}}}')),
          exchange(2, utf8('{"data":{"state":"running"}}')),
        ],
      },
    );
    const shown = async (path: string) =>
      (await screen.findByText(path)).closest("dt")?.nextElementSibling?.textContent;
    expect(await shown("data.outputs")).toBe('{\n  "score": 0.50\n}');
    expect(await shown("data.ticket")).toBe('"T-1"');
  });

  it("shows the beginning of an answer that holds too much for a page, and how much is left", async () => {
    const members = Array.from({ length: 5_000 }, (_, index) => `"m${index}":${index}`).join(",");
    await renderSession(WAITING, {
      exchanges: [
        exchange(3, utf8(`{"data":{"state":"running",${members},"long":"${"x".repeat(50_000)}"}}`)),
      ],
    });
    expect(await screen.findByText("data.m99")).toBeDefined();
    expect(screen.queryByText("data.m100")).toBeNull();
    expect(screen.getByText(/^4901 more\./)).toBeDefined();
  });
});

describe("a state that the module's kind does not lead to", () => {
  it("is said beside the server's word: a wait of a Processing module, and no other", async () => {
    const { unmount } = await renderSession({ ...WAITING, place: { ...PLACE, kind: "processing" } });
    expect(await screen.findByText(/^Waiting, though nobody should be asked/)).toBeDefined();
    unmount();
    await renderSession({ ...WAITING, place: { ...PLACE, kind: "input" } });
    await screen.findByText("The server says");
    expect(screen.queryByText(/^Waiting, though nobody should be asked/)).toBeNull();
  });
});

describe("what is said to screen readers", () => {
  it("is each change of the state, and no check", async () => {
    const { fake, container } = await renderSession();
    await screen.findByText("The server says");
    const said = () => container.querySelector("[aria-live=polite]")?.textContent;
    fake.sessions.observe(7, "waiting_for_input");
    await waitFor(() =>
      expect(screen.getByText("Last heard").parentElement?.textContent).toContain("7 answers"),
    );
    expect(said()).toBe("");
    fake.sessions.observe(7, "completed");
    await waitFor(() => expect(said()).toBe("completed"));
  });
});

describe("a session that is not there", () => {
  it("says so", async () => {
    await renderView(<SessionView sessionRow={99} />);
    expect(await screen.findByText(/not in the list any more/)).toBeDefined();
  });

  it("tells main which session is looked at, and that none is once the view is gone", async () => {
    const { fake, unmount } = await renderSession();
    await screen.findByText("The server says");
    unmount();
    expect(fake.inputsOf("showing")).toEqual([7, null]);
  });
});

describe("the timeline of the view", () => {
  it("holds the API's words as text, and is walked by the arrow keys with spoken changes", async () => {
    const { user } = await renderSession();
    const region = await screen.findByRole("region", { name: "Session timeline" });
    expect(region.textContent).toContain("running");
    expect(region.textContent).toContain("waiting_for_input");
    within(region).getByRole("group").focus();
    await user.keyboard("{ArrowRight}");
    expect(within(region).getByText(/^running began between 10:02:03–04, held/)).toBeDefined();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(within(region).getByText(/^waiting_for_input began between 10:02:08–12/)).toBeDefined();
    await user.keyboard("{ArrowLeft}");
    expect(within(region).getByText(/^running began/)).toBeDefined();
  });

  it("explains a check without an answer where there is one", async () => {
    await renderSession(WAITING, { observations: [...COURSE, missed(30)] });
    expect(await screen.findByText("check without an answer")).toBeDefined();
  });
});
