import type { Connection } from "../../../core/connection.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import type { PublishedModule } from "../../../core/published-module.ts";
import type { AboutView } from "../../bridge/views/about.ts";
import type { KeyState, VaultState } from "../../bridge/views/library.ts";
import type { Preferences } from "../../bridge/views/preferences.ts";
import type { SupportContent } from "../../bridge/views/support.ts";
import type { KeptLog } from "../log/log-file.ts";

/** A file of a bundle with all of its text. */
export interface GatheredFile {
  readonly name: string;
  readonly holds: SupportContent;
  readonly text: string;
}

/** What a bundle is made of. */
export interface SupportSources {
  readonly about: () => AboutView;
  /** What the system says of itself: `arch`, its version, the desktop. */
  readonly system: () => Readonly<Record<string, string | number | boolean | null>>;
  readonly preferences: () => Preferences;
  readonly library: () => {
    readonly connections: readonly (Connection & { readonly key: KeyState })[];
    readonly modules: readonly (PublishedModule & { readonly key: KeyState })[];
    readonly vault: VaultState;
  };
  readonly counts: () => Promise<Readonly<Record<string, number>>>;
  readonly logs: () => readonly KeptLog[];
  readonly secrets: Pick<KnownSecrets, "mask">;
}

/**
 * Puts the texts of a support bundle together: versions, settings, counts, the log. No key, no body, no value, no id, no
 * address; names of connections and modules with their hosts only `withNames`.
 */
export async function gatherSupport(
  { about, system, preferences, library, counts, logs, secrets }: SupportSources,
  withNames: boolean,
): Promise<readonly GatheredFile[]> {
  const { dataFolder: _, ...versions } = about();
  const { connections, modules, vault } = library();
  const files: readonly GatheredFile[] = [
    { name: "app.json", holds: "app", text: json({ ...versions, ...system() }) },
    { name: "settings.json", holds: "settings", text: json(preferences()) },
    {
      name: "library.json",
      holds: "library",
      text: json({
        keys: vault,
        counts: await counts(),
        connections: connections.map(plainConnection),
        modules: modules.map(plainModule),
      }),
    },
    ...(withNames
      ? [{ name: "names.json", holds: "names", text: namesOf(connections, modules) } as const]
      : []),
    ...logs().map(({ name, bytes }) => ({
      name: `logs/${name}`,
      holds: "log" as const,
      text: new TextDecoder().decode(bytes),
    })),
  ];
  // What was learnt since a line was written is masked in it now.
  return files.map((file) => ({ ...file, text: secrets.mask(file.text) }));
}

/** Rows tell which is which, as in `names.json`. */
function plainConnection({
  id,
  builtIn,
  environment,
  network,
  key,
}: Connection & { readonly key: KeyState }) {
  return {
    row: id,
    builtIn,
    // A word of one's own is a name.
    environment: environment?.kind ?? null,
    key: key.kind,
    proxy: network.proxy.kind,
    proxyUser: network.proxyUser !== null,
    extraCa: network.extraCaFile !== null,
    clientCertificate: network.clientCertificate !== null,
  };
}

function plainModule({
  id,
  connectionId,
  kind,
  parameters,
  key,
}: PublishedModule & { readonly key: KeyState }) {
  return {
    row: id,
    connection: connectionId,
    kind,
    key: key.kind,
    parameters: parameters.map(({ type }) => type),
  };
}

function namesOf(connections: readonly Connection[], modules: readonly PublishedModule[]): string {
  return json({
    connections: connections.map(({ id, name, baseUrl }) => ({ row: id, name, host: new URL(baseUrl).host })),
    modules: modules.map(({ id, name }) => ({ row: id, name })),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
