#!/usr/bin/env bash
# Lists of Japanese offices are often Shift_JIS. A figure with U+2212 MINUS SIGN, −1,234, is written
# - by iconv-lite 0.6.3 as ?1,234, and 〜 (U+301C) as ?;
# - by encoding-japanese 2.2.0 as 81 7C, which is read back as the full-width －1,234; 〜 as ? as well, but ‖ (U+2016), ? in
#   iconv-lite, as the ∥ that it is in that table.
# △1,234 and ▲1,234 pass in both, and so do ～ (U+FF5E), 髙, ① and ㈱ of the vendor's table. Nothing is raised.
# Seen on Node 20. Fails if any of this changes.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund iconv-lite@0.6.3 encoding-japanese@2.2.0
cat > run.js << 'JS'
const assert = require("assert");
(async () => {
  const iconv = require("iconv-lite");
  const Encoding = require("encoding-japanese");
  const texts = ["−1,234", "△1,234", "▲1,234", "〜", "～", "‖", "髙①㈱"];
  const read = (bytes) => new TextDecoder("shift_jis").decode(Uint8Array.from(bytes));
  const found = {
    "iconv-lite": texts.map((text) => read(iconv.encode(text, "Shift_JIS"))),
    "encoding-japanese": texts.map((text) =>
      read(Encoding.convert(Encoding.stringToCode(text), { from: "UNICODE", to: "SJIS" })),
    ),
  };
  console.log(found);
  assert.deepStrictEqual(found, {
    "iconv-lite": ["?1,234", "△1,234", "▲1,234", "?", "～", "?", "髙①㈱"],
    "encoding-japanese": ["－1,234", "△1,234", "▲1,234", "?", "～", "∥", "髙①㈱"],
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS
node run.js
