import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Notice } from "../../core/notice.ts";
import type { Session } from "../../core/session.ts";
import { LANGUAGE_NAMES } from "../../core/words/language.ts";
import { FIRST_SPEECH, type Speech } from "../../core/words/speech.ts";
import type { Place } from "../../renderer/state/navigation.ts";
import { speakAs, words } from "../../renderer/words.ts";
import { blankSession } from "../support/fake-sessions.ts";
import { MORNING, missed, saw } from "../support/observed.ts";
import { NDA_INTAKE, WITH_ACME } from "../support/sample-library.ts";
import { renderPage } from "./render-page.tsx";
import { textsOutsideWords } from "./text-outside-words.ts";

const PSEUDO: Speech = { dictionary: "pseudo", locale: "en", times: "local" };

afterEach(() => act(() => speakAs(FIRST_SPEECH)));

const PLACE = {
  connectionId: 2,
  connectionName: "Acme",
  environment: { kind: "test" },
  builtIn: false,
  baseUrl: "https://acme.example.com",
  moduleRef: NDA_INTAKE.id,
  moduleName: NDA_INTAKE.name,
  moduleId: NDA_INTAKE.moduleId,
  kind: "input",
} as const;

const WAITING: Session = {
  ...blankSession(7, PLACE),
  beganAt: MORNING,
  origin: {
    kind: "started",
    outcome: {
      kind: "accepted",
      status: 201,
      sessionId: "C0jz",
      browserLink: "https://acme.example.com/s/C0jz",
      extra: [],
    },
  },
  body: '{"data":{"startParameters":{"counterparty":"Example GmbH"}}}',
  values: [{ name: "Counterparty", apiName: "counterparty", json: '"Example GmbH"' }],
  sessionId: "C0jz",
  startLink: "https://acme.example.com/s/C0jz",
  state: "waiting_for_input",
  stateBegan: [MORNING + 4_900, MORNING + 9_000],
  heardAt: MORNING + 19_000,
  answered: 5,
  unanswered: 1,
  watch: { kind: "live" },
};

const IN_DOUBT: Session = {
  ...blankSession(8, PLACE),
  beganAt: MORNING,
  origin: {
    kind: "started",
    outcome: { kind: "in_doubt", doubt: { kind: "no_answer", code: "RESET", phase: "wait" } },
  },
};

const NOTICES: readonly Notice[] = [{ kind: "interrupted_starts", count: 2 }];

/** What is not said in words of the bench: names and values of these samples, the API's words, the protocol's. */
const KNOWN = [
  ...WITH_ACME.modules.flatMap(({ name, moduleId, parameters }) => [
    name,
    moduleId,
    ...parameters.flatMap((parameter) => [parameter.name, parameter.apiName]),
  ]),
  ...WITH_ACME.connections.flatMap(({ name, baseUrl }) => [name, baseUrl, new URL(baseUrl).host]),
  ...["waiting_for_input", "running", "created", "completed", "fatal_errored", "unknown"],
  ...["C0jz", "Example GmbH", "https://acme.example.com/s/C0jz"],
  ...["John Doe", "MIT", ...Object.values(LANGUAGE_NAMES)],
];

/** Several in a row have a dot between them. */
function isKnown(text: string): boolean {
  return text.split("·").every((part) => part.trim() === "" || KNOWN.includes(part.trim()));
}

const PLACES: readonly Place[] = [
  { view: "modules" },
  { view: "module", moduleRef: 1, tab: "start" },
  { view: "module", moduleRef: 3, tab: "start" },
  { view: "module", moduleRef: 4, tab: "start" },
  { view: "module", moduleRef: 1, tab: "parameters" },
  { view: "module", moduleRef: 3, tab: "parameters" },
  { view: "module", moduleRef: 3, tab: "sessions" },
  { view: "new_module", connectionId: 2 },
  { view: "edit_module", moduleRef: 3 },
  { view: "new_connection" },
  { view: "connection", connectionId: 2 },
  { view: "sessions" },
  { view: "session", sessionRow: 7 },
  { view: "session", sessionRow: 7, tab: "values" },
  { view: "session", sessionRow: 8 },
  { view: "compare", a: 7, b: 8 },
  { view: "settings" },
];

/** Opens what opens over this view and was not looked into before, one after another. */
async function openedFrom(seen: Set<string>): Promise<readonly string[]> {
  const outside: string[] = [];
  for (;;) {
    const opener = openers().find((button) => !seen.has(button.textContent ?? ""));
    if (opener === undefined) return outside;
    const name = opener.textContent ?? "";
    seen.add(name);
    await act(async () => void fireEvent.click(opener));
    outside.push(...textsOutsideWords(document.body, isKnown).map((text) => `${name}: ${text}`));
    await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" }));
  }
}

function openers(): readonly HTMLElement[] {
  const buttons = screen.getByRole("main").querySelectorAll<HTMLElement>("button:not([disabled])");
  return [...buttons].filter(
    (button) => button.hasAttribute("aria-haspopup") || (button.textContent ?? "").includes("…"),
  );
}

it("no sentence of any view is outside of words, and each follows a change of language where it stands", async () => {
  const page = await renderPage({ library: WITH_ACME, notices: NOTICES });
  page.fake.sessions.seed(WAITING, [
    saw(1, "running"),
    saw(5, "running"),
    missed(7),
    saw(9, "waiting_for_input"),
  ]);
  page.fake.sessions.seed(IN_DOUBT);
  const seen = new Set<string>();
  const outside: string[] = [];
  for (const place of PLACES) {
    // In English first: what does not follow the change is seen as well as what never came from words.
    await act(() => speakAs(FIRST_SPEECH));
    await act(async () => page.stores.navigation.getState().go(place));
    await screen.findByRole("main");
    await act(() => speakAs(PSEUDO));
    expect(words.settings.title).toMatch(/^\[/);
    const found = textsOutsideWords(document.body, isKnown);
    outside.push(...found.map((text) => `${JSON.stringify(place)}: ${text}`));
    for (const name of await openedFrom(seen)) outside.push(`${JSON.stringify(place)}: ${name}`);
  }
  expect(outside).toEqual([]);
});
