import type { ReportError } from "../../engine/report/report-repairs";
import type { ReportFinding, ReportRepair } from "../../engine/report/contract";
import { errorTitle } from "../../messages/error-titles";
import type { Lang } from "../../messages/words";

/**
 * What each error is called in the list: what happened, where, and to how many cells. No two read alike: where the places
 * do, the first line is named as well, and where that does, too, its cell.
 */
export function errorTitles(
  errors: readonly ReportError[],
  findings: readonly Pick<ReportFinding, "sheet" | "cell">[],
  lang: Lang,
): readonly string[] {
  const degrees = errors.map(({ repairs: [best] }) => degreesOf(best!, findings, lang));
  const counts = new Map<string, number>();
  for (const { id } of degrees.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return degrees.map((own) => (own.find(({ id }) => counts.get(id) === 1) ?? own.at(-1)!).title);
}

/** A title, and what of it tells it from others: a number of cells alone does not. */
interface Degree {
  readonly id: string;
  readonly title: string;
}

/** From the shortest title to the one that says most. */
function degreesOf(
  { cause, causeName, changes, settles }: ReportRepair,
  findings: readonly Pick<ReportFinding, "sheet" | "cell">[],
  lang: Lang,
): Degree[] {
  const words = errorTitle[lang];
  const name = words.short[cause] ?? causeName;
  const [first] = changes;
  if (!first) {
    const at = findings[settles[0] ?? -1];
    const title = at ? words.at(name, `${at.sheet} ${at.cell}`) : name;
    return [{ id: title, title }];
  }
  const { label, sheet, cell } = first;
  if (changes.length === 1) {
    const title = words.one(name, label, `${sheet} ${cell}`);
    return [{ id: title, title }];
  }
  const sheets = [...new Set(changes.map((change) => change.sheet))];
  const places = [
    words.sheets(sheets),
    words.beginning(words.sheets(sheets), label),
    words.beginning(words.sheets(sheets), `${label} ${cell}`),
  ];
  return places.map((place) => ({
    id: words.at(name, place),
    title: words.cells(words.at(name, place), changes.length),
  }));
}
