import { z } from "zod";
import { CONNECTION_COLOURS, type Connection, type Environment } from "../../../core/connection.ts";
import type { KeysUnread } from "../../../core/happening.ts";
import type { NetworkSettings } from "../../../core/network.ts";
import { MODULE_KINDS, type PublishedModule } from "../../../core/published-module.ts";
import { PARAMETER_TYPES } from "../../../core/start-parameter.ts";
import type { KeyState, LibraryView, VaultState } from "../views/library.ts";
import { at, exactly, kind, row } from "./exactly.ts";

export const environment = exactly<Environment>()(
  z.discriminatedUnion("kind", [
    kind("test"),
    kind("live"),
    z.strictObject({ kind: z.literal("own"), name: z.string() }),
  ]),
);

const network = exactly<NetworkSettings>()(
  z.strictObject({
    proxy: z.discriminatedUnion("kind", [
      kind("system"),
      kind("none"),
      z.strictObject({ kind: z.literal("own"), url: z.string() }),
    ]),
    proxyUser: z.string().nullable(),
    extraCaFile: z.string().nullable(),
    clientCertificate: z.strictObject({ certificateFile: z.string(), keyFile: z.string() }).nullable(),
  }),
);

const connectionMembers = {
  id: row,
  name: z.string(),
  baseUrl: z.string(),
  environment: environment.nullable(),
  colour: z.enum(CONNECTION_COLOURS),
  network,
  builtIn: z.boolean(),
};

/** A connection, without a word of its key. */
export const connection = exactly<Connection>()(z.strictObject(connectionMembers));

const moduleMembers = {
  id: row,
  connectionId: row,
  name: z.string(),
  moduleId: z.string(),
  kind: z.enum(MODULE_KINDS),
  notes: z.string(),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(PARAMETER_TYPES),
      otherType: z.string().exactOptional(),
      apiName: z.string(),
    }),
  ),
  tags: z.array(z.string()),
  archived: z.boolean(),
};

/** A module, without a word of its key. */
export const publishedModule = exactly<PublishedModule>()(z.strictObject(moduleMembers));

const key = exactly<KeyState>()(
  z.discriminatedUnion("kind", [
    kind("none"),
    kind("sandbox"),
    z.strictObject({ kind: z.literal("held_back"), origin: z.string() }),
    z.strictObject({
      kind: z.literal("set"),
      keptBy: z.enum(["system", "memory"]),
      fingerprint: z.string().regex(/^[0-9a-f]{6}$/),
      setAt: at,
      issuedOn: z.string().nullable(),
    }),
  ]),
);

const unread = exactly<KeysUnread>()(z.enum(["other_backend", "other_keyring", "keyring_locked", "damaged"]));

const vault = exactly<VaultState>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("system"), by: z.string() }),
    z.strictObject({ kind: z.literal("memory"), reason: z.enum(["no_keyring", "keyring_locked"]) }),
    z.strictObject({ kind: z.literal("locked"), reason: unread, canBeginAnew: z.boolean() }),
  ]),
);

/** Everything described, with how its keys are kept. Of a key nothing but six digits of a hash. */
export const library = exactly<LibraryView>()(
  z.strictObject({
    connections: z.array(
      z.strictObject({ ...connectionMembers, key, proxyPassword: key, keyPassphrase: key }),
    ),
    modules: z.array(
      z.strictObject({ ...moduleMembers, key, keyFrom: z.enum(["module", "connection"]).nullable() }),
    ),
    vault,
  }),
);
