import type { SettingsSection } from "../../state/navigation.ts";
import { words } from "../../words.ts";
import { SECTIONS } from "./sections.ts";

/** The names of the sections beside them, where the window has room. */
export function SectionList({ onJump }: { readonly onJump: (section: SettingsSection) => void }) {
  return (
    <nav aria-label={words.settings.sections} className="sticky top-0 hidden w-48 px-5 py-4 roomy:block">
      {SECTIONS.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          onClick={() => onJump(name)}
          className="block min-h-nav w-full rounded-control px-2 text-left text-ink-2 hover:bg-hover hover:text-ink"
        >
          {title()}
        </button>
      ))}
    </nav>
  );
}
