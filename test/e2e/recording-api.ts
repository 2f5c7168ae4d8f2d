import { createServer, type Socket } from "node:net";

/** A request as it arrived, byte for byte. */
interface RecordedRequest {
  readonly head: string;
  readonly body: string;
}

/** An Execution API of a test's own: it writes down every byte and answers as told. */
export interface RecordingApi {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** The starts among them. */
  starts(): readonly RecordedRequest[];
  queries(): readonly RecordedRequest[];
  /** Answers every query with this state from now on. */
  say(state: string): void;
  /** Answers the starts that were held, and those that come from now on. */
  letGo(): void;
  close(): Promise<void>;
}

/** How a recording API behaves. */
export interface RecordingOptions {
  /** What queries are answered with, one after another, the last one for good. */
  readonly states?: readonly string[];
  /** A start is answered with 201, cut off once it has arrived, never answered, or answered once it is let go. */
  readonly start?: "answered" | "cut" | "silence" | "held";
  /** Repeats the `Authorization` that came in, in a header and in the body of each answer. */
  readonly echo?: boolean;
  /** The ids of the modules that it knows; calls of others get 404. It knows every one where nothing is given. */
  readonly modules?: readonly string[];
  /** Another origin, which its answers point to in `links.self`: nobody may go there. */
  readonly elsewhere?: string;
}

/** The id that it gives to every session. */
export const SESSION_ID = "C0jz_2J6RmOLoB8DyXPs9Q";

/** Listens on 127.0.0.1, at a free port. */
export async function recordingApi({
  states = ["running", "completed"],
  start = "answered",
  echo = false,
  modules,
  elsewhere,
}: RecordingOptions = {}): Promise<RecordingApi> {
  const requests: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  let course = [...states];
  let held: (() => void)[] | null = start === "held" ? [] : null;
  const server = createServer((socket) => {
    let arrived = Buffer.alloc(0);
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk: Buffer) => {
      arrived = Buffer.concat([arrived, chunk]);
      const request = readRequest(arrived);
      if (request === null) return;
      requests.push(request);
      const known = modules?.some((module) => request.head.includes(`/${module}/`)) ?? true;
      if (!known) {
        socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return;
      }
      if (!request.head.startsWith("POST ")) {
        socket.end(answer(request, { state: course.length > 1 ? course.shift() : course[0] }));
      } else if (start === "answered") socket.end(answer(request, { sessionId: SESSION_ID }));
      else if (start === "cut") socket.destroy();
      else if (start === "held") {
        const answerIt = () => socket.end(answer(request, { sessionId: SESSION_ID }));
        if (held === null) answerIt();
        else held.push(answerIt);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

  function answer({ head }: RecordedRequest, data: Readonly<Record<string, string | undefined>>): string {
    const echoed = echo ? { heard: /^Authorization: (.*)$/m.exec(head)?.[1]?.trim() } : {};
    const self =
      elsewhere === undefined ? {} : { self: `${elsewhere}/api/execution/MODULE/sessions/${SESSION_ID}` };
    const links = { ...self, browser: `${url}/s/MODULE/sessions/${SESSION_ID}` };
    const body = JSON.stringify({ data: { ...data, ...echoed }, links });
    return [
      head.startsWith("POST ") ? "HTTP/1.1 201 OK" : "HTTP/1.1 200 OK",
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...(echoed.heard === undefined ? [] : [`X-Heard: ${echoed.heard}`]),
      "Connection: close",
      "",
      body,
    ].join("\r\n");
  }

  return {
    url,
    requests,
    starts: () => requests.filter(({ head }) => head.startsWith("POST ")),
    queries: () => requests.filter(({ head }) => head.startsWith("GET ")),
    say(state) {
      course = [state];
    },
    letGo() {
      for (const answerIt of held ?? []) answerIt();
      held = null;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Reads one request; `null` while it is not whole. */
function readRequest(arrived: Buffer): RecordedRequest | null {
  const end = arrived.indexOf("\r\n\r\n");
  if (end === -1) return null;
  const head = arrived.subarray(0, end).toString("latin1");
  const body = arrived.subarray(end + 4);
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
  return body.length < length ? null : { head, body: body.toString("utf8") };
}
