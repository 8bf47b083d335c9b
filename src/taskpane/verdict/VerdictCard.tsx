import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Severity, Verdict } from "../../engine/types";
import { clockTime } from "../../messages/pane";
import {
  checkedAtText,
  paneFindings,
  tally,
  uncheckedCount,
  undecidedText,
  waivedText,
} from "../../messages/pane-findings";
import type { Done } from "../check/use-check";
import { SeverityIcon, TiedIcon } from "../SeverityMark";
import { SinceLastRun } from "./SinceLastRun";
import { UncheckedList, type UncheckedControl } from "./UncheckedList";
import { shownVerdict } from "./verdict";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  "does-not-tie": { borderInlineStartColor: tokens.colorStatusDangerBorder2 },
  ties: { borderInlineStartColor: tokens.colorStatusSuccessBorder2 },
  "ties-but-unchecked": { borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  "nothing-to-check": { borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  title: {
    display: "flex",
    gap: "8px",
    alignItems: "flex-start",
    wordBreak: "auto-phrase",
    // In a pane of 320 px the title keeps to two lines.
    "@media (max-width: 399px)": {
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
    },
  },
  icon: { flexShrink: 0, paddingTop: "3px" },
  tally: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
  part: { overflowWrap: "anywhere" },
  summary: { cursor: "pointer", minHeight: "24px" },
  facts: { color: tokens.colorNeutralForeground2 },
});

interface Props extends UncheckedControl {
  readonly done: Done;
  /** By finding, whether it is waived in the workbook as it is now. */
  readonly isWaived: (finding: number) => boolean;
}

/** The verdict first: what, how many, of how many equations, and when; then what was not judged. */
export function VerdictCard({ done, isWaived, ...control }: Props) {
  const { lang } = control;
  const styles = useStyles();
  const { report, unchecked } = done.result;
  const { equations, tied, undecided } = report.summary;
  const { verdict, title, details } = shownVerdict(done.result, isWaived, lang);
  const countOf = (...severities: readonly Severity[]) => {
    const own = report.findings.flatMap(({ severity }, at) => (severities.includes(severity) ? [at] : []));
    return { all: own.length, waived: own.filter(isWaived).length };
  };
  const { waived } = countOf("error");
  // Where something is wrong the list right below counts the others.
  const others =
    verdict === "does-not-tie"
      ? null
      : { rounding: countOf("rounding"), notices: countOf("warning", "info") };
  return (
    <section
      aria-label={paneFindings.verdictHeading[lang]}
      className={mergeClasses(styles.card, styles[verdict])}
    >
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        <span className={styles.icon}>
          <VerdictIcon verdict={verdict} />
        </span>
        {title}
      </Text>
      {details.map((detail) => (
        <Text key={detail}>{detail}</Text>
      ))}
      {waived > 0 && <Text>{waivedText(waived)[lang]}</Text>}
      {equations > 0 && (
        <Text className={styles.tally}>
          {tally(equations, tied, others)[lang].map((part) => (
            <span key={part} className={styles.part}>
              {part}
            </span>
          ))}
        </Text>
      )}
      {undecided > 0 && <Text>{undecidedText(undecided)[lang]}</Text>}
      {done.job.since && <SinceLastRun report={report} since={done.job.since} lang={lang} />}
      {unchecked.length > 0 && (
        // What is wrong comes first; else this is what there is to see.
        <details open={verdict !== "does-not-tie"}>
          <summary className={styles.summary}>{uncheckedCount(unchecked.length)[lang]}</summary>
          <UncheckedList unchecked={unchecked} {...control} />
        </details>
      )}
      <Text size={200} className={styles.facts}>
        {report.workbook}・{checkedAtText(clockTime(done.checkedAt))[lang]}
      </Text>
    </section>
  );
}

function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  if (verdict === "ties") return <TiedIcon />;
  return <SeverityIcon severity={verdict === "does-not-tie" ? "error" : "warning"} />;
}
