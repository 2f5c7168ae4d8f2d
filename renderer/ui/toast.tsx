import { Undo2, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useBench } from "../bench.tsx";
import { useShortcut } from "../features/acts/use-shortcut.ts";
import { TOAST_MS, type Toast, UNDO_TOAST_MS } from "../state/toasts.ts";
import { words } from "../words.ts";
import { Button, IconButton } from "./button.tsx";

/** The toasts, at the lower edge, over everything and in nobody's way. */
export function Toasts() {
  const { stores } = useBench();
  const toasts = useStore(stores.toasts, (state) => state.toasts);
  return (
    <section
      aria-label={words.controls.toasts}
      className="pointer-events-none fixed inset-x-0 bottom-16 z-50 flex flex-col items-center gap-2"
    >
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

/** Leaves after `TOAST_MS`, or `UNDO_TOAST_MS` where something can be taken back; rests while the pointer or the focus is on it. */
function ToastView({ toast }: { readonly toast: Toast }) {
  const { stores } = useBench();
  const [held, setHeld] = useState(false);
  const { id, undo } = toast;
  const undoShortcut = useShortcut("undo");
  const staysMs = undo === null ? TOAST_MS : UNDO_TOAST_MS;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => stores.toasts.getState().dismiss(id), staysMs);
    return () => clearTimeout(timer);
  }, [held, id, staysMs, stores]);

  function onDismiss(): void {
    stores.toasts.getState().dismiss(id);
  }

  return (
    <div
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex items-center gap-2 rounded-code border border-line bg-raised py-1 pr-1 pl-3 shadow-float"
    >
      {toast.text}
      {toast.undo !== null && (
        <Button
          variant="quiet"
          size="small"
          icon={Undo2}
          shortcut={undoShortcut}
          onClick={() => stores.toasts.getState().undo(id)}
        >
          {words.controls.undo}
        </Button>
      )}
      <IconButton label={words.controls.dismiss} icon={X} onClick={onDismiss} />
    </div>
  );
}
