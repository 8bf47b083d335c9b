import {
  makeStyles,
  mergeClasses,
  shorthands,
  ToggleButton,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import type { Severity } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { severityWords } from "../../messages/pane";
import { paneFindings } from "../../messages/pane-findings";
import { SeverityIcon } from "../SeverityMark";
import { SEVERITIES } from "./groups";

const useStyles = makeStyles({
  toggles: { display: "flex", flexWrap: "wrap", flexGrow: 1, gap: "6px" },
  toggle: {
    justifyContent: "flex-start",
    minHeight: "32px",
    flexGrow: 1,
    minWidth: "52px",
    maxWidth: "none",
    paddingInline: "6px",
    whiteSpace: "nowrap",
  },
  // Where room is short the sign and the number tell them apart; the word stays for whoever listens.
  word: {
    "@media (max-width: 439px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  pressed: {
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface Props {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: ReadonlySet<Severity>;
  readonly lang: Lang;
  readonly onChange: (shown: ReadonlySet<Severity>) => void;
}

/** One button for each severity, with how many there are: pressed ones are listed. */
export function SeverityToggles({ counts, shown, lang, onChange }: Props) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "both", circular: true, memorizeCurrent: true });
  const toggle = (severity: Severity) => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    onChange(next);
  };
  return (
    <div role="toolbar" aria-label={paneFindings.severities[lang]} className={styles.toggles} {...arrows}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className={mergeClasses(styles.toggle, shown.has(severity) && styles.pressed)}
          icon={<SeverityIcon severity={severity} />}
          title={severityWords[severity][lang]}
          checked={shown.has(severity)}
          onClick={() => toggle(severity)}
        >
          <span>
            <span className={styles.word}>{severityWords[severity][lang]} </span>
            {counts[severity]}
          </span>
        </ToggleButton>
      ))}
    </div>
  );
}
