import type { Sheet, Workbook } from "../../src/engine/types";
import { dice, type Dice } from "../dice";
import { sheetOf, workbookOf } from "../sheets";

/** 款, 項 and their 節. */
const CHAPTERS: readonly (readonly [string, readonly (readonly [string, readonly string[]])[]])[] = [
  ["議会費", [["議会費", ["報酬", "職員手当等", "旅費"]]]],
  [
    "総務費",
    [
      ["総務管理費", ["報酬", "給料", "需用費", "委託料"]],
      ["徴税費", ["給料", "役務費"]],
    ],
  ],
  [
    "民生費",
    [
      ["社会福祉費", ["扶助費", "委託料", "負担金補助及び交付金"]],
      ["児童福祉費", ["給料", "扶助費"]],
    ],
  ],
  [
    "教育費",
    [
      ["小学校費", ["需用費", "備品購入費"]],
      ["中学校費", ["需用費", "備品購入費"]],
    ],
  ],
];

/** A ledger of 節 of which a second sheet adds up the 款 with SUMIF. */
export function flatList(random: Dice): Workbook {
  const figures = dice(random.below(1_000_000));
  const amount = () => 1_000 + figures.below(900_000);
  const rows = CHAPTERS.flatMap(([chapter, sections]) =>
    sections.flatMap(([section, items]) => items.map((item) => [chapter, section, item, amount(), amount()])),
  );
  const last = rows.length + 3;
  const ledger = sheetOf("明細", [
    ["令和８年度　歳出予算明細"],
    [null, null, null, null, "（単位：円）"],
    ["款", "項", "節", "本年度", "前年度"],
    ...rows,
  ]);
  const bounded = random.below(2) === 0;
  const among = (column: string) =>
    bounded ? `明細!${column}$4:${column}$${last}` : `明細!${column}:${column}`;
  const lines = CHAPTERS.map(([chapter], at) => [
    chapter,
    ...["D", "E"].map((column) => `=SUMIF(${among("$A").replace(":A", ":$A")},$A${at + 4},${among(column)})`),
    `=B${at + 4}-C${at + 4}`,
  ]);
  const bottom = CHAPTERS.length + 3;
  const chapters = sheetOf("款別集計", [
    ["令和８年度　歳出予算款別集計"],
    [null, null, null, "（単位：円）"],
    ["款", "本年度", "前年度", "増減"],
    ...lines,
    ["計", `=SUM(B4:B${bottom})`, `=SUM(C4:C${bottom})`, `=B${bottom + 1}-C${bottom + 1}`],
  ]);
  return workbookOf(formatted(ledger), formatted(chapters));
}

function formatted(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (typeof cell.value === "number") return { ...cell, format: "#,##0" };
      return typeof cell.value === "string" && cell.value.startsWith("=")
        ? { row: cell.row, column: cell.column, value: null, formula: cell.value.slice(1), format: "#,##0" }
        : cell;
    }),
  };
}
