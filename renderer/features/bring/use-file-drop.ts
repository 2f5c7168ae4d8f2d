import { useEffect, useEffectEvent, useState } from "react";
import { useOfferFile } from "./use-offer-file.ts";

/** Takes a file that is dropped anywhere in the window; true while one is held over it. */
export function useFileDrop(): boolean {
  const [over, setOver] = useState(false);
  const offerFile = useOfferFile();
  const take = useEffectEvent((file: File) => void offerFile(file));
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    function hold(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    }
    function leave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false);
    }
    function drop(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) take(file);
    }
    window.addEventListener("dragover", hold);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hold);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
