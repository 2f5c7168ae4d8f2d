import { classNames } from "../../ui/class-names.ts";
import { words } from "../../words.ts";

/** The tags in use, each a switch: modules that have all of the chosen ones are shown. */
export function TagFilter({
  tags,
  chosen,
  onChosen,
}: {
  readonly tags: readonly string[];
  readonly chosen: readonly string[];
  readonly onChosen: (tags: readonly string[]) => void;
}) {
  if (tags.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-1">
      <legend className="heard-only">{words.shelf.filterByTag}</legend>
      {tags.map((tag) => {
        const isChosen = chosen.includes(tag);
        return (
          <button
            key={tag}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onChosen(isChosen ? chosen.filter((each) => each !== tag) : [...chosen, tag])}
            className={classNames(
              "h-6 max-w-40 truncate rounded-tag border px-2 text-meta",
              isChosen ? "border-ink bg-selected text-ink" : "border-line text-ink-2 hover:bg-hover",
            )}
          >
            {tag}
          </button>
        );
      })}
    </fieldset>
  );
}
