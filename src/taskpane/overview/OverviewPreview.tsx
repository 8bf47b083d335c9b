import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlanCell, SheetPlan } from "../../engine/report/sheet-plan";
import type { Lang } from "../../messages/words";
import { figure } from "../../messages/figures";
import { paneOverview } from "../../messages/pane-overview";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: "start", paddingBottom: "4px" },
  line: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: "2px" },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums", padding: "2px", whiteSpace: "pre-line" },
});

/** The first table of an overview. */
export function OverviewPreview({ plan, lang }: { readonly plan: SheetPlan; readonly lang: Lang }) {
  const styles = useStyles();
  const [head, ...lines] = firstTable(plan);
  if (!head) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{paneOverview.preview[lang]}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.line}>
            {paneOverview.lineHeading[lang]}
          </th>
          {head.slice(1).map((cell, at) => (
            <th key={at} scope="col" className={styles.figure}>
              {shown(cell, lang)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([label, ...figures], at) => (
          <tr key={at}>
            <th scope="row" className={styles.line}>
              {shown(label ?? null, lang)}
            </th>
            {figures.map((cell, column) => (
              <td key={column} className={styles.figure}>
                {shown(cell, lang)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Row = readonly (PlanCell | null)[];

/** Its headings, and its lines of figures. */
function firstTable({ rows }: SheetPlan): Row[] {
  const tables = rows.map(({ cells }) => cells);
  const from = tables.findIndex(([first]) => first?.look === "column-head");
  const rest = tables.slice(from + 1);
  const end = rest.findIndex((cells) => cells.length < 2);
  return from < 0 ? [] : [tables[from]!, ...rest.slice(0, end < 0 ? undefined : end)];
}

function shown(cell: PlanCell | null, lang: Lang): string {
  if (!cell || cell.value === null) return "";
  if (typeof cell.value === "string") return cell.value;
  return cell.isDash ? "-" : figure(cell.value, 0, lang);
}
