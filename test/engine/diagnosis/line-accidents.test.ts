import { diagnose } from "../../../src/engine/diagnosis/solve";
import type { Problem, ProblemCell, ProblemRow } from "../../../src/engine/diagnosis/problem/problem";

/** Lines of one table: the total, then the parts beside it; "" for a blank. */
function across(...lines: readonly (readonly (number | "")[])[]): Problem {
  const width = lines[0]!.length;
  const cells = lines.flatMap((line, at) =>
    line.map((value, column): ProblemCell => {
      const above = lines[at - 1]?.[column] ?? "";
      return {
        id: `${String(at).padStart(3, "0")}:${column}`,
        value: value === "" ? 0 : value,
        blank: value === "",
        evidence: () => (above === "" ? [] : [{ kind: "line-above", value: above }]),
      };
    }),
  );
  const indexes = lines.map((line, at) => line.map((_, column) => at * width + column));
  const rows = indexes.map((own): ProblemRow => ({
    cells: own,
    coefficients: own.map((_, column) => (column === 0 ? 1 : -1)),
    low: 0,
    high: 0,
    total: own[0]!,
  }));
  return { cells, rows, tables: [{ sheet: "目", lines: indexes }] };
}

/** Of each error the causes and the changes of its best answer. */
function answers(problem: Problem): string[] {
  const limits = { nodes: 20_000, solutions: 100, cost: Infinity, shouldStop: () => false };
  return diagnose(problem, limits).errors.map(({ repairs: [best] }) =>
    best!.corrections
      .flatMap(({ cause, changes }) =>
        changes.map(({ cell, to }) => `${cause} ${problem.cells[cell]!.id.slice(2)}=${to}`),
      )
      .join(", "),
  );
}

const RIGHT = [57_024, 42_300, 14_000, 724] as const;

it("takes several figures of the line above out of a line at once", () => {
  const problem = across(RIGHT, [8_650, 42_300, 14_000, 8_650], [900, "", "", 900]);
  expect(answers(problem)).toEqual(["carried-down 1:1=0, carried-down 1:2=0"]);
});

it("parts two figures that ran together, beside others that were carried down", () => {
  const problem = across(RIGHT, [86_477, 42_300, 14_000, 100_085_477]);
  expect(answers(problem)).toEqual(["glued 1:2=1000, glued 1:3=85477, carried-down 1:1=0"]);
});

it("knows small figures for copies where most lines of the table show that it copies", () => {
  const alone = across(RIGHT, [3_824, 1, 123, 3_701], [900, "", "", 900]);
  const small = [
    [4_000, 3_000, 1_000, ""],
    [3_824, "", 123, 3_701],
    [1, 1, "", ""],
    [3_824, 1, 123, 3_701],
  ] as const;
  const habit = across(RIGHT, [600, 42_300, "", 600], [70, 42_300, "", 70], [64, 42_300, "", 64], ...small);
  expect(answers(alone)).toHaveLength(1);
  expect(answers(habit)).toContain("carried-down 7:1=0");
});

it("leaves a copy alone that is right", () => {
  const problem = across(RIGHT, [57_124, 42_300, 14_000, 724]);
  expect(answers(problem)[0]).not.toContain("carried-down");
});
