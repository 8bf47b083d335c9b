import { addAll, greatest, smallest } from "../../../src/engine/book/collections";

const MANY = Array.from({ length: 300_000 }, (_, index) => index - 100_000);

test("lists longer than what a call takes are added up and compared", () => {
  const list = [7];
  addAll(list, MANY, [8]);
  expect([list.length, list[0], list[1], list.at(-1)]).toEqual([300_002, 7, -100_000, 8]);
  expect([smallest(list), greatest(list)]).toEqual([-100_000, 199_999]);
});

test("of nothing the smallest is Infinity and the greatest −Infinity, as Math has it", () => {
  expect([smallest([]), greatest([])]).toEqual([Infinity, -Infinity]);
  expect([smallest([3, NaN]), greatest([NaN, 3])]).toEqual([NaN, NaN]);
});
