import { z } from "zod";
import { ARRIVAL_VERDICTS, MOST_NOTE } from "../../core/arrival.ts";
import { MAX_BROUGHT, MAX_BROUGHT_MODULES } from "../../core/bring/brought.ts";
import { CONNECTION_COLOURS } from "../../core/connection.ts";
import { EXPORT_FORMS } from "../../core/exports/exported-module.ts";
import { TIMELINE_FORMS } from "../../core/exports/saved-timeline.ts";
import { cutToProxyUrl } from "../../core/network.ts";
import { MODULE_KINDS } from "../../core/published-module.ts";
import { MOST_SESSION_NOTE } from "../../core/session-list.ts";
import { PARAMETER_TYPES } from "../../core/start-parameter.ts";
import { TIMES } from "../../core/words/formats.ts";
import { LANGUAGES } from "../../core/words/language.ts";
import type { CommandName, Commands } from "./commands.ts";
import { plain, sessionFilter, sessionSelection, sessionTag } from "./selection-schema.ts";
import { KEEP_HISTORY_DAYS, NOTIFY_ENDS, type Preferences, ZOOM_STEPS } from "./views/preferences.ts";

/** The longest text that a field, a note or a value may have: 1 MiB of characters. */
const MAX_TEXT = 1024 * 1024;

/** The end of the year 9998, in ms: later moments have no four digits of a year. */
const MAX_TIME = Date.UTC(9_998, 11, 31);

const row = z.number().int().positive().safe();
const name = z.string().max(500);
const text = z.string().max(MAX_TEXT);

const environment = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("test") }),
  z.strictObject({ kind: z.literal("live") }),
  z.strictObject({ kind: z.literal("own"), name }),
]);

const fieldValue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), text }),
  z.strictObject({ kind: z.literal("omitted") }),
  z.strictObject({ kind: z.literal("empty") }),
  z.strictObject({ kind: z.literal("null") }),
  z.strictObject({ kind: z.literal("json"), text }),
]);

const proxyUrl = z
  .string()
  .max(2_000)
  .refine((url) => {
    const cut = cutToProxyUrl(url);
    return cut.ok && cut.value === url;
  });
const path = z.string().min(1).max(4_096);
const network = z.strictObject({
  proxy: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("system") }),
    z.strictObject({ kind: z.literal("none") }),
    z.strictObject({ kind: z.literal("own"), url: proxyUrl }),
  ]),
  // Basic authentication has no way to write a colon in a name. Source: RFC 7617, 2.
  proxyUser: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[^:\p{Control}]+$/u)
    .nullable(),
  extraCaFile: path.nullable(),
  clientCertificate: z.strictObject({ certificateFile: path, keyFile: path }).nullable(),
});
const networkSecret = z.strictObject({
  connectionId: row,
  secret: z.enum(["proxy_password", "key_passphrase"]),
});

/** What a module is, apart from where it belongs. */
const described = {
  name: name.min(1),
  moduleId: name.min(1),
  kind: z.enum(MODULE_KINDS),
  notes: text,
  parameters: z
    .array(
      z.strictObject({
        name,
        type: z.enum(PARAMETER_TYPES),
        otherType: name.exactOptional(),
        apiName: name.min(1),
      }),
    )
    .max(1_000),
};

const labels = { tags: z.array(z.string().min(1).max(100)).max(100), archived: z.boolean() };

const presetValues = z
  .array(z.strictObject({ apiName: name, type: z.enum(PARAMETER_TYPES).nullable(), value: fieldValue }))
  .max(2_000);

const keyTarget = z.strictObject({ connectionId: row, moduleRef: row.nullable() });
const removal = z.strictObject({ what: z.enum(["connection", "module", "session", "preset"]), id: row });
const watchAction = z.enum(["check_now", "pause", "resume", "stop"]);
const sessionTags = z.array(sessionTag).max(100);
const nothing = z.undefined();

/** What each preference may be: for the page's wishes, and for what is found in a file. */
export const PREFERENCE_SCHEMAS: { readonly [Name in keyof Preferences]: z.ZodType<Preferences[Name]> } = {
  theme: z.enum(["system", "light", "dark"]),
  density: z.enum(["comfortable", "compact"]),
  zoom: z.literal(ZOOM_STEPS),
  language: z.enum(["system", ...LANGUAGES]),
  times: z.enum(TIMES),
  sidebar: z.enum(["auto", "open", "rail"]),
  // Acts of another version are kept as they are; what cannot be read counts as not chosen.
  shortcuts: z.record(z.string().max(60), z.string().max(60).nullable()),
  singleLetters: z.boolean(),
  presenting: z.boolean(),
  formShare: z.number().min(0.25).max(0.75),
  queriesPerMinute: z.number().int().min(10).max(4_000),
  welcomed: z.boolean(),
  keepHistoryDays: z.literal(KEEP_HISTORY_DAYS).nullable(),
  onClose: z.enum(["ask", "background", "quit"]),
  notifyWaits: z.boolean(),
  notifyEnds: z.enum(NOTIFY_ENDS),
  updates: z.enum(["unasked", "off", "on"]),
  updatePutAway: z.string().max(200).nullable(),
};

