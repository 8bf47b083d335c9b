import { Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { Lang } from "../../messages/words";
import { paneFindings } from "../../messages/pane-findings";
import { REPORT } from "../../messages/report";
import { unpack } from "../check/packed";
import type { RuleFacts, ShownFinding } from "../check/result";
import { SeverityMark } from "../SeverityMark";
import { Equation } from "./Equation";
import { RoundingWords } from "./RoundingWords";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px 12px", listStyleType: "none", margin: 0, padding: 0 },
  cell: { minHeight: "24px" },
  place: { color: tokens.colorNeutralForeground2 },
});

/** A notice on more cells names the first. */
const MOST_CELLS = 12;

interface Props {
  readonly shown: ShownFinding;
  readonly rule: RuleFacts;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** One finding: what is wrong, its equation with every term, and why it has to tie. */
export function FindingDetail({ shown, rule, lang, onOpen }: Props) {
  const styles = useStyles();
  const id = useId();
  const { finding, equation: packed } = shown;
  const { name, why } = rule;
  const equation = useMemo(() => packed && unpack(packed), [packed]);
  return (
    <div className={styles.detail}>
      <SeverityMark severity={finding.severity} lang={lang} />
      <div>
        <Text block weight="semibold">
          {finding.message}
        </Text>
        <Text block size={200} className={styles.place}>
          {finding.sheet} {finding.cell}
        </Text>
      </div>
      {equation ? (
        <section aria-labelledby={id}>
          <Subtitle2 as="h3" block id={id}>
            {paneFindings.equation[lang]}
            {lang === "ja" ? `（${name}）` : ` (${name})`}
          </Subtitle2>
          <Equation equation={equation} lang={lang} onOpen={onOpen} />
        </section>
      ) : (
        <section aria-labelledby={id}>
          <Subtitle2 as="h3" block id={id}>
            {paneFindings.cells[lang]}
          </Subtitle2>
          <ul className={styles.cells}>
            {finding.cells.slice(0, MOST_CELLS).map(({ sheet, cell }) => (
              <li key={`${sheet} ${cell}`}>
                <Link as="button" className={styles.cell} onClick={() => onOpen(sheet, cell)}>
                  {sheet} {cell}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {finding.severity === "rounding" ? (
        <RoundingWords answer={finding.answer} lang={lang} />
      ) : (
        <Text size={200}>{why}</Text>
      )}
      {finding.source === undefined ? null : <Text size={200}>{REPORT[lang].source(finding.source)}</Text>}
    </div>
  );
}
