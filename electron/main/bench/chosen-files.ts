import type { Connection } from "../../../core/connection.ts";
import type { NetworkSettings } from "../../../core/network.ts";

/** The files that a person chose in the system's dialog during this run: the page can name no others to be read. */
export class ChosenFiles {
  readonly #paths = new Set<string>();

  add(path: string): void {
    this.#paths.add(path);
  }

  /**
   * Lets settings pass whose files were chosen, or stand in a connection already.
   *
   * @throws For any other file.
   */
  check(network: NetworkSettings, connections: readonly Connection[]): void {
    const known = new Set([...this.#paths, ...connections.flatMap((each) => filesOf(each.network))]);
    if (!filesOf(network).every((path) => known.has(path))) throw new Error("That file was not chosen.");
  }
}

function filesOf({ extraCaFile, clientCertificate }: NetworkSettings): readonly string[] {
  const files = [extraCaFile, clientCertificate?.certificateFile, clientCertificate?.keyFile];
  return files.filter((path) => typeof path === "string");
}
