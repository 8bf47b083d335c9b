#!/usr/bin/env bash
# In Excel and LibreOffice a SUBTOTAL passes over other SUBTOTALs in its range; 小計 and 合計 of Japanese lists rely on it.
# HyperFormula 2.7.1 (Node 20): of 1, 2, =SUBTOTAL(9,A1:A2), 4, =SUBTOTAL(9,A1:A4) the last is 10, for 7: the 小計 is added
# once more. SUBTOTAL(109,…) likewise. AGGREGATE is #NAME?. fast-formula-parser 1.0.19 has neither and says so.
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

  const totals = [9, 109].map((code) => {
    const sheet = [[1], [2], [`=SUBTOTAL(${code},A1:A2)`], [4], [`=SUBTOTAL(${code},A1:A4)`]];
    return HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3" }).getSheetValues(0).flat();
  });
  const others = [inHyper("AGGREGATE(9,6,1,2)"), inParser("SUBTOTAL(9,1,2)"), inParser("AGGREGATE(9,6,1,2)")];
  console.log(totals, others);
  assert.deepStrictEqual(totals, [[1, 2, 3, 4, 10], [1, 2, 3, 4, 10]]);
  assert.deepStrictEqual(others, [
    "#NAME?",
    "raises Function SUBTOTAL is not implemented.",
    "raises Function AGGREGATE is not implemented.",
  ]);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
