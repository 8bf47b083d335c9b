#!/usr/bin/env bash
# Amounts with the △ of public accounts in formula engines for JavaScript (Node 20).
# - @formulajs/formulajs 4.4.9: VALUE("△1,000") is 1000, the sign dropped in silence, as of (1,000); VALUE("１２３"), which
#   is 123 in Excel, is 0. TEXT(-1234,"#,##0;△#,##0") is "-1,234".
# - HyperFormula 2.7.1: TEXT(-1234,"#,##0;△#,##0") is "-1234,##0;△#,##0", the pattern with the figure in its first mark;
#   TEXT(0,"#,##0;△#,##0;－") is "0,##0;△#,##0;－".
# - fast-formula-parser 1.0.19: #VALUE! for both, since its formatter does not know a bare △.
# In Excel they are △1,234 and －. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.4.9 hyperformula@2.7.1 fast-formula-parser@1.0.19
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

  const formulas = require("@formulajs/formulajs");
  const texts = ['TEXT(-1234,"#,##0;△#,##0")', 'TEXT(0,"#,##0;△#,##0;－")'];
  const found = {
    "VALUE in formulajs": ["△1,000", "(1,000)", "１２３"].map((text) => formulas.VALUE(text)),
    "TEXT in formulajs": formulas.TEXT(-1234, "#,##0;△#,##0"),
    hyperformula: texts.map(inHyper),
    "fast-formula-parser": texts.map(inParser),
  };
  console.log(found);
  assert.deepStrictEqual(found, {
    "VALUE in formulajs": [1000, 1000, 0],
    "TEXT in formulajs": "-1,234",
    hyperformula: ["-1234,##0;△#,##0", "0,##0;△#,##0;－"],
    "fast-formula-parser": ["#VALUE!", "#VALUE!"],
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
