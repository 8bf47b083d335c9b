import type { Statement } from "../../types";

/** 国庫支出金, 府支出金, 国・県支出金, 地方債, その他, 一般財源: where the money for an amount comes from. */
const SOURCE =
  /((国|府|県|都|道|国庫)支出金|[^支]補助金|(地方|市|町|村|都|道|府|県|区|企業|組合)債|その他(の?(特定)?(財源|特財))?|分担金.*|使用料.*|諸収入|繰入金|寄附金|一般財源|特定財源)$/u;

/** The columns of 財源内訳, side by side, one of which is 一般財源; null where the table has none. */
export function fundSources({ columns }: Statement): number[] | null {
  const isSource = (column: number) => SOURCE.test(columns[column]?.key.replace(/(百万|千)?円$/u, "") ?? "");
  const general = columns.findIndex(
    (_, column) => isSource(column) && /一般財源/u.test(columns[column]!.key),
  );
  if (general < 0) return null;
  const run = [general];
  for (let column = general - 1; isSource(column); column--) run.unshift(column);
  for (let column = general + 1; isSource(column); column++) run.push(column);
  return run.length > 1 ? run : null;
}
