import { environmentProxyPasswords, environmentWays } from "../adapters/environment-proxy.ts";
import { nodeTransport } from "../adapters/http-transport.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { KnownSecrets } from "../core/known-secrets.ts";
import packageFile from "../package.json" with { type: "json" };
import { Ending } from "./ending.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { takeKeyFromEnvironment } from "./key-source.ts";
import { takePassphraseFromEnvironment } from "./network-flags.ts";
import { FdWriter } from "./output/fd-writer.ts";
import { findScreen } from "./output/screen.ts";
import { run } from "./run.ts";
import { speakAsWanted, spoken } from "./spoken.ts";

/** Runs the headless bench to its end and gives the exit code; everything was written when it resolves. */
export async function main(process: NodeJS.Process): Promise<ExitCode> {
  const { argv, env, platform } = process;
  const environmentKey = takeKeyFromEnvironment(env);
  const environmentPassphrase = takePassphraseFromEnvironment(env);
  const args = argv.slice(2);
  await speakAsWanted(args, env);
  const transport = nodeTransport({ systemWays: environmentWays(env) });
  const secrets = new KnownSecrets();
  for (const secret of [environmentPassphrase ?? "", ...environmentProxyPasswords(env)]) {
    secrets.learn(secret);
  }
  const stdout = new FdWriter(1, secrets);
  const stderr = new FdWriter(2, secrets);
  const tellBug = bugTeller(stderr, env.MODULE_BENCH_DEBUG === "1");
  process.once("uncaughtException", (error) => process.exit(tellBug(error)));

  const ending = new Ending();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => ending.end("interrupted"));
  }
  try {
    return await run({
      args,
      environmentKey,
      environmentPassphrase,
      platform,
      version: packageFile.version,
      stdin: () => process.stdin,
      stdout,
      stderr,
      screen: findScreen({ stdout: process.stdout, env, platform }),
      stderrIsTerminal: process.stderr.isTTY,
      secrets,
      ending,
      clock: systemClock(),
      random: Math.random,
      transport,
      checker: transport,
    });
  } catch (error) {
    return tellBug(error);
  }
}

/** Nothing that runs here is expected to throw: what does is ours. */
function bugTeller(stderr: FdWriter, withStack: boolean): (error: unknown) => ExitCode {
  return (error) => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    stderr.line(spoken.cli.bug(message));
    if (withStack && stack !== undefined) stderr.line(stack);
    return EXIT.bug;
  };
}
