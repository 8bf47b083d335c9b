import { cellName } from "../../book/address";
import { gather } from "../../book/collections";
import { spotOf } from "../../book/spot";
import type { Ratio, RatioColumn, Statement } from "../../types";
import { averageLines } from "../ratios/averages";
import { type Odd, oddRatios } from "../ratios/fit";
import { expectedRatio } from "../ratios/reading";
import type { Notice, NoticeBook, NoticeRule } from "./notice";

/**
 * 構成比, 増減率, 対前年比, 平均: ratios that do not follow from the amounts as those of the other lines do. That they come to
 * 100.0 is never asked for. A warning and no error: what a ratio is of is not printed but seen from the other lines.
 */
export const ratio: NoticeRule = {
  id: "ratio",
  severity: "warning",
  words: {
    ja: {
      name: "構成比・増減率",
      what: "構成比・増減率・執行率・平均などが、印字された桁まで金額から計算した値と一致するか（合計が100.0になることは求めません）",
      why: "同じ欄のほかの率は、この表の金額から計算した率と一致しています。",
      found: ({ label, sheet, cell, column, printed, expected, of }) =>
        `${label}（${sheet} ${cell}）：${column} ${printed} は、金額から計算した ${expected} と一致しません（${of}）`,
    },
    en: {
      name: "Ratio",
      what: "whether shares, growth, averages and other ratios are what the amounts give, to the printed digit (never that they come to 100.0)",
      why: "The other ratios of the column are what the amounts of the table give.",
      found: ({ label, sheet, cell, column, printed, expected, of }) =>
        `${label} (${sheet} ${cell}): ${column} ${printed} is not the ${expected} that the amounts give (${of})`,
    },
  },
  notices: (book) =>
    gather(book.statements, (statement, index) => [
      ...gather(statement.ratios ?? [], (column) =>
        oddRatios(statement, column)
          .filter((odd) => odd.miss > 1 || !mayBeAdjusted(book, index, column, odd))
          .map((odd) => toNotice(statement, column, odd)),
      ),
      ...gather(averageLines(statement), ({ turned, column }) =>
        oddRatios(turned, column).map((odd) => toNotice(statement, column, odd, turned)),
      ),
    ]),
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

/** @param turned the table on its side, for a line of averages: its lines are the columns of the table. */
function toNotice(
  statement: Statement,
  { column, label }: RatioColumn,
  { line, reading, ratio }: Odd,
  turned?: Statement,
): Notice {
  const { sheet, lines } = statement;
  const placeOf = (at: number, amount: number) => ({
    sheet,
    ...(turned ? spotOf(statement, amount, at) : spotOf(statement, at, amount)),
  });
  const own = turned ? placeOf(line, column) : { sheet, row: lines[line]!.row, column };
  const { averaged, kind, whole } = reading;
  const amounts = averaged
    ? averaged.columns.map((at) => placeOf(line, at))
    : [placeOf(line, reading.part), placeOf(whole ?? line, reading.base)];
  const [part, base = part] = amounts.map((spot) => cellName(spot.row, spot.column));
  const last = amounts.at(-1)!;
  return {
    cells: [own, ...amounts],
    args: {
      label: (turned ?? statement).lines[line]!.label,
      sheet,
      cell: cellName(own.row, own.column),
      column: label,
      printed: toText(ratio),
      expected: toText(expectedRatio(turned ?? statement, reading, line, ratio)),
      of: averaged
        ? `AVERAGE(${part}:${cellName(last.row, last.column)})`
        : kind === "growth"
          ? `(${part} − ${base}) ÷ ${base}`
          : `${part} ÷ ${base}`,
    },
  };
}

function toText({ digits, decimals }: Ratio): string {
  const sign = digits < 0 ? "△" : "";
  const size = String(Math.abs(digits)).padStart(decimals + 1, "0");
  const at = size.length - decimals;
  return sign + size.slice(0, at) + (decimals ? `.${size.slice(at)}` : "");
}
