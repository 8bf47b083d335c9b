import { createRoot } from "react-dom/client";
import type { Lang } from "../messages/words";
import { isSupported } from "../hosts/excel/support";
import { notExcel, unsupported } from "../messages/pane-failures";
import { App } from "./App";
import type { BookActions } from "./book-actions";
import { ribbonCommandIn } from "./ribbon-command";

/** Shows the pane once Office is ready, in the language of Excel. */
export function startPane(actions: BookActions): void {
  const command = ribbonCommandIn(window.location.search);
  const root = createRoot(document.getElementById("pane") as HTMLElement);
  void Office.onReady(({ host }) => {
    const lang: Lang = /^(ja|$)/i.test(Office.context?.displayLanguage ?? "") ? "ja" : "en";
    document.documentElement.lang = lang;
    root.render(<App lang={lang} obstacle={obstacleIn(host)} actions={actions} command={command} />);
  });
}

/** Why nothing can be checked here, or null. */
function obstacleIn(host: Office.HostType | null) {
  if (host !== Office.HostType.Excel) return notExcel;
  return isSupported() ? null : unsupported;
}
