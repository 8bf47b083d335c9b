#!/usr/bin/env bash
# What two JavaScript formatters print under formats of Japanese budget books; SSF 0.11.2 (the one in SheetJS) and
# numfmt 3.2.3, on Node 20.
# - Years of an era, ggge"年度" on 9 Dec 2025 (令和7年度): SSF prints the letters, "ggg2025年度"; numfmt prints "2025年度", also
#   with its Japanese locale. Neither raises an error.
# - [DBNum1][$-411]0 on 2024: SSF takes the locale in brackets for a currency and prints "$2024".
# - [<0]"△"#,##0;[=0]"－";#,##0 on -300: SSF "△300", numfmt "-△300", a sign twice.
# - #,##0;△#,##0 (the triangle without quotes, as offices type it) on -300: numfmt "△300"; SSF raises "unrecognized
#   character △".
# Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ssf@0.11.2 numfmt@3.2.3
cat > print.js << 'JS'
const assert = require("assert");
(async () => {
  const SSF = require("ssf");
  const { format } = await import("numfmt");
  const tried = (print) => {
    try {
      return print();
    } catch (error) {
      return `raises ${error.message}`;
    }
  };
  const cases = [
    ['ggge"年度"', 46000],
    ["[DBNum1][$-411]0", 2024],
    ['[<0]"△"#,##0;[=0]"－";#,##0', -300],
    ["#,##0;△#,##0", -300],
  ];
  const found = cases.map(([pattern, value]) => [
    pattern,
    tried(() => SSF.format(pattern, value)),
    tried(() => format(pattern, value)),
    tried(() => format(pattern, value, { locale: "ja" })),
  ]);
  console.log(found);
  assert.deepStrictEqual(found, [
    ['ggge"年度"', "ggg2025年度", "2025年度", "2025年度"],
    ["[DBNum1][$-411]0", "$2024", "2024", "2024"],
    ['[<0]"△"#,##0;[=0]"－";#,##0', "△300", "-△300", "-△300"],
    ["#,##0;△#,##0", "raises unrecognized character △ in △#,##0", "△300", "△300"],
  ]);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node print.js
