import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A call as it arrived. */
interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** Answers every start as accepted, whatever its body, and keeps the very bytes. */
export async function recordingServer(): Promise<{
  readonly url: string;
  readonly arrived: Arrived[];
  readonly close: () => Promise<void>;
}> {
  const arrived: Arrived[] = [];
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      arrived.push({ method, url, headers, body: Buffer.concat(chunks) });
      answer.writeHead(201, { "Content-Type": "application/json" });
      answer.end('{"data":{"sessionId":"C0jz_2J6RmOLoB8DyXPs9Q","state":"completed"}}');
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
