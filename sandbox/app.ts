import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { queryAnswer, startAnswer } from "./answers.ts";
import { type Answer, sendBroken } from "./broken-answers.ts";
import type { Delivery, RefusedCall } from "./calls.ts";
import type { Delay } from "./delay.ts";
import type { SandboxEngine } from "./engine.ts";
import { turnedAway } from "./guards.ts";
import { type Markup, noticePage, sessionPage } from "./page.ts";
import { PAGE_CSS, PAGE_ICON, PAGE_SCRIPT } from "./page-assets.ts";
import { type PageWords, pageWords } from "./page-words.ts";
import { BODY_LIMIT_BYTES, readBody } from "./request-body.ts";

type SandboxContext = Context<{ Bindings: HttpBindings }>;

/** What the app needs from whoever listens. */
export type SandboxAppOptions = {
  /** Host and port that requests must name, `127.0.0.1:1234`. Asked at each request: the port is known only then. */
  readonly authority: () => string;
  /** Holds back answers until their time or the caller's leaving; what is then written goes nowhere. */
  readonly delay: Delay;
  /** Told of what must not happen; the caller gets a 500. */
  readonly onBug?: (error: unknown) => void;
};

const PAGE_HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  // Not no-referrer: under it a browser sends the form with "Origin: null", which is refused.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/**
 * Translates between HTTP and the engine, and does not listen.
 *
 * Needs Node's own request and answer in its bindings (`@hono/node-server` gives them): a broken answer is written past
 * the framework.
 */
