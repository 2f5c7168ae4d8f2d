import { z } from "zod";
import type { CommandName, Commands, NetworkSecretReply } from "../commands.ts";
import { about, exportReply, notice, preferences, sandbox } from "./bench.ts";
import { bringReply, keepKeyReply, shareReply } from "./bring.ts";
import { checkReport, storedExchange } from "./calls.ts";
import { desktop, startAtLoginReply, testNotificationReply } from "./desktop.ts";
import { exactly, kind } from "./exactly.ts";
import { explanation } from "./explanation.ts";
import { connection, library, publishedModule } from "./library.ts";
import { opened } from "./opened.ts";
import { savedReply } from "./saved.ts";
import {
  adoptReply,
  digest,
  lastArrivals,
  manyReply,
  openLinkReply,
  overview,
  session,
  sessionCounts,
  sessionDetail,
  sessionsPage,
  settleReply,
  startReply,
} from "./sessions.ts";
import { saveSupportReply, supportBundle } from "./support.ts";
import { restartReply, updates } from "./updates.ts";
import { preset } from "./values.ts";

/** What a command answers. */
export type ReplyOf<Name extends CommandName> = Awaited<ReturnType<Commands[Name]>>;

const nothing = z.undefined() as unknown as z.ZodType<void>;

const networkSecretReply = exactly<NetworkSecretReply>()(
  z.discriminatedUnion("kind", [kind("closed"), kind("no_proxy")]),
);

/**
 * What main may answer to the page, command by command. Strict: a member that no view has, a key for instance, keeps the
 * whole answer back.
 *
 * A command without a schema, or with one that gives less or more than its answer, does not compile.
 */
export const REPLY_SCHEMAS: { readonly [Name in CommandName]: z.ZodType<ReplyOf<Name>> } = {
  library,
  saveConnection: connection,
  saveModule: publishedModule,
  presets: z.array(preset),
  savePreset: preset,
  remove: nothing,
  restore: nothing,
  setKey: nothing,
  forgetKey: nothing,
  putKeysAside: z.string().nullable(),
  setNetworkSecret: networkSecretReply,
  forgetNetworkSecret: nothing,
  chooseFile: z.string().nullable(),
  checkConnection: checkReport,
  labelModule: publishedModule,
  takeIn: nothing,
  shareModules: shareReply,
  handOver: z.string(),
  saveHandOver: savedReply,
  saveAs: savedReply,
  bring: bringReply,
  keepBroughtKey: keepKeyReply,
  dropBroughtKey: nothing,
  nextCounter: z.number().int().positive(),
  start: startReply,
  startAgain: startReply,
  adopt: adoptReply,
  settle: settleReply,
  sayArrival: session,
  lastArrivals: lastArrivals.nullable(),
  doubts: z.array(session),
  sessions: sessionsPage,
  sessionCounts,
  markSession: session,
  actOnMany: manyReply,
  cancelMany: nothing,
  undoRemoval: z.number().int().nonnegative(),
  exportMany: exportReply,
  digest: digest.nullable(),
  markDigestSeen: nothing,
  session: sessionDetail.nullable(),
  explain: explanation,
  exchanges: z.array(storedExchange),
  watch: session,
  showing: nothing,
  overview,
  openInBrowser: openLinkReply,
  sandbox,
  setScenario: sandbox,
  preferences,
  setPreferences: preferences,
  exportHistory: exportReply,
  cancelExport: nothing,
  notices: z.array(notice),
  about,
  updates,
  update: updates,
  restartToUpdate: restartReply,
  releaseNotes: z.string().nullable(),
  openDataFolder: nothing,
  desktop,
  setStartAtLogin: startAtLoginReply,
  testNotification: testNotificationReply,
  takeOpened: opened.nullable(),
  showLogs: nothing,
  supportBundle,
  saveSupportBundle: saveSupportReply,
  copy: nothing,
};
