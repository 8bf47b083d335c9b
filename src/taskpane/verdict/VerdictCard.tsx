import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { clockTime } from "../../messages/pane";
import { checkedAtText, paneFindings, tally, undecidedText, waivedText } from "../../messages/pane-findings";
import type { Done } from "../check/use-check";
import { SeverityIcon, TiedIcon } from "../SeverityMark";
import { verdictOf } from "./verdict";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  broken: { borderInlineStartColor: tokens.colorStatusDangerBorder2 },
  tied: { borderInlineStartColor: tokens.colorStatusSuccessBorder2 },
  open: { borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  title: { display: "flex", gap: "8px", alignItems: "flex-start", wordBreak: "auto-phrase" },
  icon: { flexShrink: 0, paddingTop: "3px" },
  tally: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
  part: { overflowWrap: "anywhere" },
  facts: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly done: Done;
  readonly waived: number;
  readonly lang: Lang;
}

/** The verdict first: what, how many, of how many equations, and when. */
export function VerdictCard({ done, waived, lang }: Props) {
  const styles = useStyles();
  const { summary } = done.result.report;
  const { equations, tied, roundingDifferences, notices, undecided } = summary;
  const { tone, title, details } = verdictOf(done.result.report, lang);
  return (
    <section
      aria-label={paneFindings.verdictHeading[lang]}
      className={mergeClasses(styles.card, styles[tone])}
    >
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        <span className={styles.icon}>
          {tone === "tied" ? (
            <TiedIcon />
          ) : (
            <SeverityIcon severity={tone === "broken" ? "error" : "warning"} />
          )}
        </span>
        {title}
      </Text>
      {waived > 0 && <Text>{waivedText(waived)[lang]}</Text>}
      {details.map((detail) => (
        <Text key={detail}>{detail}</Text>
      ))}
      {equations > 0 && (
        <Text className={styles.tally}>
          {tally(equations, tied, roundingDifferences, notices)[lang].map((part) => (
            <span key={part} className={styles.part}>
              {part}
            </span>
          ))}
        </Text>
      )}
      {undecided > 0 && <Text>{undecidedText(undecided)[lang]}</Text>}
      <Text size={200} className={styles.facts}>
        {done.result.report.workbook}・{checkedAtText(clockTime(done.checkedAt))[lang]}
      </Text>
    </section>
  );
}
