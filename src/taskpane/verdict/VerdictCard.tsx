import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../engine/types";
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
  title: { display: "flex", gap: "8px", alignItems: "flex-start", wordBreak: "auto-phrase" },
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
  const { equations, tied, roundingDifferences, notices, undecided } = report.summary;
  const { verdict, title, details } = shownVerdict(done.result, isWaived, lang);
  const waived = report.findings.filter(({ severity }, at) => severity === "error" && isWaived(at)).length;
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
          {tally(equations, tied, roundingDifferences, notices)[lang].map((part) => (
            <span key={part} className={styles.part}>
              {part}
            </span>
          ))}
        </Text>
      )}
      {undecided > 0 && <Text>{undecidedText(undecided)[lang]}</Text>}
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
