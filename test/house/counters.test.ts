import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** 「38 件」 and 「38件」 side by side look like two hands: a number and its counter are written together, 「不一致が 38件」. */
const APART = /(?:\}|\d) (?:件|式(?!の)|か所|シート|セル|行|枚|人|回)/u;

test("a counter follows its number without a space in every text that people read", () => {
  const files = ["src", "workbench"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(ROOT, folder, file)),
  );
  const apart = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => APART.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(apart).toEqual([]);
});
