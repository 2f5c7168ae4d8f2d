import { Download } from "lucide-react";
import { useStore } from "zustand";
import type { UpdateView } from "../../../core/update.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";
import { sizeText } from "../session/byte-view.ts";
import { RestartButtons } from "./restart-buttons.tsx";

const text = words.updates;

/** What can be done about updates as they stand. */
export function UpdateActions({ view }: { readonly view: UpdateView }) {
  const { bridge, stores } = useBench();
  const { act } = useStore(stores.updates);
  const { stand, installs, feed } = view;
  switch (stand.kind) {
    case "forbidden":
    case "no_feed":
    case "off":
      return null;
    case "not_looked":
    case "up_to_date":
      return <Button onClick={() => act("look")}>{text.lookNow}</Button>;
    case "looking":
    case "downloading":
      return <Button onClick={() => act("cancel")}>{text.cancel}</Button>;
    case "newer":
      return installs ? (
        <Button icon={Download} onClick={() => act("download")}>
          {text.download(sizeText(stand.release.size ?? 0))}
        </Button>
      ) : (
        <Button onClick={() => void bridge.copy(feed ?? "")}>{text.copyAddress}</Button>
      );
    case "ready":
      return <RestartButtons />;
    case "failed":
      return (
        <Button onClick={() => act(stand.release === null ? "look" : "download")}>{text.tryAgain}</Button>
      );
  }
}
