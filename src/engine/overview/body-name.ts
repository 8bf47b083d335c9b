import { display } from "../book/text";
import type { Sheet } from "../types";

/** What the name of a public body ends in. */
const BODY =
  /^(?:(?:独立行政法人|地方独立行政法人|国立大学法人|公立大学法人|社会福祉法人|学校法人|公益財団法人|公益社団法人|一般財団法人|一般社団法人)\S{2,25}|\S{2,25}(?:機構|企業団|事務組合|広域連合|公社|協会|財団|[都道府県市区町村]))$/u;

/** No names, though they end like one. */
const OTHERS = /[0-9０-９。、：:（(]|計$|別$|合計|収入|支出|(?:対照表|計算書)/u;

/** Titles stand at the head of a sheet. */
const HEAD_ROWS = 6;

/** The body that these sheets are of, where the head of one names it; else "": the name of a file is not a body's. */
export function bodyName(sheets: readonly Sheet[]): string {
  for (const { cells } of sheets) {
    for (const { row, value } of cells) {
      if (row >= HEAD_ROWS) break;
      const text = typeof value === "string" ? display(value) : "";
      if (BODY.test(text) && !OTHERS.test(text)) return text;
    }
  }
  return "";
}
