import { dateText, isCalendar, mayBeDate } from "../../../src/engine/book/number-format/date";

test.each([
  [45383, 'ggge"年"m"月"d"日"', "令和6年4月1日"],
  [45383, 'yyyy"年"m"月"', "2024年4月"],
  [45351, "yyyy/mm/dd", "2024/02/29"],
  [43585, 'ggge"年"', "平成31年"],
  [43586, "ge.m.d", "R1.5.1"],
  [32515, "gge", "昭64"],
  [36585, 'yy"年"m"月"', "00年2月"],
  [73050, "yyyy/m/d", "2099/12/31"],
  [45444, 'm"月"', "6月"],
])("%p under %p prints %p", (value, code, text) => {
  expect(dateText(value, code)).toBe(text);
});

test("every day of two centuries follows the one before, as the calendar of the runtime has it", () => {
  for (let serial = 61; serial < 73_100; serial += 7) {
    const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
    expect(dateText(serial, "yyyy-m-d")).toBe(
      `${date.getUTCFullYear()}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`,
    );
  }
});

test("times are no days, and amounts are none either", () => {
  expect(["h:mm", "[h]:mm", "mm:ss", "[m]:ss", "#,##0", '0"年度"'].map(isCalendar)).toEqual(
    Array(6).fill(false),
  );
  expect(["m/d/yyyy", 'm"月"', "ge.m.d", "yyyy/m/d h:mm", "d-mmm"].map(isCalendar)).toEqual(
    Array(5).fill(true),
  );
  expect([300, 345_000, 45_383].map(mayBeDate)).toEqual([false, false, true]);
});
