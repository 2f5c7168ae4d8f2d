import { expect, it } from "vitest";
import { playTable } from "./run-case.ts";
import { LEADING, REDIRECTS } from "./tables/redirects.ts";

playTable("C", REDIRECTS);

it.each(LEADING.map((fault) => [fault.name, fault] as const))(
  "a client that follows is caught where it went: %s",
  async (_, { arrange }) => {
    const { baseUrl, strays, close } = await arrange("query");
    // Node's own refuses a user in a redirect's address, and goes nowhere then.
    const followed = await fetch(baseUrl, { headers: { connection: "close" } }).then(
      (answer) => answer.text().then(() => true),
      () => false,
    );
    expect(strays?.().length).toBe(followed ? 1 : 0);
    await close();
  },
);
