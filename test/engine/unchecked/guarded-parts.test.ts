import { check } from "../../../src/engine";
import { letFailuresThrough } from "../../../src/engine/book/guard";
import { KINDS } from "../../../src/engine/detection/kinds";
import { digitError } from "../../../src/engine/diagnosis/causes/digit-error";
import * as eachCluster from "../../../src/engine/diagnosis/solve/each-cluster";
import { inferredSum } from "../../../src/engine/equations/inferred";
import { product } from "../../../src/engine/findings/notices/product";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

let isBroken = false;

jest.mock("../../../src/engine/diagnosis/solve/each-cluster", () => {
  const actual = jest.requireActual<typeof eachCluster>("../../../src/engine/diagnosis/solve/each-cluster");
  const explainEach: typeof actual.explainEach = (...given) => {
    if (isBroken) throw new Error("broken strategy");
    return actual.explainEach(...given);
  };
  return { ...actual, explainEach };
});

const BOOK = workbookOf(
  printedSheet(
    `
    部局別予算
    (単位：千円)
    部局|人件費|物件費|合計
    総務部|194,582|10,418|205,000
    企画部|510,882|89,118|600,000
    合計|705,464|99,536|805,001`,
    "部局別",
  ),
  printedSheet(
    `
    基金の状況
    (単位：千円)
    区分|本年度末
    財政調整基金|12,345
    減債基金|6,789
    合計|19,143`,
    "基金",
  ),
);

const broken = () => {
  throw new Error("broken part");
};

/** What a check of the book says: where its errors are, what was not judged for what is inside, whether repairs are. */
const said = () => {
  const { findings, unchecked, diagnosis } = check(BOOK);
  return {
    errors: findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell.sheet),
    internal: unchecked.flatMap(({ why, label, cell }) => (why === "internal" ? [[label, cell.sheet]] : [])),
    repaired: diagnosis.errors.length > 0,
  };
};

beforeEach(() => letFailuresThrough(false));

afterEach(() => {
  letFailuresThrough(true);
  jest.restoreAllMocks();
  isBroken = false;
});

const ERRORS = ["部局別", "基金", "部局別"];

test("nothing gives way by itself", () => {
  expect(said()).toEqual({ errors: ERRORS, internal: [], repaired: true });
});

test("a kind that gives way keeps its sheet from being read, and no other", () => {
  const title = { test: (text: string) => (text.startsWith("部局別") ? broken() : false) };
  jest.replaceProperty(KINDS[0]! as { title: unknown }, "title", title);
  expect(said()).toEqual({ errors: ["基金"], internal: [["detection", "部局別"]], repaired: true });
});

test("an inferred rule that gives way takes no other with it", () => {
  jest.spyOn(inferredSum, "equations").mockImplementation(broken);
  const { errors, internal, repaired } = said();
  expect([errors, internal[0]?.[0], repaired]).toEqual([ERRORS, "inferred-sum", true]);
});

test("a rule of products that gives way is named, and the sums stand", () => {
  jest.spyOn(product, "notices").mockImplementation(broken);
  expect(said()).toEqual({ errors: ERRORS, internal: [["product", "部局別"]], repaired: true });
});

test("a cause that gives way: no repairs, which is said, and all findings stand", () => {
  jest.spyOn(digitError, "targets").mockImplementation(broken);
  expect(said()).toEqual({ errors: ERRORS, internal: [["diagnosis", "部局別"]], repaired: false });
});

test("so does a strategy of the search", () => {
  isBroken = true;
  expect(said()).toEqual({ errors: ERRORS, internal: [["diagnosis", "部局別"]], repaired: false });
});
