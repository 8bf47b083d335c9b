import { asPrinted } from "../settings/house-words";
import { labelKey, runAtEnd } from "../book/text";
import { isTitle } from "./preamble";

/** What a printed label says of its line. */
export interface Label {
  /** The label as it is compared. */
  readonly key: string;
  /** The key without what makes it a total or a section: 「資産の部」 and 「資産合計」 have the same, 「合計」 has none. */
  readonly stem: string;
  readonly isTotal: boolean;
  /** 「2 予定貸借対照表」 among the labels: another statement begins. */
  readonly isTitle: boolean;
}

/** What may stand behind 計: 合計額, 合計金額, 合計①, 小計-1, 合計A, 計(A+B), 合計(千円), 合計(税込). */
const MARKS = /(?<=計)金?額|-?[0-9a-z]|\([a-z0-9・+\-=]*\)|\((?:単位:)?(?:百万|千|億)?円\)|\(税[込抜]\)/gu;
/** 計 that does not add up: 会計, 設計, 統計, 家計, 時計, 推計, 累計. */
const TOTAL = /(合計|小計|総計|総額|^全体|(^|[^会設統家時推累])計)$/u;
/** ＜合計＞, 「合計」. */
const BRACKETS = /^[<〈「]|[>〉」]$/gu;

/** @param houseKey what forms call a label, where an office has words of its own. */
export function readLabel(text: string, houseKey = asPrinted): Label {
  const key = houseKey(labelKey(text));
  const whole = key.replace(BRACKETS, "");
  const bare = whole.slice(0, whole.length - runAtEnd(whole, MARKS).length);
  const isTotal = TOTAL.test(bare);
  return { key, stem: stemOf(isTotal ? bare : key), isTotal, isTitle: isTitle(key) };
}

function stemOf(key: string): string {
  return key
    .replace(/\([a-z0-9・+\-=]*\)$/u, "")
    .replace(/(の部)?((合計|小計|総計|総額|計)金?)?額?$/u, "")
    .replace(/の部$/u, "");
}
