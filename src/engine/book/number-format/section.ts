import { unitNamed } from "../unit";

/** What one section of a number format code prints. */
export interface NumberFormat {
  /**
   * head: a number that names a year, a month, a period or a chapter (「"令和"0"年度"」); nothing: no figure at all, only
   * the section's own words (「;;;」「"－"」).
   */
  readonly kind: "amount" | "ratio" | "date" | "text" | "head" | "nothing";
  /** Decimals shown at most; null for General, which shows what there is. */
  readonly decimals: number | null;
  /** Decimals shown at least: `0.0##` drops zeros behind the first. */
  readonly least: number;
  /** 3 for each trailing comma: `#,##0,` prints thousands. */
  readonly scale: number;
  /** What is printed before and behind the digits. */
  readonly before: string;
  readonly behind: string;
  /** Yen per 1 of the printed figure, where the section prints it (`#,##0"千円"`). */
  readonly unit: number | null;
  /** A mark that makes every figure of the section negative: △, ▲, −, brackets. */
  readonly isMarked: boolean;
  /** 〔1,234〕 */
  readonly isInner: boolean;
}

export interface Section extends NumberFormat {
  /** The numbers that the section is for, where it says so (`[>=1000]`). */
  readonly condition: Condition | null;
}

export interface Condition {
  readonly operator: string;
  readonly bound: number;
}

const TOKEN =
  /"([^"]*)"?|\\(.)|[_*].|\[([^[\]]*)\]|general|g\/標準|e[+-]|am\/pm|[0#?]|[.,%％@/]|[ymdhsgeb]+|a{3,4}|([^])/giu;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/iu;
const ELAPSED = /^(h+|m+|s+)$/iu;
const MARK = /[△▲▵▴∆⊿−‐-]/u;

/** 「令和6年度末残高」「4月分」「2期」「3年生」「6年度当初予算額」, but neither 「10か月」 nor 「3年間」, which count. */
const NAMED_BEHIND =
  /^(年度(?!間)|(年|月|期|四半期|q|quarter|款|項|目|節|号)((分|末)?$|[^間、]*(当初|補正|決算|予算|実績|計画|見込|残高|現在高))|年(目|生|産)|歳児|[期回次]目)/iu;
const NAMED_BEFORE = /(令和|平成|昭和|[rhs]|fy|q)$/iu;
/** 「第1回」「第3号」 */
const ORDINAL = /第$/u;

/** One section of a format code. */
export function readSection(code: string): Section {
  const read = { before: "", digits: "", behind: "", isDate: false, isText: false, isGeneral: false };
  let condition: Condition | null = null;
  const literal = (text: string) => (read.digits ? (read.behind += text) : (read.before += text));
  for (const [found, quoted, escaped, bracketed, plain] of code.matchAll(TOKEN)) {
    if (bracketed !== undefined) {
      condition ??= conditionIn(bracketed);
      if (ELAPSED.test(bracketed)) read.isDate = true;
      const currency = /^\$([^-]*)/u.exec(bracketed)?.[1];
      if (currency) literal(currency);
    } else if (quoted !== undefined || escaped !== undefined || plain !== undefined)
      literal((quoted ?? escaped ?? plain)!);
    else if (/^[_*]/u.test(found)) continue;
    else if (/^(general|g\/標準)$/iu.test(found)) [read.isGeneral, read.digits] = [true, read.digits + "0"];
    else if (found === "@") read.isText = true;
    else if (/^[ymdhsgeb]+$|^am\/pm$|^a{3,4}$/iu.test(found)) read.isDate = true;
    else read.digits += found;
  }
  return { condition, ...printed(read) };
}

function conditionIn(bracketed: string): Condition | null {
  const [, operator, bound] = CONDITION.exec(bracketed) ?? [];
  return operator === undefined ? null : { operator, bound: Number(bound) };
}

interface Read {
  readonly before: string;
  readonly digits: string;
  readonly behind: string;
  readonly isDate: boolean;
  readonly isText: boolean;
  readonly isGeneral: boolean;
}

function printed(read: Read): NumberFormat {
  const [before, behind] = [read.before.normalize("NFKC"), read.behind.normalize("NFKC")];
  const { digits } = read;
  const shown = /\.([0#?]*)/u.exec(digits)?.[1] ?? "";
  const trailing = /[0#?](,+)(?:\.|%|$)/u.exec(digits)?.[1]?.length ?? 0;
  const format = {
    decimals: read.isGeneral || digits.includes("/") ? null : shown.length,
    least: shown.replace(/(?<![#?])[#?]+$/u, "").length,
    scale: trailing * 3,
    before: read.before,
    behind: read.behind,
    unit: unitNamed(/^((百万|千)?円|百万|千)$/u.exec(behind.trim())?.[0].replace(/(?<!円)$/u, "円")),
    isMarked: MARK.test(before) || (/\($/u.test(before.trim()) && /^\)/u.test(behind.trim())),
    isInner: /[〔[]$/u.test(before.trim()) && /^[〕\]]/u.test(behind.trim()),
  };
  return { kind: kindOf(read, before, behind), ...format };
}

function kindOf(read: Read, before: string, behind: string): NumberFormat["kind"] {
  const { digits, isDate, isText } = read;
  if (isText) return "text";
  if (isDate) return "date";
  if (!/[0#?]/u.test(digits)) return "nothing";
  if (/[%％]/u.test(digits)) return "ratio";
  const isWhole = !/[.,/]|e/iu.test(digits);
  const named =
    NAMED_BEHIND.test(behind.trim()) ||
    ORDINAL.test(before.trim()) ||
    (NAMED_BEFORE.test(before.trim()) && behind.trim() === "");
  return isWhole && named ? "head" : "amount";
}
