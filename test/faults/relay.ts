import { once } from "node:events";
import net from "node:net";

/** What a relay does with a record of TLS on its way to the client: passes it on, changed or not, or ends there. */
export type Meddle = (record: Buffer, index: number) => Buffer | "cut" | "reset";

/** A box between client and server that takes TLS apart into its records, as a broken or hostile network would. */
export async function relay(
  port: number,
  meddle: Meddle,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = net.createServer((client) => {
    const upstream = net.connect(port, "127.0.0.1");
    for (const side of [client, upstream]) side.on("error", () => {});
    client.pipe(upstream);
    client.once("close", () => upstream.destroy());
    let rest = Buffer.alloc(0);
    let index = 0;
    upstream.on("data", (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 5 && rest.length >= 5 + rest.readUInt16BE(3)) {
        const end = 5 + rest.readUInt16BE(3);
        const passed = meddle(rest.subarray(0, end), index++);
        if (passed === "cut") client.destroy();
        else if (passed === "reset") client.resetAndDestroy();
        else client.write(passed);
        if (client.destroyed) return;
        rest = rest.subarray(end);
      }
    });
    upstream.once("end", () => client.end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as net.AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
