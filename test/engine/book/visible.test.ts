import { visible, visibleJson } from "../../../src/engine/book/visible";

test("what a terminal would obey is shown", () => {
  expect(visible("資産\u001b[2J\nすべて一致")).toBe("資産␛[2J␊すべて一致");
  expect(visible("a\u007f\u009b\u202eb\u2066c\u2028d\u200f")).toBe(
    "a␡<U+009B><U+202E>b<U+2066>c<U+2028>d<U+200F>",
  );
});

test("what people write stays as it is", () => {
  const text = "（注）△1,000　é👍🏽 が〜 𠮷";
  expect(visible(text)).toBe(text);
});

test("JSON says the same and shows nothing that is obeyed", () => {
  const value = { label: "a\u009b\u202eb\u007f\u001b" };
  const json = visibleJson(JSON.stringify(value));
  expect(JSON.parse(json)).toEqual(value);
  expect(visible(json)).toBe(json);
});
