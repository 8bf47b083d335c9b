import { check } from "../../../src/engine";
import type { EarlierRun } from "../../../src/engine/report/earlier-run";
import type { ChangeRecord, ReadingChoice, Waiver } from "../../../src/engine/types";
import { CHANGE_LIST } from "../../../src/hosts/changes-xml";
import { EARLIER_LIST } from "../../../src/hosts/earlier-xml";
import { type KeptEntries, listOf } from "../../../src/hosts/kept-xml";
import { READING_LIST } from "../../../src/hosts/reading-xml";
import { WAIVER_LIST } from "../../../src/hosts/waivers-xml";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { writeCheckedCopy } from "../../../src/hosts/xlsx/write";
import { keptBack } from "../../../src/hosts/xlsx/write/kept";
import { bookOf } from "../../hosts/excel/browser/books";

const BOOK = bookOf({
  予定損益計算書: [
    ["予定損益計算書", ""],
    ["（単位：千円）", ""],
    ["科目", "金額"],
    ["営業収益", 520],
    ["営業外収益", 34],
    ["収益合計", 545],
  ],
});

export const WAIVER: Waiver = {
  rule: "footing",
  sheet: "予定損益計算書",
  table: "予定損益計算書",
  line: "収益合計",
  column: "金額",
  against: "",
  figures: "545=520+34",
  reason: "as-source",
  text: "原資料のとおり",
  name: "会計課 佐藤",
  date: "2026-11-04",
};

export const CHANGE: ChangeRecord = {
  ...{ sheet: "予定損益計算書", cell: "B6", label: "収益合計", line: "収益合計", lineColumn: 0 },
  ...{ before: "545", after: "554", reason: "数字の入れ替わり", name: "会計課 佐藤" },
  ...{ made: "2026-11-04T09:05:00.000Z", undone: "2026-11-04T09:07:00.000Z" },
};

export const RUN: EarlierRun = {
  made: "2026-11-04T09:05",
  findings: [
    {
      rule: "footing",
      sheet: "予定損益計算書",
      cell: "B6",
      message: "内訳の合計と一致しません",
      identity: "f",
    },
  ],
};

export function choiceOf(bytes: Uint8Array): ReadingChoice {
  const [table] = check(readWorkbook(bytes, "予算.xlsx")).reading.tables;
  return { table: table!.place, said: { kind: "unit", unit: 1000 } };
}

/** A book that keeps one of each that we keep in books, as this version writes it. */
export function storedBook(): Uint8Array {
  const only = <Item>(item: Item, at: string): KeptEntries<Item> => ({
    ...listOf([{ item, at, isGone: false }]),
    isBroken: false,
  });
  const kept = [
    keptBack(WAIVER_LIST, only(WAIVER, "2026-11-04"), "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E01}"),
    keptBack(READING_LIST, only(choiceOf(BOOK), ""), "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E02}"),
    keptBack(CHANGE_LIST, only(CHANGE, CHANGE.undone), "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E03}"),
    keptBack(EARLIER_LIST, only(RUN, RUN.made), "{5B0C2B6E-7C1E-4E0B-9B43-0F6B1C7A2E04}"),
  ];
  return writeCheckedCopy(BOOK, [], [], { kept });
}
