import { datePeriod, headingPeriod, samePeriod } from "../../../src/engine/book/period";

test.each([
  ["平成28年度資金計画", 2016, ""],
  ["令和元年度", 2019, ""],
  ["R6当初予算", null, ""],
  ["27年度6月補正", 2015, "6月補正"],
  ["2024年度決算", 2024, "決算"],
])("%p names the fiscal year %p, edition %p", (text, year, edition) => {
  const period = headingPeriod(text, 1988);
  if (year === null) expect(period).toBeNull();
  else expect(period).toMatchObject({ year, edition });
});

test.each([
  ["(平成29年3月31日現在)", 2016],
  ["(平成28年4月1日から平成29年3月31日まで)", 2016],
  ["令和6年4月1日", 2024],
])("%p lies in fiscal %p", (text, year) => {
  expect(datePeriod(text)?.year).toBe(year);
});

test("this year and the year before are relative until the book names a year", () => {
  expect(headingPeriod("当年度")).toMatchObject({ year: null, relative: 0 });
  expect(headingPeriod("前年度末")).toMatchObject({ year: null, relative: -1 });
});

test("two editions of one year are not the same figures", () => {
  const [original, revised] = [headingPeriod("平成27年度当初"), headingPeriod("平成27年度6月補正")];
  expect(samePeriod(original, revised)).toBe(false);
  expect(samePeriod(original, null)).toBe(true);
});
