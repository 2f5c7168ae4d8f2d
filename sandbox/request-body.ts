/** The most that a request's body may have, in bytes: 1 MiB. */
export const BODY_LIMIT_BYTES = 1024 * 1024;

/** Reads a request's body up to the limit; null when it is larger. What a client then still sends is not kept. */
export async function readBody(request: Request): Promise<Uint8Array | null> {
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of request.body) {
    byteCount += chunk.byteLength;
    if (byteCount > BODY_LIMIT_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
