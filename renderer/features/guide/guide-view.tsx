import { useEffect, useRef, useState } from "react";

import { useNavigation } from "../../state/use-store.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { ChapterBody } from "./chapter-body.tsx";
import { chapters, pictures } from "./guide-chapters.ts";
import { chapterText } from "./guide-tree.ts";

/** The guide, a chapter at a time, with what is sought marked in it. It came with the app and asks nobody. */
export function GuideView({ chapter }: { readonly chapter?: string | undefined }) {
  const navigation = useNavigation();
  const [sought, setSought] = useState("");
  const article = useRef<HTMLElement>(null);
  const shown = chapters.find(({ id }) => id === chapter) ?? chapters[0];
  const say = words.guide;
  const wanted = sought.trim();
  const found = wanted === "" ? chapters : chapters.filter((each) => finds(chapterText(each), wanted));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chapter begins at its top.
  useEffect(() => {
    article.current?.scrollTo?.(0, 0);
  }, [shown]);

  function go(id: string): void {
    navigation.go({ view: "guide", chapter: id });
  }

  function leaveField(key: string): void {
    const [first] = found;
    if (key === "Escape") setSought("");
    else if (key === "Enter" && first !== undefined) go(first.id);
  }

  return (
    <>
      <PageHeader
        title={say.title}
        below={say.language === "" ? null : <p className="text-ink-2 text-meta">{say.language}</p>}
        actions={
          <TextInput
            type="search"
            aria-label={say.find}
            placeholder={say.find}
            value={sought}
            onText={setSought}
            onKeyDown={({ key }) => leaveField(key)}
            className="w-64"
          />
        }
      />
      <div className="flex min-h-0 flex-1 border-line border-t">
        <nav aria-label={say.chapters} className="scroll-y w-60 shrink-0 border-line border-r p-2">
          <p role="status" className="px-2 py-1 text-ink-2 text-meta empty:hidden">
            {wanted === "" ? "" : say.found(found.length)}
          </p>
          {found.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              lang="en"
              aria-current={id === shown?.id ? "page" : undefined}
              onClick={() => go(id)}
              className="flex min-h-small w-full items-center rounded-tag px-2 py-1 text-left hover:bg-sunken aria-[current]:bg-selected"
            >
              {title}
            </button>
          ))}
        </nav>
        {shown !== undefined && (
          <article
            ref={article}
            lang="en"
            aria-label={shown.title}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may have nothing else to focus.
            tabIndex={0}
            className="scroll-y selectable min-w-0 flex-1 px-6 py-4"
          >
            <div className="flex max-w-[76ch] flex-col gap-3">
              <h2 className="text-title">{shown.title}</h2>
              <ChapterBody blocks={shown.blocks} pictures={pictures} sought={wanted} onChapter={go} />
            </div>
          </article>
        )}
      </div>
    </>
  );
}

function finds(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted.toLowerCase());
}
