import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readTruth } from "../../scripts/corpus/truth";

const written = (text: string) =>
  readTruth(text).equations.map(
    ({ total, terms }) =>
      `${total} = ${terms.map(([place, factor]) => (factor === 1 ? "+" : "-") + place).join(" ")}`,
  );

test("rows in several columns", () => {
  expect(written("A,C-D: 3 = 1 - 2")).toEqual(["2,0 = +0,0 -1,0", "2,2 = +0,2 -1,2", "2,3 = +0,3 -1,3"]);
});

test("columns in several rows", () => {
  expect(written("4-5,9: D = B + C")).toEqual(["3,3 = +3,1 +3,2", "4,3 = +4,1 +4,2", "8,3 = +8,1 +8,2"]);
});

test("runs of lines among others", () => {
  expect(written("B: 9 = 2..4 + 7 - 8")).toEqual(["8,1 = +1,1 +2,1 +3,1 +6,1 -7,1"]);
});

test("single cells, remarks and the rounding", () => {
  const truth = readTruth("# a page\nrounding truncate\nB20 = D19   # a tie\n");
  expect(truth).toEqual({ rounding: "truncate", equations: [{ total: "19,1", terms: [["18,3", 1]] }] });
  expect(readTruth("B: 3 = 1 + 2").rounding).toBeNull();
});

test.each(["rounding upwards", "B: 3 = 1 * 2", "B: 3 = ", "B: D = 1 + 2", "3 = 1 + 2", "B: 3 = 5..2"])(
  "%s is refused",
  (line) => expect(() => readTruth(line)).toThrow(line.trim()),
);

const FOLDER = "scripts/corpus/truth";
const files = readdirSync(FOLDER, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith(".txt"));

test.each(files)("%s can be read and says nothing twice", (file) => {
  const text = readFileSync(path.join(FOLDER, file), "utf8");
  expect(new Set(written(text)).size).toBe(written(text).length);
});
