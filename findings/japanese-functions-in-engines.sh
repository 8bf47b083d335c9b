#!/usr/bin/env bash
# Functions that Japanese books use, in HyperFormula 2.7.1 and fast-formula-parser 1.0.19 (Node 20).
# - Bytes: fast-formula-parser takes LENB("予算") for 2 and LEFTB("予算書",4) for 予算書; in a Japanese Excel they are 4 and
#   予算. HyperFormula knows neither (#NAME?).
# - FIXED(1234.5,0), 1,235 in Excel, is "." in fast-formula-parser.
# - ASC("１２３") and DBCS("123") are right in fast-formula-parser, #NAME? in HyperFormula; JIS, which is what Excel calls
#   DBCS in Japanese, YEN, NUMBERSTRING and DATESTRING are known to neither.
# - MOD(-7,3), 2 in Excel, is -1 in HyperFormula and 2 in fast-formula-parser.
# Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund hyperformula@2.7.1 fast-formula-parser@1.0.19
cat > run.js << 'JS'
const assert = require("assert");
(async () => {
  const { HyperFormula } = require("hyperformula");
  const Parser = require("fast-formula-parser");
  const hyper = HyperFormula.buildFromArray([[]], { licenseKey: "gpl-v3" });
  const inHyper = (formula) => {
    hyper.setCellContents({ sheet: 0, row: 0, col: 0 }, [[`=${formula}`]]);
    const value = hyper.getCellValue({ sheet: 0, row: 0, col: 0 });
    return value?.value ?? value;
  };
  const parser = new Parser({ onCell: () => 0 });
  console.error = () => undefined;
  const inParser = (formula) => {
    try {
      const value = parser.parse(formula, { sheet: "S", row: 1, col: 1 });
      return typeof value === "object" ? value.toString() : value;
    } catch (error) {
      return `raises ${error.message.split("\n")[0]}`;
    }
  };

  const formulas = ['LENB("予算")', 'LEFTB("予算書",4)', "FIXED(1234.5,0)", 'ASC("１２３")', 'DBCS("123")', 'JIS("123")'];
  formulas.push("YEN(1234)", "NUMBERSTRING(2024,1)", "DATESTRING(46000)", "MOD(-7,3)");
  const found = { hyperformula: formulas.map(inHyper), "fast-formula-parser": formulas.map(inParser) };
  console.log(found);
  assert.deepStrictEqual(found.hyperformula, [...Array(9).fill("#NAME?"), -1]);
  const missing = (name) => `raises Function ${name} is not implemented.`;
  assert.deepStrictEqual(found["fast-formula-parser"], [
    2,
    "予算書",
    ".",
    "123",
    "１２３",
    missing("JIS"),
    missing("YEN"),
    missing("NUMBERSTRING"),
    missing("DATESTRING"),
    2,
  ]);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
