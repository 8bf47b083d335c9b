#!/usr/bin/env bash
# A section whose condition is for numbers of both signs: [=0]"－";#,##0 is a common way to print 0 as a dash. For -300:
# - numfmt 3.2.6, which is written after Excel, shows -300;
# - SheetJS's ssf (@e965/xlsx 0.20.3) and excelize-wasm 0.1.3 show 300: a deficit is printed as a surplus;
# - of [>=1000000]#,##0,,"百万";[>=1000]#,##0,"千";0 SheetJS shows 300 likewise, numfmt -300;
# - excelize-wasm passes over conditions: 300 under [<0]"△"#,##0;[=0]"－";#,##0 is △300 there, 300 in the others.
# Seen on Node 20. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 excelize-wasm@0.1.3 numfmt@3.2.6
cat > run.js << 'JS'
const assert = require("assert");
const CASES = [
  ['[=0]"－";#,##0', -300],
  ['[>=1000000]#,##0,,"百万";[>=1000]#,##0,"千";0', -300],
  ['[<0]"△"#,##0;[=0]"－";#,##0', 300],
];
(async () => {
  const { SSF } = require("@e965/xlsx");
  const numfmt = await import("numfmt");
  const { NewFile } = await require("excelize-wasm").init(require.resolve("excelize-wasm/excelize.wasm.gz"));
  const book = NewFile();
  const shown = CASES.map(([code, value], at) => {
    const { style } = book.NewStyle({ CustomNumFmt: code });
    book.SetCellValue("Sheet1", `A${at + 1}`, value);
    book.SetCellStyle("Sheet1", `A${at + 1}`, `A${at + 1}`, style);
    return book.GetCellValue("Sheet1", `A${at + 1}`).value;
  });
  const found = {
    numfmt: CASES.map(([code, value]) => numfmt.format(code, value)),
    "@e965/xlsx": CASES.map(([code, value]) => SSF.format(code, value)),
    "excelize-wasm": shown,
  };
  console.log(found);
  assert.deepStrictEqual(found, {
    numfmt: ["-300", "-300", "300"],
    "@e965/xlsx": ["300", "300", "300"],
    "excelize-wasm": ["300", "-300", "△300"],
  });
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
