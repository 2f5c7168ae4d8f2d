import { spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import type { Scene } from "./fault.ts";

const LISTENER = `
  const server = require("node:net").createServer();
  server.listen({ host: "127.0.0.1", port: 0, backlog: 1 }, () => {
    require("node:fs").writeSync(1, String(server.address().port));
    process.kill(process.pid, "SIGSTOP");
  });`;

/**
 * A listener of this computer that takes no connection any more, as behind a firewall that drops: a process that is
 * stopped while its short queue is full. The system then leaves every further greeting unanswered.
 */
export async function fullBacklog(): Promise<Scene> {
  const child = spawn(process.execPath, ["-e", LISTENER], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(child, "close");
  const [port] = (await once(child.stdout, "data")).map(Number);
  const fillers = [1, 2].map(() => net.connect({ host: "127.0.0.1", port: port ?? 0 }));
  await Promise.all(fillers.map((filler) => once(filler, "connect")));
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests: () => 0,
    close: async () => {
      for (const filler of fillers) filler.destroy();
      child.kill("SIGKILL");
      await ended;
    },
  };
}
