import { createServer, type Server } from "node:net";

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
  close(): Promise<void>;
}

/** The id that it gives to every session. */
export const SESSION_ID = "C0jz_2J6RmOLoB8DyXPs9Q";

/**
 * Listens on 127.0.0.1. It answers a start with 201 and queries with `states` one after another, the last one for good.
 *
 * @param silent  Takes requests and never answers.
 */
export async function recordingApi({
  states = ["running", "completed"],
  silent = false,
}: {
  readonly states?: readonly string[];
  readonly silent?: boolean;
} = {}): Promise<RecordingApi> {
  const requests: RecordedRequest[] = [];
  let queries = 0;
  const server: Server = createServer((socket) => {
    let text = "";
    socket.setEncoding("utf8");
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk: string) => {
      text += chunk;
      const end = text.indexOf("\r\n\r\n");
      if (end === -1) return;
      const head = text.slice(0, end);
      const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
      const body = text.slice(end + 4);
      if (Buffer.byteLength(body) < length) return;
      requests.push({ head, body });
      if (silent) return;
      const isStart = head.startsWith("POST ");
      const state = states[Math.min(queries, states.length - 1)];
      if (!isStart) queries++;
      const data = isStart ? { sessionId: SESSION_ID } : { state };
      const answer = JSON.stringify({ data, links: { browser: `${url()}/s/MODULE/sessions/${SESSION_ID}` } });
      const status = isStart ? "201 OK" : "200 OK";
      socket.end(
        `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(answer)}\r\nConnection: close\r\n\r\n${answer}`,
      );
    });
  });
  function url(): string {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: url(),
    requests,
    starts: () => requests.filter(({ head }) => head.startsWith("POST ")),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
