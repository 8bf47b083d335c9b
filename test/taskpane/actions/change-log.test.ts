import { readFileSync } from "node:fs";
import { check, toReport } from "../../../src/engine";
import { withChanges } from "../../../src/engine/report/changes";
import { resultSheetOf } from "../../../src/engine/report/result-sheet";
import { cellOrdersOf } from "../../../src/engine/report/cell-orders";
import { CHANGE_LIST } from "../../../src/hosts/changes-xml";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { keptIn, recordsOf } from "../../../src/hosts/kept-records";
import { readKept } from "../../../src/hosts/xlsx/kept";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { excelActions } from "../../../src/taskpane/excel-actions";
import { saveBook } from "../../../host/xlsx/save";
import { openSample, SAMPLE } from "../../hosts/excel/checked-sample";
import { openHost } from "../../hosts/excel/open";

const CONSENT = { replacesFormulas: false };
const SHEET = "事業別（貸借対照表）";

/** Makes the repair of the first error, as the pane does. */
async function repaired() {
  const { book } = openHost(openSample());
  const found = check(await readOpenWorkbook());
  const [repair] = found.diagnosis.errors[0]!.repairs;
  const told = toReport(found, "ja").repairs[0]!;
  const changes = told.changes.map((change) => ({ ...change, reason: told.causeName, name: "検算 花子" }));
  const actions = excelActions();
  const token = await actions.repair!(changes, cellOrdersOf(repair!, found), CONSENT, {});
  return { book, actions, token, saved: () => saveBook(book, readFileSync(SAMPLE)) };
}

const statesIn = (bytes: Uint8Array) => {
  const found = check(readWorkbook(bytes, "予算.xlsx"));
  const { items } = readKept(bytes, CHANGE_LIST);
  return withChanges(toReport(found, "ja"), items, found.workbook).changes!;
};
const textsOf = (bytes: Uint8Array) => {
  const changes = readKept(bytes, CHANGE_LIST).items;
  const facts = {
    version: "",
    checkedAt: { year: 2026, month: 11, day: 4, hour: 9, minute: 5 },
    isSigned: false,
  };
  const { rows } = resultSheetOf(check(readWorkbook(bytes, "予算.xlsx")), { ...facts, changes }, "ja");
  return rows.flatMap(({ cells }) =>
    cells.flatMap((each) => (each ? [{ text: String(each.value), look: each.look }] : [])),
  );
};

test("every cell of a repair is recorded in the book, with why and by whom, and printed in 検証結果", async () => {
  const { saved } = await repaired();
  const changes = statesIn(saved());
  expect(changes).toHaveLength(9);
  expect(changes[0]).toMatchObject({
    sheet: SHEET,
    cell: "D54",
    label: "積立金〈公的個人認証サービス事業〉",
    before: "12798",
    after: "-12798",
    reason: "列・シート全体の符号の脱落",
    name: "検算 花子",
    state: "kept",
  });
  const texts = textsOf(saved()).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(["修正記録：9件", "12798 → -12798", "検算者", "確認者", "そのまま"]),
  );
});

test("what is undone stays, struck; what is changed by hand since is said", async () => {
  const { book, actions, token, saved } = await repaired();
  const sheet = book.sheets.find(({ name }) => name === SHEET)!;
  const held = sheet.cells.get(53, 3)!;
  sheet.cells.put(53, 3, { ...held, value: -12797 });
  book.isDirty = true;
  expect(statesIn(saved()).map(({ state }) => state)).toEqual(["changed", ...Array<string>(8).fill("kept")]);
  expect(textsOf(saved()).map(({ text }) => text)).toContain("手で変更（現在 -12797）");
  sheet.cells.put(53, 3, held);

  await actions.undo!(token, {});
  expect(statesIn(saved()).map(({ state }) => state)).toEqual(Array<string>(9).fill("undone"));
  expect(
    textsOf(saved())
      .filter(({ look }) => look === "struck")
      .map(({ text }) => text),
  ).toContain("12798 → -12798");
});

test("where another program loses the part, the records come back from 検証結果", async () => {
  const { saved } = await repaired();
  const kept = readKept(saved(), CHANGE_LIST);
  const again = keptIn(CHANGE_LIST, [], recordsOf(CHANGE_LIST, kept));
  expect(again.items).toEqual(kept.items);
  expect(keptIn(CHANGE_LIST, [], ["修正記録：9件"]).missing).toBe(9);
});
