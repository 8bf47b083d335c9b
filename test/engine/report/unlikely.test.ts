import { check, toText } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const sides = (spent: string, total = "51,319,776") =>
  workbookOf(
    printedSheet(
      `
      歳入
      |（単位：円）
      款|当初予算額
      市税|27,070,575
      地方譲与税|410,000
      地方交付税|9,345,578
      国庫支出金|14,202,119
      諸収入|1,709,310
      歳入合計|52,737,582`,
      "歳入",
    ),
    printedSheet(
      `
      歳出
      |（単位：円）
      款|当初予算額
      議会費|391,410
      総務費|5,880,274
      民生費|26,014,583
      土木費|${spent}
      公債費|6,240,961
      歳出合計|${total}`,
      "歳出",
    ),
  );

/** Of so many lines any may be what a sum misses by. */
const lines = (last: number) => {
  const items = Array.from({ length: 28 }, (_, at) => `第${at + 1}団地|${41_307 + 1_913 * at * at}`);
  return workbookOf(
    printedSheet(`修繕費\n|（単位：円）\n区分|金額\n${items.join("\n")}\n合計|${last}`, "修繕費"),
  );
};
const SUM = Array.from({ length: 28 }, (_, at) => 41_307 + 1_913 * at * at).reduce((a, b) => a + b);

const linesOf = (text: string) => {
  const all = text.split("\n");
  const from = all.findIndex((line) => /^■ (修正案|Proposed)/u.test(line));
  return all.slice(from + 1, all.indexOf("", from));
};

test("歳入 and 歳出 that differ, each in line with its own lines", () => {
  const found = check(sides("12,792,548"));
  expect(linesOf(toText(found, "ja"))[0]).toMatch(
    /^1\. 歳入合計（歳入 B9）：直す箇所を絞れません（案は\d+件ありますが、どれも確からしさ 5%未満です）。式の各項を原本と照らし合わせてください。/u,
  );
  expect(linesOf(toText(found, "en"))[0]).toMatch(
    /^1\. 歳入合計 \(歳入 B9\): no cell to repair stands out \(\d+ repairs, below 5 % each\)/u,
  );
  expect(toText(found, "ja")).not.toContain("確からしさ 0%");
});

test("a sum of many lines that misses by what no slip explains", () => {
  const text = linesOf(toText(check(lines(SUM + 46_813)), "ja"));
  expect(text[0]).toContain("直す箇所を絞れません");
  expect(text.some((line) => line.includes("→"))).toBe(false);
});

test("what stands out is listed as ever", () => {
  const both = linesOf(toText(check(sides("14,201,354", "52,737,582")), "ja"));
  expect(both[0]).toMatch(/^1\. 土木費（歳出 B7） 14,201,354 → 14,210,354：/u);
});
