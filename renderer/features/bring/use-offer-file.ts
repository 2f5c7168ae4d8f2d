import { useBench } from "../../bench.tsx";
import { joinFolder } from "./join-folder.ts";
import { readTextFile } from "./read-file.ts";

/** Offers a chosen folder with a library in it. */
export function useOfferFolder(): (files: readonly File[]) => Promise<void> {
  const { stores } = useBench();
  return async (files) => {
    const [name = ""] = files[0]?.webkitRelativePath.split("/") ?? [];
    const text = await joinFolder(files.map((file) => ({ path: file.webkitRelativePath, file })));
    const bring = stores.bring.getState();
    if (!text.ok) bring.refuse({ failure: text.error, name });
    else await bring.offer({ text: text.value, name, source: "file" });
  };
}

/** Offers a file that was chosen or dropped. */
export function useOfferFile(): (file: File) => Promise<void> {
  const { stores } = useBench();
  return async (file) => {
    const text = await readTextFile(file);
    const bring = stores.bring.getState();
    if (!text.ok) bring.refuse({ failure: text.error, name: file.name });
    else await bring.offer({ text: text.value, name: file.name, source: "file" });
  };
}
