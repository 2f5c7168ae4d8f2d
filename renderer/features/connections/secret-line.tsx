import { KeyRound } from "lucide-react";
import { useState } from "react";
import type { ConnectionView, KeyState, NetworkSecret } from "../../../electron/bridge/views/library.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { words } from "../../words.ts";

const text = words.network;

const NAMES = {
  proxy_password: { label: "proxyPassword", set: "setProxyPassword" },
  key_passphrase: { label: "keyPassphrase", set: "setKeyPassphrase" },
} as const;

/** Whether a secret of the network settings is there, with the button that opens the key window for it. */
export function SecretLine({
  secret,
  connection,
  state = { kind: "none" },
}: {
  readonly secret: NetworkSecret["secret"];
  /** `undefined` while what the form says is not saved: the secret would be bound to something else. */
  readonly connection: ConnectionView | undefined;
  readonly state?: KeyState | undefined;
}) {
  const { bridge } = useBench();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [noProxy, setNoProxy] = useState(false);
  const label = text[NAMES[secret].label];

  async function ask(connectionId: number): Promise<void> {
    setOpen(true);
    try {
      const reply = await bridge.setNetworkSecret({ connectionId, secret });
      setNoProxy(reply.kind === "no_proxy");
      if (reply.kind === "no_proxy") announce(text.noSystemProxy);
    } finally {
      setOpen(false);
    }
  }

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-emphasis">{label}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          icon={KeyRound}
          busy={open}
          disabled={connection === undefined}
          onClick={() => connection !== undefined && void ask(connection.id)}
        >
          {text[NAMES[secret].set]}
        </Button>
        <span className="text-ink-2 text-meta">
          {connection === undefined ? text.saveFirst : stateText(state)}
        </span>
        {connection !== undefined && state.kind === "set" && (
          <Button
            size="small"
            variant="quiet"
            aria-label={text.forgetNamed(label)}
            onClick={() => void bridge.forgetNetworkSecret({ connectionId: connection.id, secret })}
          >
            {text.forget}
          </Button>
        )}
      </div>
      {noProxy && <p className="mt-1 text-caution text-meta">{text.noSystemProxy}</p>}
    </fieldset>
  );
}

function stateText(state: KeyState): string {
  if (state.kind !== "set") return text.secretNone;
  return state.keptBy === "memory" ? text.secretMemory : text.secretKept;
}
