import { makeStyles, Text } from "@fluentui/react-components";
import type { Report } from "../../engine";
import type { EarlierRun } from "../../engine/report/earlier-run";
import { lastRunAt, moreGone, sinceCounts } from "../../messages/pane-since";
import type { Lang } from "../../messages/words";

/** So many findings that are gone are listed; more are counted. */
const MOST_LISTED = 10;

const useStyles = makeStyles({
  summary: { cursor: "pointer", minHeight: "24px" },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

interface Props {
  readonly report: Pick<Report, "findings" | "resolved">;
  /** What the workbook keeps of the last run that wrote 検証結果. */
  readonly since: EarlierRun;
  readonly lang: Lang;
}

/** 「前回から：新規 2件・継続 30件・解消 6件」, and what is gone. */
export function SinceLastRun({ report: { findings, resolved = [] }, since, lang }: Props) {
  const styles = useStyles();
  const fresh = findings.filter((finding) => finding.since === "new").length;
  const counts = { fresh, continuing: findings.length - fresh, gone: resolved.length };
  return (
    <details>
      <summary className={styles.summary}>{sinceCounts(counts)[lang]}</summary>
      <Text size={200} block>
        {lastRunAt(since.made)[lang]}
      </Text>
      {resolved.length > 0 && (
        <ul className={styles.list}>
          {resolved.slice(0, MOST_LISTED).map(({ sheet, cell, message }) => (
            <li key={`${sheet} ${cell} ${message}`}>
              <Text size={200}>{message}</Text>
            </li>
          ))}
        </ul>
      )}
      {resolved.length > MOST_LISTED && (
        <Text size={200} block>
          {moreGone(resolved.length - MOST_LISTED)[lang]}
        </Text>
      )}
    </details>
  );
}
