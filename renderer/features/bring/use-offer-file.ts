import { useBench } from "../../bench.tsx";
import { readTextFile } from "./read-file.ts";

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
