import { check } from "../../../src/engine";
import { fingerprintOf } from "../../../src/engine/report/fingerprint";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** FNV-1a as it is written down, with whole numbers of any length. */
function plainPrint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0").match(/.{4}/g)!.join("-");
}

test.each([
  "科目|金額\n収入|500\n支出|300\n差引|200",
  "科目|金額\n収入|9,007,199,254,740,991\n支出|△12\n差引|0",
  "科目|金額|前年度\n使用料|12.5|\n手数料|1|2\n合計|13.5|2",
])("the print in halves is that of the whole: %j", (text) => {
  const workbook = workbookOf(printedSheet(text, "収支 \u{20bb7}"));
  const { statements } = check(workbook);
  const [{ name, cells }] = workbook.sheets as [(typeof workbook.sheets)[0]];
  const said = cells.map(
    ({ row, column, value }) => `${name}\t${row}\t${column}\t${JSON.stringify(value)}\n`,
  );
  expect(fingerprintOf({ workbook, statements })).toBe(plainPrint(said.join("")));
});
