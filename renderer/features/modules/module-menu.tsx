import {
  Archive,
  ArchiveRestore,
  CopyPlus,
  Ellipsis,
  FileDown,
  FileText,
  KeyRound,
  Pencil,
  Tags,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import type { ModuleView } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { useNavigation } from "../../state/use-store.ts";
import { IconButton } from "../../ui/button.tsx";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { words } from "../../words.ts";
import { useActs } from "../acts/use-acts.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { TagsDialog } from "./tags-dialog.tsx";
import { useArchiving } from "./use-archiving.ts";
import { useModuleRemoval } from "./use-removal.ts";

const text = words.modules;

/** What else can be done with a module. The sandbox's own stay as they are. */
export function ModuleMenu({
  module,
  builtIn,
  label,
  ofThePage = false,
}: {
  readonly module: ModuleView;
  readonly builtIn: boolean;
  readonly label: string;
  /** It is the menu of the view’s own module, not of one row of many. */
  readonly ofThePage?: boolean;
}) {
  const { bridge, stores } = useBench();
  const navigation = useNavigation();
  const remove = useModuleRemoval();
  const archive = useArchiving();
  const [tagging, setTagging] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [handingOver, setHandingOver] = useState(false);

  useActs({ hand_over: ofThePage ? { run: () => setHandingOver(true) } : undefined });

  async function forget(): Promise<void> {
    await bridge.forgetKey({ connectionId: module.connectionId, moduleRef: module.id });
    stores.toasts.getState().show(words.keys.forgotten);
  }

  const duplicate: MenuItem = {
    label: text.duplicate,
    icon: CopyPlus,
    onSelect: () =>
      navigation.go({
        view: "new_module",
        connectionId: builtIn ? null : module.connectionId,
        copyOf: module.id,
      }),
  };
  const handOver: readonly MenuItem[] = [
    { label: words.handOver.open, icon: FileText, onSelect: () => setHandingOver(true) },
    { label: words.saveAs.open, icon: FileDown, onSelect: () => setExporting(true) },
  ];
  const items: readonly MenuItem[] = builtIn
    ? [duplicate, ...handOver]
    : [
        {
          label: text.edit,
          icon: Pencil,
          onSelect: () => navigation.go({ view: "edit_module", moduleRef: module.id }),
        },
        duplicate,
        { label: words.shelf.editTags, icon: Tags, onSelect: () => setTagging(true) },
        ...handOver,
        {
          label: module.archived ? words.shelf.bringBack : words.shelf.archive,
          icon: module.archived ? ArchiveRestore : Archive,
          onSelect: () => void archive(module),
        },
        {
          label: words.keys.forget,
          icon: KeyRound,
          disabled: module.key.kind !== "set" || module.keyFrom !== "module",
          onSelect: () => void forget(),
        },
        { label: text.remove, icon: Trash2, danger: true, onSelect: () => void remove(module.id) },
      ];
  return (
    <>
      <Menu trigger={<IconButton label={label} icon={Ellipsis} />} items={items} />
      {exporting && <ExportDialog module={module} onClose={() => setExporting(false)} />}
      {handingOver && <HandOverDialog module={module} onClose={() => setHandingOver(false)} />}
      {tagging && <TagsDialog module={module} onClose={() => setTagging(false)} />}
    </>
  );
}
