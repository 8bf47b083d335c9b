import { createRoot } from "react-dom/client";
import type { Lang } from "../engine/types";
import { isSupported } from "../hosts/excel/support";
import { pane } from "../messages/pane";
import { App } from "./App";

const root = createRoot(document.getElementById("pane") as HTMLElement);

void Office.onReady(({ host }) => {
  const lang: Lang = /^(ja|$)/i.test(Office.context?.displayLanguage ?? "") ? "ja" : "en";
  document.documentElement.lang = lang;
  root.render(<App lang={lang} obstacle={obstacleIn(host)} />);
});

/** Why nothing can be checked here, or null. */
function obstacleIn(host: Office.HostType | null) {
  if (host !== Office.HostType.Excel) return pane.notExcel;
  return isSupported() ? null : pane.unsupported;
}
