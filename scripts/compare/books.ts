import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Workbook } from "../../src/engine/types";
import { dice } from "../../specimens/dice";
import { FORMS, readForm } from "../../specimens/forms/form";
import { LAYOUTS } from "../../specimens/layouts/kinds";
import { tablesOf } from "../../specimens/layouts/layout";
import { workbookOf } from "../../specimens/sheets";
import { BLOCKS } from "../../specimens/errors/blocks";
import { BOOKS } from "../../specimens/clean-books";
import { type CleanBook, figuresOf } from "../../specimens/errors/figures";
import {
  type SpoiltBook,
  withBlock,
  withErrors,
  withLineTwice,
  withoutLine,
  withStaleTotals,
} from "../../specimens/errors/book";
import { SPOILS } from "../../specimens/errors/kinds";
import { spoiled } from "../../specimens/errors/sheet";
import { workbookFrom } from "../corpus/workbook";
import { xlsxOf } from "../../specimens/xlsx";

/** A book and how it is called; made when it is asked for. */
type NamedBook = readonly [name: string, bytes: () => Uint8Array];

/** The same books in every run; those of the corpus where it is there. */
export function* booksToCompare(corpus: string): Generator<NamedBook> {
  for (const file of workbooksIn("assets/samples"))
    yield [`samples/${path.basename(file)}`, () => readFileSync(file)];
  yield* spoiltSamples();
  yield* forms();
  yield* layouts();
  if (existsSync(corpus)) yield* published(corpus);
}

const KINDS = Object.keys(SPOILS);
const SEED = 20_261_130;

/** The few larger files of a corpus take longer than all others together. */
const LARGEST = 45_000;

function* spoiltSamples(): Generator<NamedBook> {
  for (const [name, make] of Object.entries(BOOKS)) {
    const book = figuresOf(make());
    for (const [draw, spoilt] of drawsFor(name, book))
      if (spoilt) yield made(`spoilt/${name}, ${draw}`, spoilt.workbook);
  }
}

function drawsFor(name: string, book: CleanBook): (readonly [string, SpoiltBook | null])[] {
  const errors = (count: number) =>
    [`${count} errors`, withErrors(book, dice(SEED + count), KINDS, count)] as const;
  if (name === "8 bodies") return [errors(3)];
  if (name !== "whole only") return [errors(1), errors(5)];
  const blocks = Object.keys(BLOCKS).map((kind) => [kind, withBlock(book, dice(SEED), kind)] as const);
  const lines = [
    ["line left out", withoutLine(book, dice(SEED))],
    ["line twice", withLineTwice(book, dice(SEED))],
    ["totals not updated", withStaleTotals(book, dice(SEED))],
  ] as const;
  return [errors(1), errors(3), errors(5), ...blocks, ...lines];
}

/** As they are printed, and every other one with errors in it. */
function* forms(): Generator<NamedBook> {
  for (const [index, name] of FORMS.entries()) {
    const form = readForm(name);
    const isSpoilt = index % 2 === 1;
    const sheet = isSpoilt ? spoiled(form, 20, dice(SEED)) : form;
    yield made(`forms/${name}${isSpoilt ? ", spoilt" : ""}`, workbookOf(sheet));
  }
}

function* layouts(): Generator<NamedBook> {
  for (const layout of LAYOUTS) {
    const random = dice(SEED);
    const { workbook } = layout.layOut(tablesOf(layout, random), random);
    const sheets = workbook.sheets.map((sheet) => spoiled(sheet, 300, random));
    yield made(`layouts/${layout.name}, spoilt`, { ...workbook, sheets });
  }
}

function* published(corpus: string): Generator<NamedBook> {
  for (const file of workbooksIn(corpus).filter((each) => statSync(each).size < LARGEST))
    yield [`corpus/${path.relative(corpus, file)}`, () => readFileSync(file)];
  for (const folder of ["pages", "kessan-card-r5"]) {
    const at = path.join(corpus, folder);
    const files = existsSync(at) ? readdirSync(at).filter((file) => file.endsWith(".tsv")) : [];
    for (const file of files.sort()) {
      const table = { name: "表", tsv: readFileSync(path.join(at, file), "utf8") };
      yield made(`corpus/${folder}/${file}`, workbookFrom([table], "numbers"));
    }
  }
}

function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.xls[xm]$/.test(file))
    .sort()
    .map((file) => path.join(folder, file));
}

function made(name: string, workbook: Workbook): NamedBook {
  return [`${name}.xlsx`, () => xlsxOf(workbook)];
}
