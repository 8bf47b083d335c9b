import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import { shownFigure } from "../../messages/figures";
import { paneRepairs } from "../../messages/pane-repairs";
import { REPAIR } from "../../messages/repair";

/** What stands in a cell before and after a change, as it is read. */
export interface ChangeTexts {
  readonly before: string;
  readonly after: string;
  /** What the formulas among the two come to, in their order. */
  readonly results: readonly string[];
}

export function changeTexts({ from, text, to, formula }: ReportChange, lang: Lang): ChangeTexts {
  const held = text === undefined ? paneRepairs.blank[lang] : REPAIR[lang].held(text);
  const printed = from === null ? held : shownFigure(from, lang);
  const meant = shownFigure(to, lang);
  const [old, right] = [formula?.from ?? null, formula?.to ?? null];
  return {
    before: old === null ? printed : `=${old}`,
    after: right === null ? meant : `=${right}`,
    results: [...(old === null ? [] : [printed]), ...(right === null ? [] : [meant])],
  };
}

/** Whether a live formula is written over, be it by another one. */
export function replacesFormula({ formula }: ReportChange): boolean {
  return formula !== undefined && formula.from !== null;
}

/** Whether a live formula would give way to a figure: nothing says which formula is meant. */
export function losesFormula(change: ReportChange): boolean {
  return replacesFormula(change) && change.formula!.to === null;
}
