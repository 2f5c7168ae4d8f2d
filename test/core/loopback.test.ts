import { describe, expect, test } from "vitest";
import { isLoopback } from "../../core/loopback.ts";

function hostname(host: string): string {
  return new URL(`http://${host}/`).hostname;
}

describe("isLoopback", () => {
  test.each([
    "localhost",
    "LOCALHOST",
    "sandbox.localhost",
    "a.b.localhost",
    "127.0.0.1",
    "127.0.0.1:8080",
    "127.255.255.254",
    "127.1",
    "127.0.1",
    "0x7f.1",
    "0x7f000001",
    "2130706433",
    "0177.0.0.1",
    "127.0.0.1.",
    "１２７.0.0.1",
    "[::1]",
    "[::1]:8080",
    "[0:0:0:0:0:0:0:1]",
    "[0000::0001]",
  ])("%s is this computer", (host) => {
    expect(isLoopback(hostname(host))).toBe(true);
  });

  test.each([
    "localhost.evil.com",
    "evil-localhost",
    "xlocalhost",
    "127.0.0.1.evil.com",
    "127.0.0.1.nip.io",
    "1270.0.0.1.de",
    "128.0.0.1",
    "126.255.255.255",
    "0.0.0.0",
    "10.0.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "[::]",
    "[::2]",
    "[::ffff:127.0.0.1]",
    "[fe80::1]",
    "localhost.",
    "example.com",
  ])("%s is not", (host) => {
    expect(isLoopback(hostname(host))).toBe(false);
  });

  test.each(["", "x127.0.0.1", "127.0.0.1x", "evil.com/127.0.0.1", "::1", "127.0.0", "127.0.0.1\n"])(
    "%j, which no parser gives, is not either",
    (text) => {
      expect(isLoopback(text)).toBe(false);
    },
  );
});
