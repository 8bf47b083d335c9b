import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { readTable } from "./figures.mjs";
import { overview, priorYear } from "./overview-sheets.mjs";
import { balanceSheetBySegment, cashPlanBySegment, incomeStatementBySegment } from "./segment-sheets.mjs";
import {
  advancesReceived,
  balanceSheet,
  cashPlan,
  debtBurdenActs,
  incomeStatement,
} from "./statement-sheets.mjs";

const FIGURES = new URL("../../assets/samples/figures/", import.meta.url);

/** The day the document was laid before the council; every date in the files. */
const DOCUMENT_DAY = Date.UTC(2016, 1, 25);

/**
 * The sample workbooks by file name, the same bytes every time.
 * @returns {Promise<Record<string, Uint8Array>>}
 */
export async function buildWorkbooks() {
  const clean = mainSheets("", true);
  return {
    "budget-h28.xlsx": await pack("平成28年度予算（案）", clean),
    "budget-h28-signs-lost.xlsx": await pack("平成28年度予算（案）（△の失われた写し）", [
      ...mainSheets("signs-lost/", false),
      overview(read("signs-lost/overview-published")),
    ]),
    "budget-h28-overview.xlsx": await pack("平成28年度予算（案）と概要", [
      ...clean,
      priorYear(read("prior-year-reconstructed")),
      overview(read("overview-published")),
    ]),
  };
}

/** `bySegment` is the folder of the segment tables. */
function mainSheets(bySegment, withFormulas) {
  return [
    balanceSheet(read("balance-sheet")),
    incomeStatement(read("income-statement")),
    cashPlan(read("cash-plan")),
    balanceSheetBySegment(read(`${bySegment}balance-sheet-by-segment`)),
    incomeStatementBySegment(read(`${bySegment}income-statement-by-segment`), withFormulas),
    cashPlanBySegment(read(`${bySegment}cash-plan-by-segment`)),
    advancesReceived(read("advances-received")),
    debtBurdenActs(read("debt-burden-acts")),
  ];
}

function read(name) {
  return readTable(new URL(`${name}.tsv`, FIGURES));
}

/** Zips again with a compressor and date of our own, as the platform's compressor varies and the clock moves. */
async function pack(title, sheets) {
  const day = new Date(DOCUMENT_DAY);
  const written = await writeXlsx({
    sheets,
    defaultFont: { name: "游ゴシック", size: 11, charset: 128 },
    properties: { title, creator: "検算", lastModifiedBy: "検算", created: day, modified: day },
  });
  const parts = unzipSync(written);
  parts["xl/workbook.xml"] = strToU8(quoteSheetNames(strFromU8(parts["xl/workbook.xml"])));
  return zipSync(parts, { level: 9, mtime: localDay(day) });
}

/** A sheet name with brackets has to stand in quotes where a defined name refers to it; the writer leaves them out. */
function quoteSheetNames(workbookXml) {
  return workbookXml.replace(/(<definedName [^>]*>)([^'<!]+)!/g, "$1'$2'!");
}

/** A zip entry's date has no time zone: the same calendar day wherever this runs. */
function localDay(day) {
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
}
