import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

const Announce = createContext<(text: string) => void>(() => {});

/** Holds the page's one polite live region. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <Announce value={announce}>
      {children}
      <div aria-live="polite" className="heard-only">
        {/* A new element each time, so that the same words are heard again. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </Announce>
  );
}

/** Gives a function that says a sentence to screen readers, politely. */
export function useAnnounce(): (text: string) => void {
  return useContext(Announce);
}
