import { readFileSync } from "node:fs";
import type { Table, TableLine } from "./table";

const SOURCES = [
  ["balance-sheet", "予定貸借対照表", "（平成29年3月31日現在）"],
  ["income-statement", "予定損益計算書", "（平成28年4月1日から平成29年3月31日まで）"],
  ["cash-plan", "平成28年度　資金計画", "（平成28年4月1日から平成29年3月31日まで）"],
  ["balance-sheet-by-segment", "事業別財務情報（予定貸借対照表関係）", ""],
  ["income-statement-by-segment", "事業別財務情報（予定損益計算書関係）", ""],
  ["cash-plan-by-segment", "事業別財務情報（資金計画関係）", ""],
  ["advances-received", "予定前受金及び累積前受金の内容及び金額", ""],
  ["debt-burden-acts", "債務負担行為の事項、限度額、行為年度及び機構の負担となる年度", ""],
] as const;

/** The eight tables of the reference budget in 千円. */
export function budget(): Table[] {
  return SOURCES.map(([id, title, date]) => readTable(id, title, date));
}

function readTable(id: string, title: string, date: string): Table {
  const text = readFileSync(`assets/samples/figures/${id}.tsv`, "utf8").trimEnd();
  const [head, ...rows] = text.split("\n").map((line) => line.split("\t"));
  const [heading = "", ...names] = head!;
  const bare = rows.map(([label = "", ...cells]) => ({ label, cells }));
  const depths = depthsOf(
    bare.map(({ label, cells }) => ({ label, isHeading: cells.every((c) => c === "") })),
  );
  const lines = bare.map(({ label, cells }, line): TableLine => ({
    label,
    depth: depths[line]!,
    type: cells.every((cell) => cell === "") ? "heading" : isTotal(label) ? "total" : "item",
    figures: names.map((_, column) => {
      const cell = cells[column] ?? "";
      if (cell === "") return null;
      return /^-?\d+$/.test(cell)
        ? { value: Number(cell), origin: `${id} ${line + 1}${label} ${column + 1}` }
        : { value: cell };
    }),
  }));
  return { id, title, date, unit: "千円", heading, columns: names.map((name) => ({ name })), lines };
}

/** A line without amounts opens a level, 「…合計」 of that name closes it and stands beside it. */
function depthsOf(lines: readonly { label: string; isHeading: boolean }[]): number[] {
  if (!lines.some(({ isHeading }) => isHeading)) return lines.map(({ label }) => (isTotal(label) ? 0 : 1));
  const open: string[] = [];
  return lines.map(({ label, isHeading }) => {
    if (isHeading) return open.push(label.replace(/の部$/u, "")) - 1;
    const closed = open.findLastIndex((heading) => label === `${heading}合計`);
    if (closed >= 0) open.length = closed;
    return open.length;
  });
}

function isTotal(label: string): boolean {
  return /(計|利益|差額|^当期末現金及び預金)$/u.test(label);
}
