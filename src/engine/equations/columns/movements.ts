/** What a balance is called, in the head of a column or at the head of a line. */
export const BALANCE = /(現在高|残高|未償還額|未払額)(見込)?額?$|^(当?期|(前|当|本)?年度)(首|末)$/u;
/** What is added to it. */
const ADDED = /(起債|借入|発行|増加|積立|受入|繰入|交付|増)(見込|予定)?(額|高)?$/u;
/** What is taken from it. */
const TAKEN = /(償還|返済|取崩し?|減少|償却|処分|払出|減)(見込|予定)?(額|高)?$/u;

/** 増減額: what is left of both. */
export const NET = /増△?減/u;

/** Whether a movement is added to a balance or taken from it, by its name; 0 where that does not say: 増減額 may be either. */
export function factorOf(key: string): 1 | 0 | -1 {
  if (NET.test(key)) return 0;
  return ADDED.test(key) ? 1 : TAKEN.test(key) ? -1 : 0;
}

/** What a heading counts behind the name of what it is: 期首残高面積, 当期増加金額(円). */
const MEASURE = /(?<=.)(面積|地積|数量|件数|口数|台数|筆数|金額|(?:取得)?価額)(\([^()]*\))?$/u;

/** The name of a column without what it counts, and what it counts; "" for what does not say it. */
export function measured(key: string): { readonly name: string; readonly measure: string } {
  const measure = MEASURE.exec(key)?.[0] ?? "";
  return { name: key.slice(0, key.length - measure.length), measure };
}
