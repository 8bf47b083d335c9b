import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const GLOSSARY = readFileSync(path.join(ROOT, "docs/glossary.md"), "utf8");

/** Words that say where something stands or that it is the first file of its folder. */
const PLAIN = new Set(["index", "in", "as", "at", "by", "over", "not", "no", "a", "of"]);

/** A word as it is looked up: singular. */
const stem = (word: string) =>
  word
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?<=[^si])s$/, "");

const wordsOf = (text: string) => (text.match(/[A-Za-z]+/g) ?? []).map(stem);

/** What the first column of a table names. */
const NAMED = new Set(
  GLOSSARY.split("\n").flatMap((line) => (line.startsWith("|") ? wordsOf(line.split("|")[1]!) : [])),
);

const unnamed = (file: string) =>
  wordsOf(path.basename(file, ".ts")).filter((word) => !NAMED.has(word) && !PLAIN.has(word));

test("every word of a folder or file of the engine stands in the glossary", () => {
  const files = readdirSync(path.join(ROOT, "src/engine"), { recursive: true, encoding: "utf8" });
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => unnamed(file).map((word) => `${word} (${file})`))).toEqual([]);
});

test("a word that is not in it would be found", () => {
  expect(unnamed("engine/diagnosis/solve/peel.ts")).toEqual(["peel"]);
});

test("a word has one row, so that it means one thing", () => {
  const [main = ""] = GLOSSARY.split("\n## ");
  const rows = main.split("\n").flatMap((line) => (line.startsWith("|") ? [line.split("|")[1]!.trim()] : []));
  const terms = rows
    .flatMap((row) => row.split(/[;,:/]/).map((term) => term.trim().toLowerCase()))
    .filter(Boolean);
  const ALLOWED = new Set(["rounding", "error", "warning", "suspect", "whole", "overview", "balance sheet"]);
  expect(terms.filter((term, at) => terms.indexOf(term) !== at && !ALLOWED.has(term))).toEqual([]);
});

test("what the pane calls 確認済 is called so everywhere", () => {
  const files = ["src", "docs", "specimens", "workbench", "host"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|md)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const other = ["確認済", "み"].join("");
  expect(files.filter((file) => readFileSync(file, "utf8").includes(other))).toEqual([]);
});
