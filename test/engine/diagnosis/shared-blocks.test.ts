import { Budget } from "../../../src/engine/diagnosis/solve/budget";
import type { Progress } from "../../../src/engine/diagnosis/solve/strategy";
import { openModels } from "../../../src/engine/diagnosis/search/models";
import type { PricedCorrection, Problem, ProblemRow } from "../../../src/engine/diagnosis/problem/problem";
import { shareBlocks, shareBlocksAtOnce } from "../../../src/engine/diagnosis/solve/shared-blocks";
import type { Explained, OpenCluster } from "../../../src/engine/diagnosis/solve/open-cluster";
import type { Solved } from "../../../src/engine/diagnosis/problem/answer";

/** Three pairs of figures that should be equal and are not. */
const PAIRS = [
  [10, 12],
  [20, 27],
  [30, 31],
] as const;
const problem: Problem = {
  cells: PAIRS.flat().map((value, index) => ({ id: `c${index}`, value })),
  rows: PAIRS.map((_, at): ProblemRow => {
    return { cells: [2 * at, 2 * at + 1], coefficients: [1, -1], low: 0, high: 0 };
  }),
  tables: [],
};

/** Makes the second figures of some pairs, or the first ones, equal to the others. */
function block(pairs: readonly number[], cost: number, place = 1): PricedCorrection {
  return { cause: "stale-total", cost, changes: pairs.map((pair) => changeOf(pair, place)) };
}

function changeOf(pair: number, place: number) {
  const [from, to] = [PAIRS[pair]![place]!, PAIRS[pair]![1 - place]!];
  return { cell: 2 * pair + place, from, to, least: to, most: to };
}

const openCluster = (pair: number, least: number): OpenCluster => ({
  rows: [pair],
  least,
  isSingle: false,
  explain: () => {
    throw new Error("searched");
  },
});

function explained(pair: number, cost: number): Explained {
  const corrections = [{ cause: "arbitrary", cost, changes: [changeOf(pair, 0)] }];
  const repairs = [{ corrections, cost, isEqual: true, confidence: 1 }];
  const found: Solved = {
    errors: [{ rows: [pair], repairs, proved: true }],
    unsettled: [],
    proved: true,
    nodes: 0,
  };
  return { rows: [pair], found };
}

const unexplained = (pair: number): Explained => ({
  rows: [pair],
  found: { errors: [], unsettled: [pair], proved: false, nodes: 1 },
});

const answersOf = ({ rows, found }: Explained) => [
  rows,
  found.errors.map(({ repairs }) => repairs.map(({ cost }) => cost)),
];

const NO_BUDGET = new Budget({ nodes: 0, solutions: 0, cost: 0, shouldStop: () => true });

const progress = (known: Partial<Progress>, blocks: readonly PricedCorrection[]): Progress => ({
  problem,
  models: openModels(),
  blocks: () => blocks,
  explained: [],
  open: [],
  ...known,
});

describe("a block that explains several clusters, before they are searched,", () => {
  const spanned = (leasts: readonly number[], blocks: readonly PricedCorrection[]) => {
    const open = leasts.map((least, at) => openCluster(at, least));
    const { explained: found, open: left } = shareBlocksAtOnce(progress({ open }, blocks), NO_BUDGET);
    return { found: found.map(answersOf), left: left.flatMap(({ rows }) => rows) };
  };

  it("is taken where they cost more at the least", () => {
    const blocks = [block([0, 1], 230), block([0, 1], 235, 0)];
    expect(spanned([150, 150, 100], blocks)).toEqual({ found: [[[0, 1], [[230, 235]]]], left: [2] });
  });

  it("is taken once, in whatever order it lists its figures", () => {
    const blocks = [block([1, 0], 230), block([0, 1], 230, 0)];
    expect(spanned([150, 150, 100], blocks)).toEqual({ found: [[[0, 1], [[230, 230]]]], left: [2] });
  });

  it("is taken where one of them has no figure that may change", () => {
    expect(spanned([Infinity, 150, 100], [block([0, 1], 230)]).left).toEqual([2]);
  });

  it("is not where they may be nearly as good", () => {
    expect(spanned([130, 130, 100], [block([0, 1], 230)])).toEqual({ found: [], left: [0, 1, 2] });
  });

  it("is not where another block might save more, whatever the search finds", () => {
    const overlapping = [block([0, 1], 230), block([1, 2], 240)];
    expect(spanned([150, 150, 150], overlapping)).toEqual({ found: [], left: [0, 1, 2] });
    const wider = [block([0, 1], 150), block([0, 1, 2], 400)];
    expect(spanned([150, 150, 150], wider)).toEqual({ found: [], left: [0, 1, 2] });
    const dearAtFirst = [block([0, 1], 80), block([0, 1, 2], 241)];
    expect(spanned([64, 64, 64], dearAtFirst)).toEqual({ found: [], left: [0, 1, 2] });
  });

  it("is taken before smaller ones that save less", () => {
    const blocks = [block([0, 1], 250), block([0, 1, 2], 260)];
    expect(spanned([150, 150, 150], blocks)).toEqual({ found: [[[0, 1, 2], [[260]]]], left: [] });
  });
});

describe("a block that explains several clusters, after they were searched,", () => {
  const answers = (all: readonly Explained[], blocks: readonly PricedCorrection[]) =>
    shareBlocks(progress({ explained: all }, blocks), NO_BUDGET).explained.map(answersOf);

  it("is the answer where it is cheaper, with the others where they cost little more", () => {
    const all = [explained(0, 120), explained(1, 120), explained(2, 100)];
    expect(answers(all, [block([0, 1], 230)])).toEqual([
      [[0, 1], [[230, 240]]],
      [[2], [[100]]],
    ]);
  });

  it("is the only answer where one of the clusters has none", () => {
    const all = [explained(0, 120), unexplained(1)];
    expect(answers(all, [block([0, 1], 230)])).toEqual([[[0, 1], [[230]]]]);
  });
});
