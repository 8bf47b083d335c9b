import { toReport } from "../engine";
import type { EarlierFinding, Report } from "../engine/report/contract";
import { withChanges } from "../engine/report/changes";
import { withSince } from "../engine/report/since";
import { listRules, listTies, type RuleEntry, type TieEntry } from "../engine/rules";
import type { Settings } from "../engine/types";
import type { Lang } from "../messages/words";
import { checkBytes } from "../hosts/checked-bytes";
import { comparisonOf } from "../hosts/comparison-of";
import { converted } from "../hosts/other-formats";

/** A workbook as bytes: .xlsx, .xlsm, .xls (Excel 97 and later) or .ods. */
export interface BookBytes {
  readonly bytes: Uint8Array;
  /** As it is called in the result: "予算.xlsx". */
  readonly name: string;
}

export interface Options {
  /** Language of the messages; Japanese unless given. */
  readonly lang?: Lang;
  /** Every equation, too. */
  readonly equations?: boolean;
  /** The settings of an office; `kenzan schema settings` describes them. They are followed as they are given. */
  readonly settings?: Settings;
  /** The book of the year before, or before the 補正. */
  readonly against?: BookBytes;
  /** The findings of an earlier run: every finding is then new or continuing, and `resolved` has those that are gone. */
  readonly since?: readonly EarlierFinding[];
}

/**
 * Checks a workbook: every place where it does not tie, and what was probably meant. Pure: nothing is written, nothing
 * is sent, and the same book gives the same result, which is that of `kenzan check --json`.
 * @throws an Error whose `code` says why a workbook cannot be read: "encrypted", "not-a-workbook", "damaged-file", …
 */
export async function check(book: BookBytes, options: Options = {}): Promise<Report> {
  const { lang = "ja", equations = false, settings, since } = options;
  const other = options.against;
  const against = other && (await comparisonOf(other, settings));
  const { result, review, said } = checkBytes(await xlsxOf(book), book.name, { settings, against });
  const report = toReport(result, lang, equations, review);
  return withSince(withChanges(report, said.changes.items, result.workbook), since ?? null);
}

/** The rules, in the order in which they are checked, and the ties that laws, forms and standards lay down. */
export function rules(lang: Lang = "ja"): {
  readonly rules: readonly RuleEntry[];
  readonly ties: readonly TieEntry[];
} {
  return { rules: listRules(lang), ties: listTies(lang) };
}

async function xlsxOf({ bytes, name }: BookBytes): Promise<Uint8Array> {
  return (await converted(bytes, name))?.bytes ?? bytes;
}

export type { EarlierFinding, Report, RuleEntry, Settings, TieEntry };
