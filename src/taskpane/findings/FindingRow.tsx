import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Lang } from "../../messages/words";
import { severityWords } from "../../messages/pane";
import { paneFindings } from "../../messages/pane-findings";
import { isNew } from "../../messages/pane-since";
import type { ShownFinding } from "../check/result";
import { Figure } from "../Figure";
import { useHiddenText } from "../hidden-text";
import { SeverityIcon } from "../SeverityMark";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "8px",
    // Large text: the difference stands below the name.
    "@media (max-width: 240px)": { gridTemplateColumns: "16px minmax(0, 1fr)" },
    width: "100%",
    minHeight: "44px",
    padding: "6px 8px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    scrollMargin: "32px 0",
    // What is not in sight is neither laid out nor painted; it stays in the tree for keys, search and screen readers.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 52px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  icon: { paddingTop: "2px" },
  label: { minWidth: 0 },
  difference: { "@media (max-width: 240px)": { gridColumn: 2, justifySelf: "end" } },
  fresh: { fontWeight: tokens.fontWeightSemibold },
  changed: { textDecorationLine: "line-through" },
  place: {
    gridColumn: "2 / -1",
    wordBreak: "auto-phrase",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly index: number;
  readonly shown: ShownFinding;
  readonly isSelected: boolean;
  /** A cell of it was changed since the check. */
  readonly isChanged: boolean;
  readonly lang: Lang;
  readonly onSelect: (index: number) => void;
}

/** 科目名 and difference first, then where it stands and what is wrong; a press shows the cell and the detail. */
export const FindingRow = memo(function FindingRow(props: Props) {
  const { index, shown, isSelected, isChanged, lang, onSelect } = props;
  const { finding, label, difference } = shown;
  const styles = useStyles();
  const hidden = useHiddenText();
  const dot = lang === "ja" ? "・" : " · ";
  const note = isChanged ? paneFindings.changedSince[lang] : shown.what;
  return (
    <button
      type="button"
      id={rowId(index)}
      className={mergeClasses(styles.row, isSelected && styles.selected)}
      aria-current={isSelected}
      onClick={() => onSelect(index)}
    >
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} />
        <span className={hidden}>{severityWords[finding.severity][lang]}</span>
      </span>
      <span className={mergeClasses(styles.label, isChanged && styles.changed)}>{label}</span>
      {difference === null ? (
        <span />
      ) : (
        <Figure text={difference} lang={lang} className={styles.difference} />
      )}
      <span className={styles.place}>
        {finding.since === "new" && (
          <span className={styles.fresh}>
            {isNew[lang]}
            {dot}
          </span>
        )}
        {finding.sheet} {finding.cell}
        {dot}
        {note}
      </span>
    </button>
  );
});

/** The id of the row of a finding. */
export const rowId = (index: number) => `finding-${index}`;
