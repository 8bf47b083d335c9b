import { englishTotal, known } from "../../../src/engine/book/english";
import { labelKey } from "../../../src/engine/book/text";
import { declaredUnit } from "../../../src/engine/book/unit";

test.each([
  ["Total current assets", "流動資産合計"],
  ["Cash and deposits", "現金及び預金"],
  ["(1) Net profit (loss)", "当期純利益"],
  ["TOTAL ASSETS", "資産合計"],
  ["Goodwill", "goodwill"],
])("the key of %p is %p", (label, key) => {
  expect(labelKey(label)).toBe(key);
});

test("what is no English term stays", () => {
  expect(known("流動資産合計")).toBe("流動資産合計");
});

test.each([
  ["totalpropertyandequipment", "propertyandequipment"],
  ["subtotal", ""],
  ["assetstotal", "assets"],
  ["totalofgrants", "grants"],
])("%p is a total of %p", (key, of) => {
  expect(englishTotal(key)).toEqual({ of });
});

test.each(["assets", "現金及び預金合計"])("%p is no English total", (key) => {
  expect(englishTotal(key)).toBeNull();
});

test.each([
  ["(Unit:thousandyen)", 1_000],
  ["(inmillionsofyen)", 1_000_000],
  ["(yeninthousands)", 1_000],
  ["(Unit:yen)", 1],
  ["Yenloanstomunicipalities", null],
])("%p declares %p", (text, unit) => {
  expect(declaredUnit(text)).toBe(unit);
});
