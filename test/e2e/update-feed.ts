import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Answers one request: a text with 200, or by hand. */
export type Play = string | ((response: ServerResponse, request: IncomingMessage) => void);

/** A request as it arrived. */
interface FeedRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** A feed on loopback that plays what a test says, and writes down who came. */
export interface UpdateFeed {
  /** Its folder. */
  readonly url: string;
  readonly requests: readonly FeedRequest[];
  play(told: { readonly feed?: Play; readonly file?: Play }): void;
  close(): Promise<void>;
}

export const FILE_NAME = "Module-Bench-0.2.0.AppImage";

/** Listens on 127.0.0.1, at a free port. */
export async function updateFeed(): Promise<UpdateFeed> {
  const requests: FeedRequest[] = [];
  let feed: Play = description({ version: "0.1.0" });
  let file: Play = "";
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? "", headers: request.headers });
    const isFeed = request.url === "/updates/latest-linux.yml";
    const play = isFeed ? feed : request.url === `/updates/${FILE_NAME}` ? file : "";
    if (typeof play !== "string") return play(response, request);
    response.writeHead(play === "" ? 404 : 200, { "content-length": Buffer.byteLength(play) }).end(play);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/updates/`,
    requests,
    play: (told) => {
      feed = told.feed ?? feed;
      file = told.file ?? file;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** What a feed says, in electron-builder's form. A member that is `null` is left out. */
export function description({
  version = "0.2.0",
  url = FILE_NAME,
  bytes = "x",
  sha512 = checksum(bytes),
  size = Buffer.byteLength(bytes),
  notes = null,
}: {
  readonly version?: string;
  readonly url?: string;
  readonly bytes?: string;
  readonly sha512?: string | null;
  readonly size?: number;
  readonly notes?: string | null;
} = {}): string {
  return [
    `version: ${version}`,
    "files:",
    `  - url: ${JSON.stringify(url)}`,
    ...(sha512 === null ? [] : [`    sha512: ${sha512}`]),
    `    size: ${size}`,
    `path: ${JSON.stringify(url)}`,
    ...(sha512 === null ? [] : [`sha512: ${sha512}`]),
    ...(notes === null ? [] : [`releaseNotes: ${JSON.stringify(notes)}`]),
    "releaseDate: '2026-11-24T10:00:00.000Z'",
    "",
  ].join("\n");
}

function checksum(bytes: string): string {
  return createHash("sha512").update(bytes).digest("base64");
}
