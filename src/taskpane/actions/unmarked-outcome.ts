import type { Lang } from "../../messages/words";
import type { Unmarking } from "../../hosts/excel/unmark";
import { leftOutText } from "../../messages/excel-obstacles";
import { paneActions } from "../../messages/pane-actions";
import type { Outcome } from "./outcome";

/** What is said after removing the marks: all, a part of them, or nothing that could be removed. */
export function unmarkedOutcome({ hasRemoved, leftOut }: Unmarking, lang: Lang): Outcome {
  if (leftOut.length) {
    const text = (hasRemoved ? paneActions.unmarkedInPart : paneActions.stillMarked)[lang];
    return { tone: "warning", text, detail: leftOut.map((each) => leftOutText(each, lang)).join(" ") };
  }
  return hasRemoved
    ? { tone: "success", text: paneActions.unmarked[lang] }
    : { tone: "info", text: paneActions.noMarks[lang] };
}
