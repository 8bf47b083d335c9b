import { cellName } from "../../book/address";
import { spotOf } from "../../book/spot";
import type { Ratio, RatioColumn, Statement } from "../../types";
import { type Odd, oddRatios } from "../ratios/fit";
import { expectedRatio } from "../ratios/reading";
import type { Notice, NoticeBook, NoticeRule } from "./notice";

/**
 * 構成比, 増減率, 対前年比: ratios that do not follow from the amounts as those of the other lines do. That they come to
 * 100.0 is never asked for. A warning and no error: what a ratio is of is not printed but seen from the other lines.
 */
export const ratio: NoticeRule = {
  id: "ratio",
  severity: "warning",
  words: {
    ja: {
      name: "構成比・増減率",
      what: "構成比・増減率・執行率などが、印字された桁まで金額から計算した率と一致するか（合計が100.0になることは求めません）",
      why: "同じ欄のほかの率は、この表の金額から計算した率と一致しています。",
      found: ({ label, sheet, cell, column, printed, expected, of }) =>
        `${label}（${sheet} ${cell}）：${column} ${printed} は、金額から計算した ${expected} と一致しません（${of}）`,
    },
    en: {
      name: "Ratio",
      what: "whether shares, growth and other ratios are what the amounts give, to the printed digit (never that they come to 100.0)",
      why: "The other ratios of the column are what the amounts of the table give.",
      found: ({ label, sheet, cell, column, printed, expected, of }) =>
        `${label} (${sheet} ${cell}): ${column} ${printed} is not the ${expected} that the amounts give (${of})`,
    },
  },
  notices: (book) =>
    book.statements.flatMap((statement, index) =>
      (statement.ratios ?? []).flatMap((column) =>
        oddRatios(statement, column)
          .filter((odd) => odd.miss > 1 || !mayBeAdjusted(book, index, column, odd))
          .map((odd) => toNotice(statement, column, odd)),
      ),
    ),
};

/** Bodies move one unit so that the shares of the parts come to the share of the whole: that is no error. */
function mayBeAdjusted(book: NoticeBook, index: number, { figures }: RatioColumn, { reading }: Odd): boolean {
  const { whole } = reading;
  if (whole === null) return false;
  const parts = book.totals[index]!.groups.find(({ total }) => total === whole)?.addends;
  if (!parts) return true;
  const valueOf = (line: number) => {
    const figure = figures[line];
    return figure ? Math.round(figure.digits * 10 ** (3 - figure.decimals)) : 0;
  };
  return parts.reduce((sum, { line, factor }) => sum + factor * valueOf(line), 0) === valueOf(whole);
}

function toNotice(
  statement: Statement,
  { column, label }: RatioColumn,
  { line, reading, ratio }: Odd,
): Notice {
  const { sheet, lines } = statement;
  const own = lines[line]!;
  const placeOf = (at: number, amount: number) => ({ sheet, ...spotOf(statement, at, amount) });
  const amounts = [placeOf(line, reading.part), placeOf(reading.whole ?? line, reading.base)];
  const [part, base] = amounts.map((spot) => cellName(spot.row, spot.column));
  return {
    cells: [{ sheet, row: own.row, column }, ...amounts],
    args: {
      label: own.label,
      sheet,
      cell: cellName(own.row, column),
      column: label,
      printed: toText(ratio),
      expected: toText(expectedRatio(statement, reading, line, ratio)),
      of: reading.kind === "growth" ? `(${part} − ${base}) ÷ ${base}` : `${part} ÷ ${base}`,
    },
  };
}

function toText({ digits, decimals }: Ratio): string {
  const sign = digits < 0 ? "△" : "";
  const size = String(Math.abs(digits)).padStart(decimals + 1, "0");
  const at = size.length - decimals;
  return sign + size.slice(0, at) + (decimals ? `.${size.slice(at)}` : "");
}
