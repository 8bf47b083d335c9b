import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneFindings } from "../../messages/pane-findings";
import type { ShownEquation, ShownTerm } from "../check/result";
import { Figure } from "../Figure";
import { useHiddenText } from "../hidden-text";

const useStyles = makeStyles({
  equation: { display: "flex", flexDirection: "column" },
  terms: { listStyleType: "none", margin: 0, padding: 0 },
  term: {
    display: "grid",
    gridTemplateColumns: "14px minmax(0, 1fr) auto",
    // Large text: the figure stands below the name.
    "@media (max-width: 240px)": {
      gridTemplateColumns: "14px minmax(0, 1fr)",
      "& > :last-child": { gridColumn: 2, justifySelf: "end" },
    },
    columnGap: "6px",
    padding: "3px 0",
    overflowWrap: "anywhere",
  },
  link: {
    textAlign: "start",
    minHeight: "24px",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, marginTop: "2px", paddingTop: "5px" },
  difference: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly equation: ShownEquation;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** The equation as one works it out on paper: every term, what they come to, what is printed, the difference. */
export function Equation({ equation, lang, onOpen }: Props) {
  const styles = useStyles();
  const { total, terms, expected, difference, unit } = equation;
  return (
    <div className={styles.equation}>
      <ul className={styles.terms}>
        {terms.map((term, at) => (
          <li key={at}>
            <Term
              term={term}
              sign={at === 0 && term.factor === 1 ? 0 : term.factor}
              home={total.sheet}
              lang={lang}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      <div className={mergeClasses(styles.term, styles.sum)}>
        <span />
        <Text>{paneFindings.computed[lang]}</Text>
        <Figure text={expected} lang={lang} />
      </div>
      <Term
        term={total}
        sign={0}
        home={total.sheet}
        lead={paneFindings.printed[lang]}
        lang={lang}
        onOpen={onOpen}
      />
      <div className={mergeClasses(styles.term, styles.difference)}>
        <span />
        <span>{paneFindings.difference[lang]}</span>
        <span>
          <Figure text={difference} lang={lang} />
          {unit}
        </span>
      </div>
    </div>
  );
}

interface TermProps extends Omit<Props, "equation"> {
  readonly term: ShownTerm;
  readonly sign: 1 | -1 | 0;
  /** The sheet of the total: where a term stands there, its cell says enough. */
  readonly home: string;
  readonly lead?: string;
}

function Term({ term, sign, home, lead, lang, onOpen }: TermProps) {
  const styles = useStyles();
  const hidden = useHiddenText();
  const { label, sheet, cell, figure, unit, isElsewhere } = term;
  const place = <span className={styles.place}>{sheet === home ? cell : `${sheet} ${cell}`}</span>;
  const word = sign === 0 ? "" : (sign === 1 ? paneFindings.plus : paneFindings.less)[lang];
  return (
    <div className={styles.term}>
      <span>
        <span aria-hidden="true">{sign === 0 ? "" : sign === 1 ? "＋" : "－"}</span>
        <span className={hidden}>{word}</span>
      </span>
      <span>
        {lead && <Text block>{lead}</Text>}
        {isElsewhere ? (
          <Text>
            {label}
            {place}
          </Text>
        ) : (
          <Link as="button" className={styles.link} onClick={() => onOpen(sheet, cell)}>
            {label}
            {place}
          </Link>
        )}
      </span>
      <span>
        <Figure text={figure} lang={lang} />
        {unit}
      </span>
    </div>
  );
}
