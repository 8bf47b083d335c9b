#!/usr/bin/env bash
# Excel computes with binary numbers as others do, but takes what agrees in 15 digits for equal where a function rounds:
# INT(4.35*100) is 435, ROUNDDOWN(2.3*100,0) 230, ROUNDUP(0.1*3*10,0) 3. HyperFormula 2.7.1 and fast-formula-parser 1.0.19
# give 434, 229 and 4 (Node 20), so that a right 消費税 or 端数切捨て of a budget book seems to be off by 1; ROUND(1.005*1000,0)
# is 1005 in all three. Fails if any of this changes.
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

  const formulas = ["INT(4.35*100)", "ROUNDDOWN(2.3*100,0)", "ROUNDUP(0.1*3*10,0)", "ROUND(1.005*1000,0)"];
  const found = { hyperformula: formulas.map(inHyper), "fast-formula-parser": formulas.map(inParser) };
  console.log(found);
  assert.deepStrictEqual(found, {
    hyperformula: [434, 229, 4, 1005],
    "fast-formula-parser": [434, 229, 4, 1005],
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