/** What a command takes; a command without input takes `undefined`. */
type InputOf<Name extends CommandName> = Parameters<Commands[Name]> extends [infer Input] ? Input : undefined;

/**
 * What main accepts from the page, command by command. Strict: a member too many is refused like one too few.
 *
 * A schema that does not give exactly the input of its command does not compile.
 */
export const INPUT_SCHEMAS: { readonly [Name in CommandName]: z.ZodType<InputOf<Name>> } = {
  library: nothing,
  saveConnection: z.strictObject({
    id: row.nullable(),
    name: name.min(1),
    baseUrl: z.string().max(2_000),
    environment: environment.nullable(),
    colour: z.enum(CONNECTION_COLOURS),
    network,
  }),
  saveModule: z.strictObject({
    id: row.nullable(),
    connectionId: row,
    ...described,
  }),
  presets: row,
  savePreset: z.strictObject({
    id: row.nullable(),
    moduleRef: row,
    name: name.min(1),
    values: presetValues,
  }),
  remove: removal,
  restore: removal,
  setKey: keyTarget,
  forgetKey: keyTarget,
  putKeysAside: nothing,
  setNetworkSecret: networkSecret,
  forgetNetworkSecret: networkSecret,
  chooseFile: z.enum(["ca", "certificate", "key"]),
  checkConnection: z.strictObject({
    connectionId: row.nullable(),
    baseUrl: z.string().max(2_000),
    network,
  }),
  labelModule: z.strictObject({ moduleRef: row, ...labels }),
  takeIn: z.strictObject({
    connections: z
      .array(
        z.strictObject({
          ref: z.string().max(2_000),
          id: row.nullable(),
          save: z
            .strictObject({
              name: name.min(1),
              baseUrl: z.string().max(2_000),
              environment: environment.nullable(),
              colour: z.enum(CONNECTION_COLOURS),
            })
            .nullable(),
        }),
      )
      .max(MAX_BROUGHT_MODULES),
    modules: z
      .array(
        z.strictObject({
          id: row.nullable(),
          connection: z.string().max(2_000),
          ...described,
          ...labels,
          presets: z.array(z.strictObject({ name: name.min(1), values: presetValues })).max(1_000),
        }),
      )
      .max(MAX_BROUGHT_MODULES),
  }),
  shareModules: z.strictObject({
    moduleRefs: z.array(row).max(100_000),
    as: z.enum(["file", "folder"]),
  }),
  handOver: row,
  saveAs: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("module"), moduleRef: row, as: z.enum(EXPORT_FORMS) }),
    z.strictObject({ kind: z.literal("session"), sessionRow: row }),
    z.strictObject({ kind: z.literal("timeline"), sessionRow: row, as: z.enum(TIMELINE_FORMS) }),
  ]),
  saveHandOver: z.strictObject({ moduleRef: row, as: z.enum(["markdown", "html"]) }),
  bring: z.strictObject({ text: z.string().max(MAX_BROUGHT) }),
  keepBroughtKey: z.strictObject({ handle: z.uuid(), target: keyTarget }),
  dropBroughtKey: z.strictObject({ handle: z.uuid() }),
  nextCounter: row,
  start: z.strictObject({
    moduleRef: row,
    values: z.array(fieldValue).max(1_000),
    extras: z
      .array(z.strictObject({ apiName: name, value: fieldValue }))
      .max(1_000)
      .exactOptional(),
    shownBody: z
      .string()
      .max(4 * MAX_TEXT)
      .nullable(),
    fill: z
      .strictObject({
        at: z.number().min(0).max(MAX_TIME),
        offsetMinutes: z.number().min(-1_440).max(1_440),
        seed: z.string().min(1).max(200),
        counter: row,
      })
      .exactOptional(),
    written: z.literal(true).exactOptional(),
    evenWithKey: z.literal(true).exactOptional(),
  }),
  startAgain: row,
  adopt: z.strictObject({
    connectionId: row,
    moduleRef: row.nullable(),
    moduleId: name.min(1),
    sessionId: name.min(1),
    link: z.string().max(4_000).nullable(),
  }),
  settle: z.strictObject({
    sessionRow: row,
    verdict: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("not_started") }),
      z.strictObject({
        kind: z.literal("exists"),
        sessionId: name.min(1),
        link: z.string().max(4_000).nullable(),
      }),
      z.strictObject({ kind: z.literal("open") }),
    ]),
  }),
  sayArrival: z.strictObject({
    sessionRow: row,
    apiName: name,
    said: z.strictObject({ verdict: z.enum(ARRIVAL_VERDICTS), note: z.string().max(MOST_NOTE) }).nullable(),
  }),
  lastArrivals: row,
  doubts: nothing,
  sessions: z
    .strictObject({
      filter: sessionFilter.exactOptional(),
      order: z.enum(["list", "newest"]).exactOptional(),
      limit: z.number().int().min(1).max(500),
      after: z.strictObject({ key: z.number(), id: row }).exactOptional(),
      from: z.number().int().min(0).max(1e9).exactOptional(),
    })
    .refine(({ after, from }) => after === undefined || from === undefined),
  sessionCounts: nothing,
  markSession: z.strictObject({
    sessionRow: row,
    marks: plain.pipe(
      z.strictObject({
        starred: z.boolean().exactOptional(),
        tags: sessionTags.exactOptional(),
        note: z.string().max(MOST_SESSION_NOTE).exactOptional(),
      }),
    ),
  }),
  actOnMany: z.strictObject({
    selection: sessionSelection,
    act: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("watch"), action: watchAction }),
      z.strictObject({ kind: z.literal("star"), on: z.boolean() }),
      z.strictObject({ kind: z.literal("tag"), add: sessionTags, drop: sessionTags }),
      z.strictObject({ kind: z.literal("seen"), upTo: z.number() }),
      z.strictObject({ kind: z.literal("remove") }),
    ]),
  }),
  cancelMany: nothing,
  undoRemoval: row,
  exportMany: z.strictObject({ selection: sessionSelection, as: z.enum(["jsonl", "csv"]) }),
  digest: nothing,
  markDigestSeen: nothing,
  session: row,
  explain: row,
  exchanges: z.strictObject({ sessionRow: row, limit: z.number().int().min(1).max(500) }),
  watch: z.strictObject({ sessionRow: row, action: watchAction }),
  showing: row.nullable(),
  overview: nothing,
  openInBrowser: row,
  sandbox: nothing,
  setScenario: z.strictObject({ moduleRef: row, scenario: z.string().max(100) }),
  preferences: nothing,
  setPreferences: z.strictObject({
    theme: PREFERENCE_SCHEMAS.theme.exactOptional(),
    density: PREFERENCE_SCHEMAS.density.exactOptional(),
    zoom: PREFERENCE_SCHEMAS.zoom.exactOptional(),
    language: PREFERENCE_SCHEMAS.language.exactOptional(),
    times: PREFERENCE_SCHEMAS.times.exactOptional(),
    sidebar: PREFERENCE_SCHEMAS.sidebar.exactOptional(),
    shortcuts: PREFERENCE_SCHEMAS.shortcuts.exactOptional(),
    singleLetters: PREFERENCE_SCHEMAS.singleLetters.exactOptional(),
    presenting: PREFERENCE_SCHEMAS.presenting.exactOptional(),
    formShare: PREFERENCE_SCHEMAS.formShare.exactOptional(),
    queriesPerMinute: PREFERENCE_SCHEMAS.queriesPerMinute.exactOptional(),
    welcomed: PREFERENCE_SCHEMAS.welcomed.exactOptional(),
    keepHistoryDays: PREFERENCE_SCHEMAS.keepHistoryDays.exactOptional(),
    onClose: PREFERENCE_SCHEMAS.onClose.exactOptional(),
    notifyWaits: PREFERENCE_SCHEMAS.notifyWaits.exactOptional(),
    notifyEnds: PREFERENCE_SCHEMAS.notifyEnds.exactOptional(),
    updates: PREFERENCE_SCHEMAS.updates.exactOptional(),
    updatePutAway: PREFERENCE_SCHEMAS.updatePutAway.exactOptional(),
  }),
  exportHistory: row.nullable(),
  cancelExport: nothing,
  notices: nothing,
  about: nothing,
  updates: nothing,
  update: z.enum(["look", "download", "cancel"]),
  restartToUpdate: z.strictObject({ evenIfUnderWay: z.boolean() }),
  releaseNotes: nothing,
  openDataFolder: nothing,
  desktop: nothing,
  setStartAtLogin: z.strictObject({ on: z.boolean() }),
  testNotification: nothing,
  takeOpened: nothing,
  showLogs: nothing,
  supportBundle: z.strictObject({ withNames: z.boolean() }),
  saveSupportBundle: nothing,
  copy: text,
};
