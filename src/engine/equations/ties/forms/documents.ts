import { gather } from "../../../book/collections";
import { compact } from "../../../book/text";
import type { Statement } from "../../../types";
import type { FormPart } from "./form-tie";

/** One statement as people know it: its table, or the tables of its sections, below or beside each other on a sheet. */
export interface Document {
  readonly kind: string;
  readonly title: string;
  readonly sheet: string;
  readonly parts: readonly FormPart[];
  /** Whose it is, as its title says: 「水道事業」 of 令和8年度水道事業会計予定貸借対照表; "" where it does not. */
  readonly owner: string;
  /** The same of its sheet, which may be called anything. */
  readonly sheetOwner: string;
  readonly isBySegment: boolean;
}

/** The section of a statement that has a table, and a title, of its own. */
const SECTION = /^((資産|負債|純資産|正味財産|資本|収入|支出|収益|費用)(及び|・)?)+の部$/u;

/** What lists the same lines and is another document. */
const OTHER = /(?<!基本金)明細|注記|比較|推移|分析|収支計画/u;

const FORM =
  /(予定|比較)?(貸借対照表|損益計算書|(キャッシュ・?フロー|正味財産増減|純資産変動|活動|事業活動|事業活動収支|資金収支|活動区分資金収支|行政コスト|剰余金|欠損金|株主資本等変動|収支)(計算書|予算書)|(利益|剰余金)の?処分(計算書|に関する書類)?|損失の処理(に関する書類)?|予算(実施計画|説明書|書)|実施計画)(内訳表|総括表)?/u;

const YEARS =
  /(令和|平成|昭和|[RHS])?((?<![0-9])[0-9]+|元)年度?(分)?|[0-9]{4}|[前本当今]年度(分)?|[前当]期(分)?/gu;

/** What surrounds the name of a body: numbers of forms, brackets, 「会計」, 「予定」. */
const AROUND =
  /第?(?<![0-9一二三四五六七八九十])[0-9一二三四五六七八九十]+号(の[0-9一二三四五六七八九十]+)?(第[0-9一二三四五六七八九十]+)?様式|様式第?[0-9]*号?|\(第[^)]*関係\)|予定|決算|予算|当初|補正|会計$|の$|^の|[()「」『』【】<>〈〉・.,、。:：_＿\-‐－\s]/gu;

/** How sheets are called after the statement on them. */
const SHORT =
  /貸借(対照表)?|損益(計算書)?|キャッシュ・?フロー?|CF|BS|B\/S|PL|P\/L|C\/F|正味財産(増減)?|増減|活動|事業活動|資金収支|収支|行政コスト|コスト|剰余金|計算書|対照表|内訳表?|財務諸表|sheet|表|様式|別紙|号|第|[0-9０-９]+/giu;

/** The statements of a book as documents. */
export function toDocuments(statements: readonly Statement[]): Document[] {
  const groups: number[][] = [];
  statements.forEach((statement, index) => {
    const last = groups.at(-1);
    if (last && goesOn(statements, last, statement)) last.push(index);
    else groups.push([index]);
  });
  return gather(groups, (group) => {
    const { kind, title, sheet } = statements[group[0]!]!;
    if (OTHER.test(title)) return [];
    const parts = group.map((index) => ({ index, statement: statements[index]! }));
    const isBySegment = parts.some(({ statement }) => statement.scope === "by-segment");
    const sheetOwner = ownerIn(compact(sheet).replace(YEARS, "").replace(SHORT, ""));
    return [{ kind, title, sheet, parts, owner: ownerOf(title), sheetOwner, isBySegment }];
  });
}

/** A further section of the statement before it: the same kind, columns and unit, and no line that was there already. */
function goesOn(statements: readonly Statement[], group: readonly number[], next: Statement): boolean {
  const first = statements[group[0]!]!;
  const isSection = next.title === first.title || SECTION.test(compact(next.title)) || next.title === "";
  const isAlike = next.sheet === first.sheet && next.unit === first.unit && next.scope === first.scope;
  const known = new Set(group.flatMap((index) => Object.keys(statements[index]!.roles)));
  const isNew = Object.keys(next.roles).every((role) => !known.has(role));
  const isOfKind = next.kind === first.kind || (next.kind === "table" && SECTION.test(compact(next.title)));
  return first.kind !== "table" && isSection && isAlike && isNew && isOfKind;
}

function ownerOf(title: string): string {
  const text = compact(title);
  const form = FORM.exec(text);
  if (!form) return "";
  return ownerIn(text.slice(0, form.index)) || ownerIn(text.slice(form.index + form[0].length));
}

function ownerIn(text: string): string {
  const name = text.replace(YEARS, "").replace(AROUND, "").replace(AROUND, "");
  return name.length > 1 ? name : "";
}

/** Whether titles name two bodies: what is unknown contradicts nothing. */
export function areOfTwoOwners(one: Document, other: Document): boolean {
  return one.owner !== "" && other.owner !== "" && !isSameName(one.owner, other.owner);
}

/** Whose 水道事業 it is, or what kind of corporation: 下水道事業 and 工業用水道事業 are others. */
const WHOSE = /([都道府県市区町村団]|組合|法人|会社|[○〇])$/u;

/** Whether two names are one, of which one may leave out whose it is. */
export function isSameName(one: string, other: string): boolean {
  const [long, short] = one.length < other.length ? [other, one] : [one, other];
  if (short === "" || !long.endsWith(short)) return false;
  return long === short || WHOSE.test(long.slice(0, -short.length));
}
