import { useState } from "react";
import type { Lang } from "../engine/types";
import { goTo as goToCell } from "../hosts/excel/go-to";
import { pane } from "../messages/pane";
import { failureOf, type Failure } from "./failure";

/** Jumps to a cell; `trouble` says why the last jump did not succeed. */
export function useGoTo(lang: Lang) {
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const goTo = async (sheet: string, address: string) => {
    try {
      const arrival = await goToCell(sheet, address);
      const words = { shown: null, missing: pane.sheetMissing, hidden: pane.sheetHidden }[arrival];
      setTrouble(words && { text: `${sheet}: ${words[lang]}` });
    } catch (error) {
      setTrouble(failureOf(error, lang));
    }
  };
  return { trouble, goTo };
}
