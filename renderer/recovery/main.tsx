import "../fonts.css";
import "../styles.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { firstSpeech, speakAs } from "../words.ts";
import { recoveryBridge } from "./bridge.ts";
import { Recovery } from "./recovery.tsx";

const place = document.getElementById("root");
if (place === null) throw new Error("recovery.html has no #root.");
const root = createRoot(place);
const api = recoveryBridge();

void Promise.all([api.view(), speakAs(firstSpeech())]).then(([view]) =>
  root.render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <Recovery api={api} first={view} />
      </CSPProvider>
    </StrictMode>,
  ),
);
