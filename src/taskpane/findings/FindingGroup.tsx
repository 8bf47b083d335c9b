import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Lang } from "../../messages/words";
import { findingsCount, showMore } from "../../messages/pane-findings";
import type { CheckResult } from "../check/result";
import { isChanged, type Staleness } from "../changes/staleness";
import { FindingRow } from "./FindingRow";
import type { Group } from "./groups";
import { PAGE } from "./paging";

const useStyles = makeStyles({
  toggle: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "flex-start",
    columnGap: "8px",
    textAlign: "start",
    padding: "6px 8px",
    minHeight: "36px",
    borderRadius: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  title: { flexGrow: 1, minWidth: 0 },
  count: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  more: { width: "100%", maxWidth: "none" },
});

interface Props {
  readonly group: Group;
  readonly result: CheckResult;
  readonly staleness: Staleness;
  readonly isOpen: boolean;
  /** So many of its findings are listed. */
  readonly shown: number;
  readonly selected: number | null;
  readonly lang: Lang;
  readonly onToggle: () => void;
  readonly onMore: () => void;
  readonly onSelect: (index: number) => void;
}

/** A heading that opens and closes, and below it the findings, so many at a time. */
export function FindingGroup(props: Props) {
  const { group, result, staleness, isOpen, shown, selected, lang, onToggle, onMore, onSelect } = props;
  const styles = useStyles();
  const id = useId();
  const left = group.findings.length - shown;
  return (
    <li>
      <h3>
        <Button
          appearance="subtle"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          icon={<Chevron isOpen={isOpen} />}
          onClick={onToggle}
        >
          <span className={styles.title}>{group.title}</span>
          <span className={styles.count}>{findingsCount(group.findings.length)[lang]}</span>
        </Button>
      </h3>
      {isOpen && (
        <ul id={id} className={styles.list}>
          {group.findings.slice(0, shown).map((index) => {
            const shownFinding = result.findings[index]!;
            const { finding } = shownFinding;
            return (
              <li key={index}>
                <FindingRow
                  index={index}
                  shown={shownFinding}
                  isSelected={index === selected}
                  isChanged={isChanged(finding.cells, staleness)}
                  lang={lang}
                  onSelect={onSelect}
                />
              </li>
            );
          })}
          {left > 0 && (
            <li>
              <Button appearance="subtle" className={styles.more} onClick={onMore}>
                {showMore(Math.min(left, PAGE))[lang]}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function Chevron({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path
        d={isOpen ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
