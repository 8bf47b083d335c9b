import { Text } from "@fluentui/react-components";
import type { ReportOpen } from "../../engine/report/changes-contract";
import { shownFigure } from "../../messages/figures";
import { moreChanges, stillOpenOf } from "../../messages/pane-repairs";
import type { Lang } from "../../messages/words";

/** So many are named; more are counted. */
const MOST_NAMED = 2;

interface Props {
  readonly open: readonly ReportOpen[];
  readonly lang: Lang;
}

/** What would still not tie if a repair alone were made. */
export function OpenList({ open, lang }: Props) {
  const named = open.slice(0, MOST_NAMED);
  return (
    <>
      {named.map(({ sheet, cell, rule, label, difference }) => (
        <Text size={200} key={`${sheet} ${cell} ${rule}`}>
          {stillOpenOf(label, shownFigure(Math.abs(difference), lang))[lang]}
        </Text>
      ))}
      {open.length > named.length && <Text size={200}>{moreChanges(open.length - named.length)[lang]}</Text>}
    </>
  );
}