export function createSandboxApp(
  engine: SandboxEngine,
  options: SandboxAppOptions,
): Hono<{ Bindings: HttpBindings }> {
  const { delay } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (c, next) => {
    const { host, origin, "sec-fetch-site": fetchSite } = c.env.incoming.headers;
    const site = typeof fetchSite === "string" ? fetchSite : undefined;
    const reason = turnedAway({ host, origin, fetchSite: site }, options.authority());
    if (reason !== null) return json(c, reason.status, { error: reason.error });
    return next();
  });

  app.post("/api/execution/:module/sessions", async (c) => {
    const body = await readBody(c.req.raw);
    if (body === null) return tooLarge(c);
    const moduleId = c.req.param("module");
    const outcome = engine.start({ moduleId, key: bearerKey(c), body });
    if (outcome.kind === "refused") return refuse(c, outcome);
    const facts = { moduleId, sessionId: outcome.sessionId, origin: `http://${options.authority()}` };
    return deliver(c, { status: 201, body: startAnswer(facts) }, outcome.delivery);
  });

  app.get("/api/execution/:module/sessions/:session", (c) => {
    const { module: moduleId, session: sessionId } = c.req.param();
    const outcome = engine.query({ moduleId, sessionId, key: bearerKey(c) });
    if (outcome.kind === "refused") return refuse(c, outcome);
    const facts = { moduleId, sessionId, origin: `http://${options.authority()}` };
    return deliver(c, { status: 200, body: queryAnswer(facts, outcome) }, outcome.delivery);
  });

  for (const path of ["/s/:module/sessions/:session", "/:module/sessions/:session"] as const) {
    app.get(path, (c) => {
      const { module, session } = c.req.param();
      const view = engine.view(module, session);
      if (view === undefined) return page(c, 404, notice(c, "noSession"));
      c.header("X-Session-State", view.state);
      return page(c, 200, sessionPage(wordsFor(c), view, engine.pageToken(module, session)));
    });

    app.post(path, async (c) => {
      const body = await readBody(c.req.raw);
      if (body === null) return tooLarge(c);
      const { module: moduleId, session: sessionId } = c.req.param();
      const fields = new URLSearchParams(new TextDecoder().decode(body));
      const outcome = engine.submit({
        moduleId,
        sessionId,
        token: fields.get("token") ?? "",
        name: (fields.get("name") ?? "").slice(0, 200),
        comment: (fields.get("comment") ?? "").slice(0, 2_000),
      });
      if (outcome === "done") return c.redirect(c.req.path, 303);
      if (outcome === "not_found") return page(c, 404, notice(c, "noSession"));
      return outcome === "token_refused"
        ? page(c, 403, notice(c, "sentBefore", c.req.path))
        : page(c, 409, notice(c, "notWaiting", c.req.path));
    });
  }

  const assets = [
    { path: "/page.css", type: "text/css; charset=utf-8", text: PAGE_CSS },
    { path: "/page.js", type: "text/javascript; charset=utf-8", text: PAGE_SCRIPT },
    { path: "/page.svg", type: "image/svg+xml", text: PAGE_ICON },
  ] as const;
  for (const { path, type, text } of assets) {
    app.get(path, (c) => c.body(text, 200, { ...PAGE_HEADERS, "Content-Type": type }));
  }

  app.notFound((c) =>
    c.req.path.startsWith("/api/")
      ? json(c, 404, { error: "not_found" })
      : page(c, 404, notice(c, "nothing")),
  );
  app.onError((error, c) => {
    options.onBug?.(error);
    return json(c, 500, { error: "sandbox_bug" });
  });

  async function deliver(c: SandboxContext, answer: Answer, delivery: Delivery): Promise<Response> {
    await delay(delivery.delayMs, c.req.raw.signal);
    if (delivery.broken !== null) {
      sendBroken(c.env.outgoing, answer, delivery.broken);
      return RESPONSE_ALREADY_SENT;
    }
    // The API text's start is answered with "201 OK".
    c.env.outgoing.statusMessage = "OK";
    return c.body(answer.body, answer.status, { "Content-Type": "application/json" });
  }

  async function refuse(
    c: SandboxContext,
    outcome: { readonly refusal: RefusedCall; readonly delayMs: number },
  ): Promise<Response> {
    await delay(outcome.delayMs, c.req.raw.signal);
    const { refusal } = outcome;
    switch (refusal.kind) {
      case "not_found":
        return json(c, 404, { error: "not_found" });
      case "unauthorized":
        return json(c, 401, { error: "unauthorized" }, { "WWW-Authenticate": "Bearer" });
      case "bad_request":
        return json(c, 400, { error: "bad_request", message: refusal.reason });
      case "throttled":
        return json(c, 429, { error: "too_many_requests" }, retryAfter(refusal.retryAfterS));
      case "unavailable":
        return json(c, 503, { error: "unavailable" }, retryAfter(refusal.retryAfterS));
      default:
        throw new Error(`No such refusal: ${refusal satisfies never}`);
    }
  }

  return app;
}

function bearerKey(c: SandboxContext): string | null {
  return /^Bearer +(\S+)$/i.exec(c.env.incoming.headers.authorization ?? "")?.[1] ?? null;
}

function retryAfter(seconds: number | null): Readonly<Record<string, string>> {
  return seconds === null ? {} : { "Retry-After": String(seconds) };
}

function tooLarge(c: SandboxContext): Response {
  const message = `A request's body may have ${BODY_LIMIT_BYTES} bytes.`;
  return json(c, 413, { error: "too_large", message }, { Connection: "close" });
}

function json(
  c: SandboxContext,
  status: 400 | 401 | 403 | 404 | 413 | 421 | 429 | 500 | 503,
  body: { readonly error: string; readonly message?: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/json", ...headers });
}

async function page(c: SandboxContext, status: 200 | 403 | 404 | 409, markup: Markup): Promise<Response> {
  const headers = { ...PAGE_HEADERS, "Content-Type": "text/html; charset=utf-8" };
  return c.body(String(await markup), status, headers);
}

function wordsFor(c: SandboxContext): PageWords {
  return pageWords(c.req.header("Accept-Language"));
}

function notice(c: SandboxContext, which: keyof PageWords["notices"], back?: string): Markup {
  const words = wordsFor(c);
  return noticePage(words, { ...words.notices[which], ...(back === undefined ? {} : { back }) });
}
