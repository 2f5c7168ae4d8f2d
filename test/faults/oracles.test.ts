import net from "node:net";
import { describe, expect, it } from "vitest";
import { canaryKey, keyIn, spellings } from "./canary.ts";
import { casesOf } from "./fault.ts";
import { Leftovers } from "./leftovers.ts";
import { MemoryWatch } from "./memory.ts";
import { Alarms } from "./oracles.ts";
import { CONNECT } from "./tables/connect.ts";
import { TLS } from "./tables/tls.ts";

describe("the oracles", () => {
  it("find the key in each of its ten spellings, in texts, names and bytes", () => {
    const key = canaryKey();
    const each = Object.entries(spellings(key.reveal()));
    expect(each).toHaveLength(10);
    for (const [name, spelling] of each) {
      const text = `before ${spelling} after`;
      expect(keyIn({ deep: [{ text }] }, key)).toContain(name);
      expect(keyIn({ [text]: 1 }, key)).toContain(name);
      expect(keyIn([Buffer.from(text)], key)).toContain(name);
      expect(keyIn(new Error(text), key)).toContain(name);
    }
    expect(keyIn({ key, text: "••••••••" }, key)).toEqual([]);
  });

  it("find a socket and a timer that were left", async () => {
    const server = net.createServer((socket) => socket.resume()).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const leftovers = new Leftovers();
    const others = new Leftovers();
    const socket = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
    const timer = setTimeout(() => {}, 60_000);
    await new Promise((resolve) => socket.once("connect", resolve));
    expect(await leftovers.left()).toEqual(["TCPSocketWrap", "Timeout"]);
    socket.destroy();
    clearTimeout(timer);
    expect(await others.left()).toEqual([]);
    server.close();
  });

  it("find memory that grew", () => {
    const memory = new MemoryWatch();
    const large = Buffer.alloc(80 * 1024 * 1024, 1);
    expect(memory.growth()).toBeGreaterThan(large.length - 1024 * 1024);
  });

  it("find what threw into the void", async () => {
    const alarms = new Alarms();
    process.emit("unhandledRejection", new Error("lost"), Promise.resolve());
    alarms.end();
    expect(() => alarms.expectNone()).toThrow(/O2/);
  });
});

it.each([
  ["A", CONNECT],
  ["B", TLS],
] as const)("no two cases of group %s share a name", (_, faults) => {
  const names = casesOf(faults).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
