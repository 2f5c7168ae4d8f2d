import type { ComponentType } from "react";
import type { SettingsSection } from "../../state/navigation.ts";
import { words } from "../../words.ts";
import { HistoryPanel } from "../history/history-panel.tsx";
import { ShortcutsSection } from "../shortcuts/shortcuts-section.tsx";
import { SupportPanel } from "../support/support-panel.tsx";
import { UpdatesPanel } from "../updates/updates-panel.tsx";
import { AboutSection } from "./about-section.tsx";
import { KeysSection } from "./keys-section.tsx";
import { LanguageSection } from "./language-section.tsx";
import { LookSection } from "./look-section.tsx";
import { NotificationsSection } from "./notifications-section.tsx";
import { SandboxSection } from "./sandbox-section.tsx";
import { WatchingSection } from "./watching-section.tsx";

/** A part of the settings: a file of its own, which shows one panel or, where there is nothing to set, none. */
export interface SectionEntry {
  readonly name: SettingsSection;
  /** Read while rendering: the language may change. */
  readonly title: () => string;
  readonly Section: ComponentType;
}

/** The sections in the order in which they stand. */
export const SECTIONS: readonly SectionEntry[] = [
  { name: "look", title: () => words.settings.look, Section: LookSection },
  { name: "language", title: () => words.languageAndTimes.title, Section: LanguageSection },
  { name: "watching", title: () => words.settings.watching, Section: WatchingSection },
  { name: "notifications", title: () => words.notifications.section, Section: NotificationsSection },
  { name: "keys", title: () => words.settings.keysAndStorage, Section: KeysSection },
  { name: "history", title: () => words.history.title, Section: HistoryPanel },
  { name: "sandbox", title: () => words.settings.sandbox, Section: SandboxSection },
  { name: "shortcuts", title: () => words.acts.settings.title, Section: ShortcutsSection },
  { name: "support", title: () => words.support.title, Section: SupportPanel },
  { name: "updates", title: () => words.updates.title, Section: UpdatesPanel },
  { name: "about", title: () => words.settings.about, Section: AboutSection },
];
