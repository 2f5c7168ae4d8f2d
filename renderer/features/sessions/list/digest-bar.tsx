import { Moon } from "lucide-react";
import { useEffect, useState } from "react";
import type { Digest } from "../../../../core/session-list.ts";
import { useBench } from "../../../bench.tsx";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useNow } from "../../../ui/ticking.ts";
import { words } from "../../../words.ts";

/** What changed while the person was away, until it is marked as seen. */
export function DigestBar({ onSeen }: { readonly onSeen: () => void }) {
  const { bridge } = useBench();
  const [digest, setDigest] = useState<Digest | null>(null);
  const now = useNow();
  useEffect(() => {
    let stays = true;
    void bridge.digest().then((told) => stays && setDigest(told));
    const end = bridge.subscribe((event) => {
      if (event.kind === "digest") setDigest(event.digest);
    });
    return () => {
      stays = false;
      end();
    };
  }, [bridge]);
  if (digest === null) return null;
  const say = words.sessions.digest;
  return (
    <section
      aria-label={say.region}
      className="mx-5 mb-3 flex items-center gap-3 rounded-panel border border-line bg-canvas py-2.5 pr-2.5 pl-4"
    >
      <Icon of={Moon} className="text-ink-2" />
      <p className="min-w-0 flex-1 text-ink-2">
        <b className="text-ink">{say.since(digest.leftAt, now)}</b> {say.changes(digest)}{" "}
        {digest.asleepMs + digest.offMs > 0 && say.unwatched(digest)}
      </p>
      <Button
        variant="quiet"
        size="small"
        onClick={() => {
          setDigest(null);
          void bridge.markDigestSeen().then(onSeen);
        }}
      >
        {say.markSeen}
      </Button>
    </section>
  );
}
