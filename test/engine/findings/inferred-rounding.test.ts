import { check } from "../../../src/engine";
import { sheetOf, workbookOf } from "../../sheets";

type Row = readonly (string | number)[];

function modeOf(title: string, unit: string, rows: readonly Row[]) {
  const { statements, findings } = check(
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
