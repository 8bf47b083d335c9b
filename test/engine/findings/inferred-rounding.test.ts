import { check, findAll } from "../../../src/engine";
import { sheetOf, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

type Row = readonly (string | number)[];

function modeOf(title: string, unit: string, rows: readonly Row[]) {
  const { statements, findings } = findAll(
    workbookOf(
      sheetOf("表", [[title], [`(単位:${unit})`], ["区分", "本月", "前月までの累計", "計"], ...rows]),
    ),
  );
  return { mode: statements[0]!.rounding, errors: findings.filter(({ severity }) => severity === "error") };
}

const NAMES = [..."甲乙丙丁戊己庚辛壬癸子丑寅卯"];

/** Lines whose total misses by what this says, and which no total closes. */
const lines = (misses: readonly number[]): Row[] =>
  misses.map((miss, index) => {
    const [a, b] = [12_345 + index * 77, 98_760 + index * 131];
    return [NAMES[index] ?? "他", a, b, a + b + miss];
  });

test("differences on one side alone are 切捨て", () => {
  expect(modeOf("収支実績", "千円", lines([0, 1, 1, 0, 1, 1, 0, 1]))).toEqual({
    mode: "truncate",
    errors: [],
  });
});

test("differences on both sides are 四捨五入", () => {
  expect(modeOf("収支実績", "千円", lines([0, 1, -1, 0, 1, -1, 0, 1]))).toEqual({
    mode: "half-up",
    errors: [],
  });
});

test("where too many sums tie for rounded figures, they are exact, in 百万円 too", () => {
  const all = Array.from({ length: 80 }, () => 0);
  const rows = lines(all).map(([, ...figures], index): Row => [`科目${index}甲`, ...figures]);
  expect(modeOf("収支実績", "百万円", rows).mode).toBe("exact");
  expect(modeOf("収支実績", "百万円", rows.slice(0, 4)).mode).toBe("half-up");
});

test("a settlement in 千円 may miss by 1 once, a budget may not", () => {
  const rows = lines([0, 0, 0, 1]);
  expect(modeOf("決算収支計算書", "千円", rows)).toEqual({ mode: "half-up", errors: [] });
  expect(modeOf("収支予算", "千円", rows).errors).toHaveLength(1);
});

describe("a balance sheet in 千円 beside advances in 円", () => {
  const checked = (title: string, advances: number, miss: number) => {
    const whole = check(
      workbookOf(
        sheetOf("貸借", [
          [title],
          ["(単位:千円)"],
          ["科目", "金額"],
          ["現金及び預金", 2_000_000 + miss],
          ["未収金", 500_000],
          ["資産合計", 2_500_000],
          ["未払金", 300_000],
          ["長期前受金", 1_612_500],
          ["負債合計", 1_912_500],
          ["積立金", 587_500],
          ["純資産合計", 587_500],
          ["負債純資産合計", 2_500_000],
        ]),
        sheetOf("前受金", [
          ["予定前受金及び累積前受金の内容及び金額"],
          ["(単位:円)"],
          ["内容", "予定前受金", "累積前受金"],
          ["機器更改", 200_000_000, 1_200_000_000],
          ["開発", 137_500_000, advances - 1_200_000_000],
          ["合計", 337_500_000, advances],
        ]),
      ),
    );
    const { statements } = whole;
    const repairs = repairsOf(whole);
    const figures = repairs.flatMap(({ changes }) =>
      changes.map(({ cell, to }) => (cell.row === 3 ? [to] : [])),
    );
    return { rounding: statements[0]!.rounding, repairs: figures.flat() };
  };

  test("is exact if it is a budget and nothing is cut off, so that a repair is one figure and no range", () => {
    expect(checked("予定貸借対照表", 1_612_500_000, 27_000)).toEqual({
      rounding: "exact",
      repairs: [2_000_000],
    });
  });

  test("is rounded where something is cut off", () => {
    expect(checked("予定貸借対照表", 1_612_499_800, 27_000).rounding).toBe("half-up");
  });

  test("is rounded if it is a settlement of which only one figure is known in 円", () => {
    expect(checked("貸借対照表", 1_612_500_000, 27_000).rounding).toBe("half-up");
  });
});
