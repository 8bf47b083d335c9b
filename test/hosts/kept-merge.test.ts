import type { Waiver } from "../../src/engine/types";
import { changedEntries, mergedLists } from "../../src/hosts/kept-merge";
import { keptIn, recordsOf } from "../../src/hosts/kept-records";
import { entriesXml, keptXml, type KeptEntry, readKeptXml } from "../../src/hosts/kept-xml";
import { WAIVER_LIST } from "../../src/hosts/waivers-xml";
import { WAIVERS } from "../../src/messages/waivers";

const waiver = (line: string, text = "原資料どおり", date = "2026-11-04"): Waiver => ({
  rule: "footing",
  sheet: "歳出",
  table: "歳出予算",
  line,
  column: "金額",
  against: "",
  figures: "303=110+220",
  reason: "as-source",
  text,
  name: '会計課 <佐藤> & "山田"',
  date,
});
const part = (...entries: readonly Omit<KeptEntry<Waiver>, "isGone">[]) =>
  readKeptXml(
    WAIVER_LIST,
    entriesXml(
      WAIVER_LIST,
      entries.map((entry) => ({ ...entry, isGone: false })),
    ),
  );
const MORNING = "2026-11-04T09:05:00.000Z";
const NOON = "2026-11-04T12:00:00.000Z";
const EVENING = "2026-11-04T17:30:00.000Z";

test("what two people said of different things in their copies is all kept", () => {
  const one = part({ item: waiver("民生費"), at: MORNING });
  const other = part({ item: waiver("土木費"), at: NOON });
  const { items, replaced } = mergedLists(WAIVER_LIST, [one, other]);
  expect(items.map(({ line }) => line)).toEqual(["民生費", "土木費"]);
  expect(replaced).toBeUndefined();
});

test.each([
  ["first", [NOON, MORNING], "あと"],
  ["last", [MORNING, NOON], "あと"],
])(
  "of two that differ the later one holds, wherever it stands (%s), and that is told",
  (_where, times, text) => {
    const parts = times.map((at) => part({ item: waiver("民生費", at === NOON ? "あと" : "さき"), at }));
    const { items, replaced } = mergedLists(WAIVER_LIST, parts);
    expect([items.map((item) => item.text), replaced]).toEqual([[text], 1]);
  },
);

test("a date alone is before the moments of its day", () => {
  const parts = [
    part({ item: waiver("民生費", "時刻つき"), at: MORNING }),
    readKeptXml(WAIVER_LIST, keptXml(WAIVER_LIST, [waiver("民生費", "日付だけ")])),
  ];
  expect(mergedLists(WAIVER_LIST, parts).items.map(({ text }) => text)).toEqual(["時刻つき"]);
});

test("what was taken out is not brought back by a copy that still has it, but by one who says it again", () => {
  const before = part({ item: waiver("民生費"), at: MORNING }, { item: waiver("土木費"), at: MORNING });
  const entries = changedEntries(WAIVER_LIST, before, [waiver("土木費")], NOON);
  const after = readKeptXml(WAIVER_LIST, entriesXml(WAIVER_LIST, entries));
  expect(after.isBroken).toBe(false);
  expect(after.items.map(({ line }) => line)).toEqual(["土木費"]);
  for (const copies of [
    [before, after],
    [after, before],
  ]) {
    expect(mergedLists(WAIVER_LIST, copies).items.map(({ line }) => line)).toEqual(["土木費"]);
  }
  const again = changedEntries(WAIVER_LIST, after, [waiver("民生費"), waiver("土木費")], EVENING);
  const restored = readKeptXml(WAIVER_LIST, entriesXml(WAIVER_LIST, again));
  expect(mergedLists(WAIVER_LIST, [restored, after]).items).toHaveLength(2);
  expect(restored.entries.find(({ item }) => item.line === "土木費")!.at).toBe(MORNING);
});

describe("検証結果", () => {
  const kept = part(
    { item: waiver("民生費", "改行\nつき"), at: MORNING },
    { item: waiver("土木費"), at: "" },
  );
  const records = recordsOf(WAIVER_LIST, kept);

  test("gives back every record, to the letter, where the part is lost", () => {
    expect(records).toHaveLength(2);
    const texts = ["検証結果", WAIVERS.ja.section(2), ...records, "<b>不明</b>", "<", "控え"];
    expect(keptIn(WAIVER_LIST, [], texts)).toEqual({
      items: kept.items,
      entries: kept.entries.map((entry) => ({ ...entry, at: entry.at || "2026-11-04" })),
      isBroken: false,
    });
  });

  test("adds nothing where the part is there", () => {
    expect(keptIn(WAIVER_LIST, [kept], records).items).toEqual(kept.items);
  });

  test.each(["ja", "en"] as const)("that lists more than is left is told (%s)", (lang) => {
    const texts = [WAIVERS[lang].section(3), records[0]!];
    expect(keptIn(WAIVER_LIST, [], texts)).toMatchObject({ items: [{ line: "民生費" }], missing: 2 });
    expect(keptIn(WAIVER_LIST, [], [WAIVERS[lang].section(0)])).not.toHaveProperty("missing");
  });

  test("a record that a person has broken is passed over, and missed", () => {
    const texts = [WAIVERS.ja.section(2), records[0]!.slice(0, -4), records[1]!];
    expect(keptIn(WAIVER_LIST, [], texts)).toMatchObject({ items: [{ line: "土木費" }], missing: 1 });
  });
});
