import { check } from "../../../src/engine";
import { errorsInWords } from "../../../src/taskpane/check/diagnosis";
import { toResult } from "../../../src/taskpane/check/to-result";
import { sureRepairs } from "../../../src/taskpane/repairs/sure-repairs";
import { toDoOf } from "../../../src/taskpane/verdict/to-do";
import { shownVerdict } from "../../../src/taskpane/verdict/verdict";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const found = check(
  workbookOf(
    printedSheet("損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|△1,211", "損益"),
    printedSheet("損益計算書\n営業収益合計|700\n営業費用合計|300\n営業利益|444", "別の損益"),
  ),
);
const result = toResult(found, "ja", errorsInWords(found, "ja"));
const errorsOf = (index: number) => result.findings[index]!.error;

test("what is to be done counts errors and cells, not equations", () => {
  const toDo = toDoOf(result, () => true)!;
  expect(toDo).toEqual({ errors: 2, cells: 2, settled: 2, left: 0 });
  expect(shownVerdict(result, () => false, "ja")).toMatchObject({
    title: "誤りとみられる箇所 2件（2セル）。直すと 2式がすべて合います",
    details: ["不一致が 2件あります"],
  });
});

test("what is waived is nothing to do; where nothing is left, the equations speak", () => {
  const first = (index: number) => errorsOf(index) !== 0;
  expect(toDoOf(result, first)).toEqual({ errors: 1, cells: 1, settled: 1, left: 0 });
  expect(shownVerdict(result, (index) => !first(index), "ja").title).toBe(
    "誤りとみられる箇所 1件（1セル）。直すと 1式が合います",
  );
  expect(shownVerdict(result, (index) => !first(index), "en").title).toBe(
    "1 probable error (1 cell). Repairing makes 1 equation tie",
  );
  expect(toDoOf(result, () => false)).toBeNull();
  expect(shownVerdict(result, () => true, "ja").title).toBe("不一致が 2件あります");
});

describe("sure repairs", () => {
  const sure = (repair: object) => {
    const [error] = result.errors;
    const [best] = error!.repairs;
    const repairs = [{ ...best!, repair: { ...best!.repair, confidence: 0.99, alternatives: 0, ...repair } }];
    return sureRepairs({ ...result, errors: [{ ...error!, repairs }] }, () => false).errors.length;
  };
  const [change] = result.errors[0]!.repairs[0]!.repair.changes;

  test("are likely, alone, known to the last digit, and leave live formulas alone", () => {
    expect(sure({})).toBe(1);
    expect(sure({ confidence: 0.94 })).toBe(0);
    expect(sure({ alternatives: 1 })).toBe(0);
    expect(sure({ changes: [] })).toBe(0);
    expect(sure({ changes: [{ ...change!, exact: false }] })).toBe(0);
    expect(sure({ changes: [{ ...change!, formula: { from: "A1", to: null } }] })).toBe(0);
    expect(sure({ changes: [{ ...change!, formula: { from: "A1", to: "A2" } }] })).toBe(1);
  });

  test("never write to one cell twice, and leave out what is to stay", () => {
    const [error] = result.errors;
    const [best] = error!.repairs;
    const one = {
      ...error!,
      repairs: [{ ...best!, repair: { ...best!.repair, confidence: 1, alternatives: 0 } }],
    };
    expect(sureRepairs({ ...result, errors: [one, one] }, () => false).errors).toHaveLength(1);
    expect(sureRepairs({ ...result, errors: [one] }, () => true)).toMatchObject({ changes: [], settles: 0 });
  });
});
