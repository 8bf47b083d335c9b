import { gather } from "../../../book/collections";
import type { FormFigure, FigureLine, FormPart } from "./form-tie";

const ASSETS = /^流動資産(の部)?(合計|計)?$/u;
const LIABILITIES = /^流動負債(の部)?(合計|計)?$/u;
/** Where the section of one of them ends. */
const NEXT = /^(固定(資産|負債)|資産|負債|純資産|負債及び純資産)(の部)?(合計|計)?$/u;

/** What 第13条 takes no account of: provisions, what falls due within a year, stocks other than 貯蔵品. */
const EXCEPTED =
  /引当金|^(1|一)年以?内|^(商品|製品|商品・製品|仕掛品|原材料|棚卸資産|医薬品|診療・療養費等材料|給食用材料)$/u;

/**
 * 支払資金 of 社会福祉法人: current assets less current liabilities, without what is excepted. Only of a balance sheet that
 * prints the lines of both, for else nothing says what is among them.
 */
export const payableFunds: FormFigure = (document) => {
  const [assets, liabilities] = [sectionOf(document, ASSETS), sectionOf(document, LIABILITIES)];
  if (!assets || !liabilities) return null;
  const lines = [...signed(assets, 1), ...signed(liabilities, -1)];
  return { lines, isTwice: false };
};

interface Section {
  readonly total: FigureLine;
  readonly excepted: readonly FigureLine[];
}

function signed({ total, excepted }: Section, factor: 1 | -1): FigureLine[] {
  return [
    { ...total, factor },
    ...excepted.map((each): FigureLine => ({ ...each, factor: factor === 1 ? -1 : 1 })),
  ];
}

/** A section whose total stands above its lines, as the form has it, or below them. */
function sectionOf(document: readonly FormPart[], name: RegExp): Section | null {
  const found = gather(document, ({ index, statement: { lines } }): Section[] => {
    const at = lines.findIndex(({ key, type }) => type !== "heading" && name.test(key));
    if (at < 0) return [];
    const isClosing = lines[at]!.type === "total" && /計$/u.test(lines[at]!.key);
    const own = isClosing ? above(lines, at, name) : below(lines, at);
    if (!own.length) return [];
    const place = (line: number): FigureLine => ({ statement: index, line, factor: 1 });
    const excepted = own.filter((line) => EXCEPTED.test(lines[line]!.key));
    return [{ total: place(at), excepted: excepted.map(place) }];
  });
  return found.length === 1 ? found[0]! : null;
}

type Lines = FormPart["statement"]["lines"];

function below(lines: Lines, at: number): number[] {
  const end = lines.findIndex(({ key }, line) => line > at && NEXT.test(key));
  return range(at + 1, end < 0 ? lines.length : end).filter((line) => lines[line]!.type !== "heading");
}

function above(lines: Lines, at: number, name: RegExp): number[] {
  const start = lines.findLastIndex(
    ({ key, type }, line) => line < at && type === "heading" && name.test(key),
  );
  return range(start + 1, at).filter((line) => lines[line]!.type !== "heading");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
}
