import { bookOf } from "../../hosts/excel/browser/books";

type Line = readonly (string | number | { readonly formula: string; readonly value: number })[];

interface Chapter {
  readonly name: string;
  /** Its 項. */
  readonly parts: Readonly<Record<string, number>>;
  /** What it was last year. */
  readonly before: number;
}

const CHAPTERS: readonly Chapter[] = [
  { name: "1　議会費", parts: { "1　議会費": 120_340 }, before: 118_220 },
  { name: "2　総務費", parts: { "1　総務管理費": 845_210, "2　徴税費": 320_400 }, before: 1_121_770 },
  { name: "3　民生費", parts: { "1　社会福祉費": 1_870_455, "2　児童福祉費": 998_120 }, before: 2_790_130 },
  { name: "4　衛生費", parts: { "1　保健衛生費": 412_006, "2　清掃費": 377_900 }, before: 801_555 },
  { name: "5　土木費", parts: { "1　道路橋りょう費": 603_118, "2　住宅費": 299_640 }, before: 951_604 },
  { name: "6　教育費", parts: { "1　小学校費": 511_270, "2　中学校費": 388_900 }, before: 877_340 },
  { name: "7　公債費", parts: { "1　公債費": 940_000 }, before: 962_100 },
  { name: "8　予備費", parts: { "1　予備費": 20_000 }, before: 20_000 },
];

/** The link of 3 民生費 was typed over, two digits the wrong way round. */
export const LINK = { cell: "B6", formula: "第1表!C9", value: 2_868_575 };
export const TYPED = 2_886_575;

/** A 総括 whose column links to the 款 of 第1表, with totals and differences that compute. */
export function linked(): Uint8Array {
  const table: Line[] = [["第１表　歳出予算"], ["（単位：千円）"], ["款", "項", "金額"]];
  const summary: Line[] = [["歳出予算事項別明細書　総括"], ["（単位：千円）"]];
  summary.push(["款", "本年度予算額", "前年度予算額", "比較"]);
  const [chapters, shown]: [number[], number[]] = [[], []];
  for (const { name, parts, before } of CHAPTERS) {
    const figures = Object.entries(parts);
    const value = sum(figures.map(([, figure]) => figure));
    const [row, at] = [table.length + 1, summary.length + 1];
    table.push([name, "", { formula: `SUM(C${row + 1}:C${row + figures.length})`, value }]);
    for (const [part, figure] of figures) table.push(["", part, figure]);
    const isTyped = `B${at}` === LINK.cell;
    chapters.push(row);
    shown.push(isTyped ? TYPED : value);
    const link = isTyped ? TYPED : { formula: `第1表!C${row}`, value };
    const change = { formula: `B${at}-C${at}`, value: shown.at(-1)! - before };
    summary.push([name, link, before, change]);
  }
  const [now, before] = [sum(shown), sum(CHAPTERS.map((chapter) => chapter.before))];
  const all = chapters.map((row) => `C${row}`).join("+");
  table.push(["歳出合計", "", { formula: all, value: now - TYPED + LINK.value }]);
  summary.push([
    "歳出合計",
    { formula: "SUM(B4:B11)", value: now },
    { formula: "SUM(C4:C11)", value: before },
    { formula: "B12-C12", value: now - before },
  ]);
  return bookOf({ 総括: summary, 第1表: table }, { isStyled: true });
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, figure) => all + figure, 0);
}
