/** What measures, by the name that `--env only=` takes; files in scripts. */
const BENCHES = {
  check: "bench/check.ts",
  scan: "bench/scan.ts",
  graph: "bench/graph.ts",
  diagnosis: "bench/diagnosis/index.ts",
  formulas: "bench/formulas/index.ts",
  verdict: "bench/verdict/index.ts",
  right: "bench/right/index.ts",
  families: "bench/families/index.ts",
  beside: "bench/beside.ts",
  many: "bench/many.ts",
  growth: "bench/growth.ts",
  discrepancies: "bench/discrepancies.ts",
  pane: "bench/pane.ts",
  corpus: "corpus/index.ts",
  compare: "compare/index.ts",
  attack: "attack/index.ts",
  fuzz: "fuzz/index.ts",
  "other-programs": "other-programs/index.ts",
};

module.exports = { BENCHES };
