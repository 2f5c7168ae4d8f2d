import { Braces } from "lucide-react";
import { PLACEHOLDER_EXAMPLES } from "../../../core/fill/placeholder.ts";
import { useBench } from "../../bench.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { words } from "../../words.ts";

/** What can be typed into a field so that it is made anew at each start; a chosen one goes to the clipboard. */
export function PlaceholderMenu() {
  const { bridge, stores } = useBench();
  return (
    <Menu
      trigger={<IconButton label={words.fill.menu} icon={Braces} />}
      items={PLACEHOLDER_EXAMPLES.map((written) => ({
        label: words.fill.item[written],
        onSelect: () => {
          void bridge.copy(written).then(() => stores.toasts.getState().show(words.fill.copied(written)));
        },
      }))}
    />
  );
}
