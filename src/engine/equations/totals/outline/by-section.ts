import { kindOf } from "../../../detection/kinds";
import type { Statement } from "../../../types";
import { DIVISIONS, type FormDivision } from "./divisions";
import { DEEPEST, depthOf } from "./sections";
import { after, endsParts, type Lines, type Parts } from "./tops";

/** Parts that a form gives a total; whether the form has all that stands there, so that nothing else can be one. */
export interface FormParts extends Parts {
  readonly isSettled: boolean;
}

/** The lines right below a total that its form always divides it into: 業務費 into 教育研究経費, 診療経費. */
export function partsByForm(lines: Lines, total: number): FormParts | null {
  const { statement } = lines;
  const form = DIVISIONS.find((each) => divides(each, statement, total));
  const parts: number[] = [];
  let end = after(lines, total);
  for (; form && !endsParts(lines, total, end); end = after(lines, end)) {
    if (!form.parts.test(statement.lines[end]!.key)) break;
    parts.push(end);
  }
  return parts.length ? { lines: parts, end, isSettled: endsByForm(lines, total, end) } : null;
}

/** Whether what follows the parts is in the form too, or ends them anyhow: a line of a body's own may be a further part. */
function endsByForm(lines: Lines, total: number, end: number): boolean {
  const { statement } = lines;
  const own = DIVISIONS.filter(({ kind }) => kind === statement.kind);
  if (own.every((form) => !form.total.test(statement.lines[total]!.key))) return false;
  if (endsParts(lines, total, end)) return true;
  const [{ key }, { key: divided }] = [statement.lines[end]!, statement.lines[total]!];
  // 他会計負担金 stands among 医業収益 or 医業外収益: only what is divided itself, or is divided off beside it, ends them.
  return own.some((form) => form.total.test(key) || (form.parts.test(key) && form.parts.test(divided)));
}

function divides({ kind, total: name }: FormDivision, statement: Statement, total: number): boolean {
  return (kind === undefined || kind === statement.kind) && name.test(statement.lines[total]!.key);
}

/** The parts of a line that public bodies always divide in the same way: 病院事業収益 into 医業収益, 医業外収益, 特別利益. */
export function partsBySection(lines: Lines, total: number): Parts | null {
  const { statement } = lines;
  const depth = depthOf(statement.lines[total]!);
  if (depth < 0 || depth === DEEPEST) return null;
  const parts: number[] = [];
  let end = total + 1;
  for (; !endsParts(lines, total, end); end = after(lines, end)) {
    const own = depthOf(statement.lines[end]!);
    if ((own >= 0 && own <= depth) || statement.lines[end]!.level < statement.lines[total]!.level) break;
    if (statement.lines[end]!.type !== "heading") parts.push(end);
  }
  const depths = parts.map((line) => depthOf(statement.lines[line]!));
  const [first = -1] = depths;
  // The first line shows how finely the total is divided: by sections, or by lines that are none.
  const direct = first < 0 ? parts : parts.filter((_, index) => depths[index] === first);
  return direct.length && !isBeside(statement, total, direct) ? { lines: direct, end } : null;
}

/**
 * A single line beside the total, in a statement whose labels settle the structure: where it prints the same figure it
 * was carried down (一般管理費 below 事業費).
 */
function isBeside({ kind, lines }: Statement, total: number, parts: readonly number[]): boolean {
  const known = kindOf(kind);
  const [part] = parts;
  return known !== null && !known.nested && parts.length === 1 && lines[part!]!.level <= lines[total]!.level;
}
