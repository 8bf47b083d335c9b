import { createRoot } from "react-dom/client";
import type { Lang } from "../src/messages/words";
import manifest from "../manifest.xml";
import { App } from "./shell/App";

/** In the language that the address names, else in that of the browser. */
function language(): Lang {
  const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  return /^en/i.test(asked) ? "en" : "ja";
}

createRoot(document.getElementById("workbench")!).render(<App manifest={manifest} firstLang={language()} />);
