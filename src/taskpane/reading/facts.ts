import type { Lang } from "../../messages/words";
import { paneReading, roundingFrom, unknownRounding } from "../../messages/pane-reading";
import { roundingModeWords } from "../../messages/reading";
import { unitWords } from "../../messages/units";
import type { ShownTable } from "./result";
import { textOfUse } from "./column-use";

/** So many columns are named. */
const MOST_COLUMNS = 6;

/** 「端数処理：四捨五入（金額から推定）」 and the like, as names with values. */
export function factsOf(table: ShownTable, lang: Lang): (readonly [name: string, value: string])[] {
  const { kind, unit, rounding, roundingSource, columns } = table;
  const mode = rounding === "unknown" ? unknownRounding : roundingModeWords[rounding];
  const source = roundingFrom[roundingSource][lang];
  const isJapanese = lang === "ja";
  return [
    [paneReading.kind[lang], kind ?? paneReading.noKind[lang]],
    [paneReading.unit[lang], unit === null ? paneReading.noUnit[lang] : unitWords(unit)[lang]],
    [paneReading.rounding[lang], isJapanese ? `${mode.ja}（${source}）` : `${mode.en} (${source})`],
    [
      paneReading.columns[lang],
      columns
        .slice(0, MOST_COLUMNS)
        .map(({ label, use }) => {
          const what = textOfUse(use, lang);
          const name = label || paneReading.noHeading[lang];
          return name === what ? name : `${name}＝${what}`;
        })
        .join(isJapanese ? "、" : ", ") + (columns.length > MOST_COLUMNS ? "…" : ""),
    ],
  ];
}
