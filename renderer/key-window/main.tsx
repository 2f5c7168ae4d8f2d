import "../fonts.css";
import "../styles.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { firstSpeech, speakAs } from "../words.ts";
import { keyWindowBridge } from "./bridge.ts";
import { KeyWindow } from "./key-window.tsx";

const place = document.getElementById("root");
if (place === null) throw new Error("key-window.html has no #root.");
const root = createRoot(place);
const api = keyWindowBridge();

void Promise.all([api.view(), speakAs(firstSpeech())]).then(([view]) =>
  root.render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <KeyWindow api={api} view={view} />
      </CSPProvider>
    </StrictMode>,
  ),
);
