import { figure } from "../../../messages/figures";
import type { Figure } from "../../book/amount";
import { cellName } from "../../book/address";
import { gather } from "../../book/collections";
import { spotOf } from "../../book/spot";
import type { Statement } from "../../types";
import { type ProductFit, productFits } from "../products/fit";
import { fractionCells, type FractionMiss, fractionMisses } from "../products/fractions";
import { type WrittenCell, writtenCells, type WrittenFit, writtenFit } from "../products/lines";
import type { Notice, NoticeRule } from "./notice";

/**
 * 単価 × 数量 = 金額, where headings say so or a text writes it out. An error where other lines show that the column is
 * computed in this way, or where the text prints its result itself. 事業費 × 1/2 (補助率) is a warning: what is borne may be
 * a part of less than the whole that is printed.
 */
export const product: NoticeRule = {
  id: "product",
  severity: "error",
  words: {
    ja: {
      name: "単価×数量",
      what: "単価×数量（×回数・月数など）が金額と一致するか。摘要の「3,500円×6回×2人」、補助率の「1/2」も計算します",
      why: "見出しや摘要が、金額を単価と数量の積として示しています。",
      found: ({ label, sheet, cell, printed, of, expected }) =>
        `${label ? `${label}（${sheet} ${cell}）` : `${sheet} ${cell}`}：${printed} は、${of} ＝ ${expected} と一致しません`,
    },
    en: {
      name: "Price × quantity",
      what: "whether an amount is the price times the quantities beside it, also where a text writes the product out, or a share (1/2) stands beside it",
      why: "Headings or a text say that the amount is a price times a quantity.",
      found: ({ label, sheet, cell, printed, of, expected }) =>
        `${label ? `${label} (${sheet} ${cell})` : `${sheet} ${cell}`}: ${printed} is not ${of} = ${expected}`,
    },
  },
  notices: ({ statements, workbook }) => {
    const written = writtenCells(workbook);
    const fractions = fractionCells(workbook);
    return [
      ...gather(statements, (statement) =>
        productFits(statement).flatMap((fit) => ofColumns(statement, fit)),
      ),
      ...gather(written, ofResults),
      ...gather(statements, (statement) => ofTexts(statement, writtenFit(statement, written))),
      ...gather(statements, (statement) =>
        fractionMisses(statement, fractions, workbook).map((miss) => ofFraction(statement, miss)),
      ),
    ];
  },
};

function ofColumns(statement: Statement, { columns: { amount }, misses, isSure }: ProductFit): Notice[] {
  const { sheet, lines } = statement;
  return misses.map(({ line, factors, printed, expected, isSlight }) => {
    const { row, label } = lines[line]!;
    const at = (column: number) => ({ sheet, row, column });
    return {
      ...(isSure && !isSlight ? {} : { severity: "warning" }),
      cells: [at(amount.column), ...factors.map(({ column }) => at(column.column))],
      args: {
        label,
        sheet,
        cell: cellName(row, amount.column),
        printed: `${amount.label} ${shown(printed)}`,
        of: factors.map(({ column, figure: each }) => `${column.label} ${shown(each)}`).join(" × "),
        expected: shown(expected),
      },
    };
  });
}

function ofResults({ cell, products }: WrittenCell): Notice[] {
  return products.flatMap(({ text, value, result }): Notice[] => {
    if (!result || result.ties) return [];
    const place = { sheet: cell.sheet, cell: cellName(cell.row, cell.column) };
    return [
      {
        cells: [cell],
        args: { label: "", ...place, printed: result.text, of: text, expected: `${shown(value)}円` },
      },
    ];
  });
}

function ofTexts(statement: Statement, fit: WrittenFit | null): Notice[] {
  if (!fit) return [];
  const { sheet, lines, columns } = statement;
  return fit.misses.map(({ line, cells, printed, expected }) => {
    const spot = spotOf(statement, line, fit.column);
    const texts = cells.flatMap(({ products }) => products.map(({ text }) => text));
    return {
      cells: [{ sheet, ...spot }, ...cells.map(({ cell }) => cell)],
      args: {
        label: lines[line]!.label,
        sheet,
        cell: cellName(spot.row, spot.column),
        printed: `${columns[fit.column]!.label} ${shown(printed)}`.trim(),
        of: texts.join(" ＋ "),
        expected: shown(expected),
      },
    };
  });
}

function ofFraction(statement: Statement, { line, share, part, whole }: FractionMiss): Notice {
  const { sheet, lines, columns, decimals } = statement;
  const spots = [part, whole].map((column) => ({ sheet, ...spotOf(statement, line, column) }));
  const [printed, of] = [part, whole].map((column) => lines[line]!.amounts[column]!.value!);
  const named = (column: number, digits: number) =>
    `${columns[column]!.label} ${shown({ digits, decimals })}`;
  const tenths = Math.round((10 * of! * share.numerator) / share.denominator);
  return {
    severity: "warning",
    cells: [...spots, share.cell],
    args: {
      label: lines[line]!.label,
      sheet,
      cell: cellName(spots[0]!.row, spots[0]!.column),
      printed: named(part, printed!),
      of: `${named(whole, of!)} × ${share.text}`,
      expected: shown({ digits: tenths, decimals: decimals + 1 }),
    },
  };
}

/** As it is printed, or as short as it can be. */
function shown({ digits, decimals }: Figure): string {
  const drop = /(?<!0)0*$/.exec(String(digits))![0].length;
  const places = digits === 0 ? 0 : Math.max(decimals - drop, 0);
  return figure(digits / 10 ** (decimals - places), places, "ja");
}
