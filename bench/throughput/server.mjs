/**
 * The API's two calls, answered at once and by the book, in a process of its own. Says its port, and at the end how many
 * starts and queries it counted.
 */

import { createServer } from "node:http";

const counted = { starts: 0, queries: 0 };

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    const isStart = request.method === "POST";
    if (isStart) counted.starts += 1;
    else counted.queries += 1;
    const body = isStart
      ? `{"data":{"sessionId":"session-${counted.starts}"},"links":{"browser":"http://127.0.0.1/s/m/sessions/session-${counted.starts}"}}`
      : '{"data":{"state":"completed"},"links":{}}';
    response.writeHead(isStart ? 201 : 200, { "Content-Type": "application/json" });
    response.end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen({ port: 0, host: "127.0.0.1", backlog: 1_024 }, () => {
  const address = server.address();
  if (typeof address === "object" && address !== null) process.send?.({ port: address.port });
});
process.on("message", (message) => {
  if (message === "count") process.send?.({ ...counted });
  else process.exit(0);
});
process.on("disconnect", () => process.exit(0));
