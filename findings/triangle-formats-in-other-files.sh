#!/usr/bin/env bash
# SheetJS (@e965/xlsx 0.20.3, Node 20): -300 under #,##0;"△"#,##0 and 7 under "令和"0"年度", written and read back by itself.
# - .xls (BIFF8) and SpreadsheetML 2003 show △300 and 令和7年度 again.
# - .ods: the section for negatives is gone (#,##0), so that it shows -300; the year shows 7.
# - SYLK: the formats are there in the wrong encoding, and show â³300.
# - BIFF2: both signs and words have become underscores in the formats, "_"#,##0.
# Only the figures pass everywhere. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3
cat > run.js << 'JS'
const assert = require("assert");
(async () => {
  const { read, utils, write } = require("@e965/xlsx");
  const sheet = utils.aoa_to_sheet([[-300], [7]]);
  sheet.A1.z = '#,##0;"△"#,##0';
  sheet.A2.z = '"令和"0"年度"';
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "S");
  const found = {};
  for (const bookType of ["xls", "xlml", "ods", "sylk", "biff2"]) {
    const again = read(write(book, { type: "buffer", bookType }), { cellNF: true });
    const { A1, A2 } = again.Sheets[again.SheetNames[0]];
    found[bookType] = [A1.v, A1.z, A1.w ?? null, A2.v, A2.w ?? null];
  }
  console.log(found);
  assert.deepStrictEqual(found.xls, [-300, '#,##0;"△"#,##0', "△300", 7, "令和7年度"]);
  assert.deepStrictEqual(found.xlml, [-300, '#,##0;"△"#,##0', "△300", 7, "令和7年度"]);
  assert.deepStrictEqual(found.ods, [-300, "#,##0", "-300", 7, "7"]);
  assert.match(found.sylk[1], /^#,##0;"â/);
  assert.strictEqual(found.biff2[1], '#,##0;"_"#,##0');
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
