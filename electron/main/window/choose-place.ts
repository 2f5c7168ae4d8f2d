import { join } from "node:path";
import { app, type BrowserWindow, dialog, type FileFilter } from "electron";
import { LIBRARY_ENDING } from "../../../core/sharing/library-file.ts";
import type { FilePurpose } from "../../bridge/commands.ts";
import type { SaveHandOverInput } from "../../bridge/views/hand-over.ts";
import type { ShareInput } from "../../bridge/views/share.ts";
import type { SavedForm } from "../bench/saving-as.ts";
import { spoken } from "../spoken.ts";

const words = spoken.windows;

/** What the person chooses in the system's dialogs; each gives a path, or `null` when nothing was chosen. */
export interface PlaceChooser {
  history(proposedName: string): Promise<string | null>;
  share(as: ShareInput["as"], proposedName: string): Promise<string | null>;
  saveAs(as: SavedForm, proposedName: string): Promise<string | null>;
  handOver(as: SaveHandOverInput["as"], proposedName: string): Promise<string | null>;
  file(purpose: FilePurpose): Promise<string | null>;
}

function filterOf(as: Exclude<SavedForm, "bruno">): FileFilter {
  switch (as) {
    case "har":
    case "svg":
    case "csv":
      return { name: words[as], extensions: [as] };
    default:
      return { name: words.json, extensions: ["json"] };
  }
}

/** The dialogs in front of a window. A new file is proposed among the person's documents. */
export function placeChooser(window: BrowserWindow): PlaceChooser {
  async function newFile(title: string, proposedName: string, filter: FileFilter): Promise<string | null> {
    const defaultPath = join(app.getPath("documents"), proposedName);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title,
      defaultPath,
      filters: [filter],
    });
    return canceled || filePath === "" ? null : filePath;
  }

  async function there(
    title: string,
    properties: readonly ("openFile" | "openDirectory" | "createDirectory")[],
  ): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      properties: [...properties],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }
  const folder = (title: string) => there(title, ["openDirectory", "createDirectory"]);

  return {
    history: (name) =>
      newFile(
        words.exportTo,
        name,
        name.endsWith(".csv")
          ? { name: words.csv, extensions: ["csv"] }
          : { name: words.jsonLines, extensions: ["jsonl"] },
      ),
    share: (as, name) =>
      as === "folder"
        ? folder(words.shareInto)
        : newFile(words.shareTo, name, { name: words.libraryFile, extensions: [LIBRARY_ENDING] }),
    saveAs: (as, name) =>
      as === "bruno" ? folder(words.saveAsInto) : newFile(words.saveAs, name, filterOf(as)),
    handOver: (as, name) =>
      newFile(
        words.handOverTo,
        name,
        as === "html"
          ? { name: words.html, extensions: ["html"] }
          : { name: words.markdown, extensions: ["md"] },
      ),
    file: (purpose) => there(words.chooseFile[purpose], ["openFile"]),
  };
}
