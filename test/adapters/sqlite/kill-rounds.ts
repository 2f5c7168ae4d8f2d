import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { inProcessStore } from "./stores.ts";

/**
 * Lets a process write to the store and kills it right after it has acknowledged, again and again on the same file.
 * Each round acknowledges two sessions: one with its query, and one whose start is then cut off.
 */
export async function killRounds(file: string, rounds: number): Promise<{ rounds: number; lost: number }> {
  const script = fileURLToPath(new URL("./store-in-child.ts", import.meta.url));
  let found = 0;
  for (let round = 1; round <= rounds; round++) {
    const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    const after = inProcessStore(file);
    const { sessions, total } = await after.sessions({ limit: 2 });
    found = total;
    expect(sessions[1]).toMatchObject({ sessionId: "s-1", state: "running", stateBegan: [1_000, 1_800] });
    expect(await after.exchanges(sessions[1]?.id ?? 0, 9)).toHaveLength(2);
    expect(await after.settleInterrupted()).toBe(1);
    await after.close();
  }
  return { rounds, lost: 2 * rounds - found };
}
