import dns from "node:dns";
import { vi } from "vitest";

type Answer = (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]) => void;

/** What a name service does with a question. */
export type Lookup = (answer: Answer) => void;

/**
 * Puts another name service into this process, because no test may ask a real one. Gives what takes it away again.
 *
 * Node looks `dns.lookup` up at each connect, so this is the very place where the system's resolver would be called.
 */
export function nameService(lookup: Lookup): () => void {
  const spy = vi.spyOn(dns, "lookup").mockImplementation(((
    _name: string,
    options: unknown,
    callback: unknown,
  ) => {
    const all = typeof options === "object" && options !== null && "all" in options && options.all === true;
    const answer = callback as (error: Error | null, address: unknown, family?: number) => void;
    lookup((error, addresses) => {
      if (error !== null) answer(error, undefined);
      else if (all) answer(null, addresses);
      else answer(null, addresses[0]?.address, addresses[0]?.family);
    });
  }) as typeof dns.lookup);
  return () => spy.mockRestore();
}

/** A name service that fails with one of the resolver's codes. */
export function failing(code: string): Lookup {
  return (answer) =>
    setImmediate(() => answer(Object.assign(new Error(code), { code, syscall: "getaddrinfo" }), []));
}
