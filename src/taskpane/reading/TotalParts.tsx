import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Lang } from "../../messages/words";
import { figure } from "../../messages/figures";
import { paneReading } from "../../messages/pane-reading";
import { Figure } from "../Figure";
import type { ShownLine, TableLines } from "./result";

/** So many lines above and below the total are listed first. */
const NEAR = 15;

const useStyles = makeStyles({
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 88px",
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    alignItems: "center",
    gap: "2px 8px",
    padding: "2px 0",
    overflowWrap: "anywhere",
  },
  select: { minWidth: 0, "& > select": { minWidth: 0, width: "100%" } },
  sum: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: "4px",
    "& > :nth-child(even)": { justifySelf: "end" },
  },
});

interface Props {
  readonly table: TableLines;
  /** Index of the total. */
  readonly total: number;
  readonly parts: ReadonlyMap<number, 1 | -1>;
  readonly lang: Lang;
  readonly onChoose: (line: number, sign: string) => void;
}

/** The lines that a total may add up, and what those come to that are chosen. */
export function TotalParts({ table: { lines, decimals, column }, total, parts, lang, onChoose }: Props) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const others = lines
    .map((each, at) => ({ ...each, at }))
    .filter(({ at, isHeading }) => at !== total && !isHeading);
  const listed = others.filter(({ at }) => showsAll || Math.abs(at - total) <= NEAR || parts.has(at));
  const sum = [...parts].reduce((result, [at, factor]) => result + factor * (lines[at]?.value ?? 0), 0);
  const { value: printed } = lines[total]!;
  const shown = (value: number) => <Figure text={figure(value, decimals, lang)} lang={lang} />;
  return (
    <div>
      {column && <Text size={200}>{column}</Text>}
      <ul className={styles.lines}>
        {listed.map(({ at, label, value }) => (
          <li key={at} className={styles.line}>
            <Text>{label || paneReading.noHeading[lang]}</Text>
            {value === null ? <span /> : shown(value)}
            <SignChoice
              label={label}
              factor={parts.get(at)}
              lang={lang}
              onChoose={(sign) => onChoose(at, sign)}
            />
          </li>
        ))}
      </ul>
      {listed.length < others.length && (
        <Button size="small" appearance="subtle" onClick={() => setShowsAll(true)}>
          {paneReading.allLines[lang]}
        </Button>
      )}
      {printed !== null && (
        <div className={styles.sum} aria-live="polite">
          <Text>{paneReading.computed[lang]}</Text>
          {shown(sum)}
          <Text>{paneReading.printed[lang]}</Text>
          {shown(printed)}
          <Text weight="semibold">{paneReading.difference[lang]}</Text>
          {shown(printed - sum)}
        </div>
      )}
    </div>
  );
}

interface SignProps extends Pick<ShownLine, "label"> {
  readonly factor: 1 | -1 | undefined;
  readonly lang: Lang;
  readonly onChoose: (sign: string) => void;
}

/** Whether a line is added, taken off, or neither. */
function SignChoice({ label, factor, lang, onChoose }: SignProps) {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={label || paneReading.noHeading[lang]}
      value={factor === undefined ? "" : factor === 1 ? "+" : "-"}
      onChange={(_, data) => onChoose(data.value)}
    >
      <option value="">{paneReading.unused[lang]}</option>
      <option value="+">{paneReading.plus[lang]}</option>
      <option value="-">{paneReading.minus[lang]}</option>
    </Select>
  );
}
