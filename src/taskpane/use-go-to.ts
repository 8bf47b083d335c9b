import { useState } from "react";
import type { Lang } from "../messages/words";
import { goTo as goToCell } from "../hosts/excel/go-to";
import { jump } from "../messages/pane-failures";
import { type Failure, failureOf } from "./failure";

/** Jumps to a cell; `trouble` says why the last jump did not succeed. */
export function useGoTo(lang: Lang) {
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const goTo = async (sheet: string, address: string) => {
    try {
      const arrival = await goToCell(sheet, address);
      setTrouble(arrival === "shown" ? null : { text: `${sheet}: ${jump[arrival][lang]}` });
    } catch (error) {
      setTrouble(failureOf(error, lang));
    }
  };
  return { trouble, goTo };
}
