import { useSyncExternalStore } from "react";

/** A row's height where no style sheet says it. */
const COMFORTABLE = 50;

/** Height of a row in px, as density and width have it. */
export function useRowSize(): number {
  return useSyncExternalStore(subscribe, rowSize);
}

function rowSize(): number {
  const said = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--row-size"));
  return Number.isFinite(said) && said > 0 ? said : COMFORTABLE;
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-density"] });
  window.addEventListener("resize", listener);
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", listener);
  };
}
