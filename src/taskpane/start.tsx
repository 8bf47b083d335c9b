import { createRoot } from "react-dom/client";
import type { Lang } from "../engine/types";
import { isSupported } from "../hosts/excel/support";
import { notExcel, unsupported } from "../messages/pane-failures";
import { App } from "./App";
import type { BookActions } from "./book-actions";

/** Shows the pane once Office is ready, in the language of Excel. */
export function startPane(actions: BookActions): void {
  const root = createRoot(document.getElementById("pane") as HTMLElement);
  void Office.onReady(({ host }) => {
    const lang: Lang = /^(ja|$)/i.test(Office.context?.displayLanguage ?? "") ? "ja" : "en";
    document.documentElement.lang = lang;
    root.render(<App lang={lang} obstacle={obstacleIn(host)} actions={actions} />);
  });
}

/** Why nothing can be checked here, or null. */
function obstacleIn(host: Office.HostType | null) {
  if (host !== Office.HostType.Excel) return notExcel;
  return isSupported() ? null : unsupported;
}
