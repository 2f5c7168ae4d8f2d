import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { Sink } from "./escape-vectors.ts";

/** Somebody on this computer who writes down who came, and welcomes everybody. */
export interface RecordingSink extends Sink {
  /** The first part of each path that was asked for; `udp` and `tcp` for what came there. */
  arrived(): ReadonlySet<string>;
  close(): Promise<void>;
}

const WELCOME = [
  "HTTP/1.1 200 OK",
  "Content-Type: text/html",
  "Access-Control-Allow-Origin: *",
  "Connection: close",
  "",
  "<!doctype html><title>plain</title><body></body>",
].join("\r\n");

/** Listens on 127.0.0.1 at free ports. */
export async function recordingSink(): Promise<RecordingSink> {
  const arrived = new Set<string>();
  const sockets = new Set<Socket>();
  const http = createServer((socket) => {
    keep(socket);
    socket.once("data", (chunk) => {
      const path = /^[A-Z]+ \/([\w-]*)/.exec(chunk.toString("latin1"))?.[1];
      arrived.add(path ?? "something that is no HTTP");
      socket.end(WELCOME);
    });
  });
  const tcp = createServer((socket) => {
    keep(socket);
    arrived.add("tcp");
  });
  const udp = createSocket("udp4", () => void arrived.add("udp"));
  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  }
  for (const server of [http, tcp]) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  udp.bind(0, "127.0.0.1");
  await once(udp, "listening");
  const port = (server: Server) => (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${port(http)}`,
    tcp: `127.0.0.1:${port(tcp)}`,
    udp: `127.0.0.1:${udp.address().port}`,
    arrived: () => arrived,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([http, tcp].map((server) => new Promise((resolve) => server.close(resolve))));
      await new Promise<void>((resolve) => udp.close(() => resolve()));
    },
  };
}
