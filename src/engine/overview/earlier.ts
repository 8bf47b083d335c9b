import { smallest } from "../book/collections";
import { declaredRounding } from "../book/rounding";
import { compact, labelKey } from "../book/text";
import { declaredUnit } from "../book/unit";
import { OVERVIEW_CHARTS } from "../../messages/overview-charts";
import { detect } from "../detection";
import type { Rounding, Sheet, Statement } from "../types";

/** The words of an overview that the book has already, its own or one of ours. */
export interface EarlierOverview {
  readonly sheet: string;
  readonly statements: readonly Statement[];
  readonly title: string | null;
  /** By the key of the part, see `partKeys`. */
  readonly parts: ReadonlyMap<string, EarlierPart>;
  /** The mode that its note declares. */
  readonly declared: Rounding | null;
}

interface EarlierPart {
  /** What the table shows. */
  readonly says: string | null;
  /** Bullets and notes under the table. */
  readonly below: readonly string[];
}

interface Text {
  readonly row: number;
  readonly text: string;
}

/** The overview that the book itself holds: the sheet that shows the most in the coarsest unit. */
export function bookOverview(
  sheets: readonly Sheet[],
  statements: readonly Statement[],
): EarlierOverview | null {
  const units = statements.map(({ unit }) => unit ?? 0);
  const coarse = statements.filter(
    ({ kind, unit }) => kind === "overview" && unit !== null && unit > smallest(units.filter(Boolean)),
  );
  const names = [...new Set(coarse.map(({ sheet }) => sheet))];
  const shown = (name: string) => coarse.filter(({ sheet }) => sheet === name);
  const [best] = names.sort((a, b) => shown(b).length - shown(a).length);
  const sheet = sheets.find(({ name }) => name === best);
  return sheet ? wordsOf(sheet, shown(sheet.name), isPartTitle) : null;
}

/** The words of a sheet that an earlier run made, as people have left them. */
export function ownOverview(own: Sheet): EarlierOverview {
  const sheet = { ...own, cells: withoutFigures(own.cells) };
  const statements = detect({ name: "", sheets: [sheet], names: [], date1904: false });
  return wordsOf(sheet, statements, (text) => OWN_TITLE.test(text) || isPartTitle(text));
}

/** As we write them, however long: 「４ 債務負担行為の事項、限度額」. */
const OWN_TITLE = /^[０-９]+\u3000\S/u;

/** What stands above the figures of the charts. */
function withoutFigures(cells: Sheet["cells"]): Sheet["cells"] {
  const from = cells.find(({ column, value }) => column === 0 && value === OVERVIEW_CHARTS.figures);
  return from ? cells.filter(({ row }) => row < from.row) : cells;
}

/** 「１ 予定損益計算書」 and 「損益計算書」 name the same part; those that are named alike are told apart by their order. */
export function partKeys(titles: readonly string[]): string[] {
  const keys = titles.map((title) =>
    labelKey(title)
      .replace(/^予定/u, "")
      .replace(/\(再構成値\)$/u, ""),
  );
  return keys.map((key, index) => {
    const before = keys.slice(0, index).filter((each) => each === key).length;
    return before ? `${key}#${before + 1}` : key;
  });
}

function wordsOf(
  sheet: Sheet,
  statements: readonly Statement[],
  isTitle: (text: string) => boolean,
): EarlierOverview {
  const tables = [...statements].sort((a, b) => a.range.top - b.range.top);
  const inTable = (row: number) => tables.some(({ range }) => row >= range.top && row <= range.bottom);
  const texts = sheet.cells.flatMap(({ row, value }): Text[] =>
    typeof value === "string" && value.trim() && !inTable(row) ? [{ row, text: value.trim() }] : [],
  );
  const titles = tables.map(({ range }, index) => {
    const from = tables[index - 1]?.range.bottom ?? -1;
    return texts.filter(({ row, text }) => row > from && row < range.top && isTitle(text)).at(-1);
  });
  const keys = partKeys(titles.map((title) => title?.text ?? ""));
  const parts = new Map<string, EarlierPart>();
  tables.forEach(({ range }, index) => {
    const own = titles[index];
    if (!own) return;
    const end = titles.slice(index + 1).find((each) => each !== undefined)?.row ?? Infinity;
    const says = texts.filter(({ row, text }) => row > own.row && row < range.top && !isUnit(text));
    const below = texts.filter(({ row }) => row > range.bottom && row < end);
    parts.set(keys[index]!, {
      says: says.length ? says.map(({ text }) => text).join("") : null,
      below: below.map(({ text }) => text),
    });
  });
  const first = titles.find((title) => title !== undefined)?.row ?? tables[0]?.range.top ?? 0;
  return {
    sheet: sheet.name,
    statements,
    title: texts.find(({ row, text }) => row < first && !isUnit(text))?.text ?? null,
    parts,
    declared: declaredRounding(texts.map(({ text }) => compact(text)).join(" ")),
  };
}

function isPartTitle(text: string): boolean {
  return text.length <= 40 && /^[0-9０-９ⅠⅡⅢⅣ一二三四]+[\s.．、]*\S+/u.test(text) && !/[。、：]/u.test(text);
}

function isUnit(text: string): boolean {
  return declaredUnit(compact(text)) !== null && text.length <= 30;
}
