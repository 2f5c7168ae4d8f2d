import { useEffect, useEffectEvent, useRef } from "react";
import type { SettingsSection } from "../../state/navigation.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { words } from "../../words.ts";
import { SectionList } from "./section-list.tsx";
import { SECTIONS } from "./sections.ts";

/** The settings: one column of sections, each change applies at once. `section` is where the view begins. */
export function SettingsView({ section }: { readonly section?: SettingsSection | undefined }) {
  const column = useRef<HTMLDivElement>(null);

  function jump(name: SettingsSection): void {
    const wanted = column.current?.querySelector<HTMLElement>(`[data-section="${name}"]`);
    wanted?.scrollIntoView({ block: "start" });
    wanted?.focus({ preventScroll: true });
  }
  const begin = useEffectEvent(jump);
  useEffect(() => {
    if (section !== undefined) begin(section);
  }, [section]);

  return (
    <>
      <PageHeader title={words.settings.title} />
      <div className="scroll-y flows min-h-0 flex-1 border-line border-t">
        <div className="flex items-start">
          <div ref={column} className="min-w-0 max-w-160 flex-1 divide-y divide-line">
            {SECTIONS.map(({ name, Section }) => (
              // A section that has nothing to set is empty, and takes no line either.
              <div key={name} data-section={name} tabIndex={-1} className="outline-none empty:hidden">
                <Section />
              </div>
            ))}
          </div>
          <SectionList onJump={jump} />
        </div>
      </div>
    </>
  );
}
