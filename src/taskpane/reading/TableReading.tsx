import { Badge, Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneReading, sizeText, unsureMark, unsureText } from "../../messages/pane-reading";
import { factsOf } from "./facts";
import type { ShownTable } from "./result";
import type { ReadingControl } from "./use-reading";

const useStyles = makeStyles({
  table: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  link: { textAlign: "start", minHeight: "24px" },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    gap: "2px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0 },
  },
  choices: { margin: 0, paddingInlineStart: "20px", fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly index: number;
  readonly table: ShownTable;
  readonly control: ReadingControl;
  readonly isOff: boolean;
  readonly lang: Lang;
  readonly onOpen: (sheet: string, address: string) => void;
}

/** What one table was taken for, what is unsure about it, and what people have said. */
export function TableReading({ index, table, control, isOff, lang, onOpen }: Props) {
  const styles = useStyles();
  const { place, title, range, unsure, isLeftOut, choices, lines, equations } = table;
  const facts = [
    ...factsOf(table, lang),
    [paneReading.size[lang], sizeText(lines, equations)[lang]] as const,
  ];
  return (
    <li className={styles.table}>
      <div className={styles.title}>
        <Link as="button" className={styles.link} onClick={() => onOpen(place.sheet, range)}>
          {title}
        </Link>
        {unsure.length > 0 && (
          <Badge appearance="tint" color="warning">
            {unsureMark[lang]}
          </Badge>
        )}
      </div>
      <Text size={200}>
        {place.sheet} {range}
      </Text>
      {isLeftOut && <Text size={200}>{paneReading.leftOut[lang]}</Text>}
      {unsure.map((each) => (
        <Text key={each} size={200}>
          {unsureText[each][lang]}
        </Text>
      ))}
      {!isLeftOut && (
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      )}
      {choices.length > 0 && (
        <ul className={styles.choices} aria-label={paneReading.choices[lang]}>
          {choices.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {control.edit && (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={isOff}
            onClick={() => control.edit?.({ table: index, line: null })}
          >
            {paneReading.correctTable[lang]}
          </Button>
          {!isLeftOut && (
            <Button
              size="small"
              disabledFocusable={isOff}
              onClick={() => control.edit?.({ table: index, line: -1 })}
            >
              {paneReading.correctTotal[lang]}
            </Button>
          )}
          {choices.length > 0 && (
            <Button
              size="small"
              disabledFocusable={isOff}
              onClick={() => control.change([{ unsay: choices.map(({ choice }) => choice) }], table)}
            >
              {paneReading.remove[lang]}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
