import { words } from "../../words.ts";

const text = words.updates;

/** How much of a download has come. `share`: 0 to 1. */
export function DownloadProgress({ version, share }: { readonly version: string; readonly share: number }) {
  const label = text.downloading(version);
  return (
    <span className="flex items-center gap-3">
      {label}
      <progress aria-label={label} value={share} max={1} className="h-1.5 flex-1" />
      <span className="w-10 text-right tabular-nums">{text.share(share)}</span>
    </span>
  );
}
