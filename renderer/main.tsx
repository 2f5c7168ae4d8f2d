import "./fonts.css";
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { benchBridge } from "./bridge.ts";
import { LoadFailed } from "./load-failed.tsx";
import { createStores, loadStores } from "./stores.ts";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root.");
const root = createRoot(place);
const bridge = benchBridge();
const stores = createStores(bridge);

loadStores(bridge, stores).then(
  () =>
    root.render(
      <StrictMode>
        <App bench={{ bridge, stores }} />
      </StrictMode>,
    ),
  () => root.render(<LoadFailed />),
);
