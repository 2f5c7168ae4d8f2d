import "./fonts.css";
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { benchBridge } from "./bridge.ts";
import { LoadFailed } from "./load-failed.tsx";
import { SpokenPage } from "./spoken-page.tsx";
import { createStores, loadStores } from "./stores.ts";
import { firstSpeech, speakAs } from "./words.ts";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root.");
const root = createRoot(place);
const bridge = benchBridge();
const stores = createStores(bridge);

Promise.all([loadStores(bridge, stores), speakAs(firstSpeech())]).then(
  () =>
    root.render(
      <StrictMode>
        <SpokenPage>{() => <App bench={{ bridge, stores }} />}</SpokenPage>
      </StrictMode>,
    ),
  () => root.render(<LoadFailed />),
);
