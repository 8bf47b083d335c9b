import { Button, makeStyles, Radio, RadioGroup, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Said } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { figure } from "../../messages/figures";
import { paneReading } from "../../messages/pane-reading";
import { AskDialog } from "../AskDialog";
import { Choice } from "../Choice";
import { Figure } from "../Figure";
import type { ShownTable, TableLines } from "./result";
import type { Change } from "./use-reading";

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

type Way = "auto" | "no-total" | "total";

interface Props {
  readonly table: ShownTable;
  readonly lines: TableLines;
  /** Index of the line; −1 where it is still to be chosen. */
  readonly line: number;
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onSave: (changes: readonly Change[]) => void;
}

/** Says of a line that it is no total, or of which lines it is the total. */
export function TotalDialog({
  table,
  lines: { lines, decimals, column },
  line: first,
  lang,
  onClose,
  onSave,
}: Props) {
  const styles = useStyles();
  const [line, setLine] = useState(first);
  const [way, setWay] = useState<Way | null>(null);
  const [factors, setFactors] = useState<ReadonlyMap<number, 1 | -1> | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const own = lines[line];
  const kept = own && keptOf(table, own.place);
  const chosenWay: Way = way ?? kept?.said.kind ?? "auto";
  const parts = factors ?? new Map(own?.parts.map((part) => [part.line, part.factor]));
  const listed = lines
    .map((each, at) => ({ ...each, at }))
    .filter(({ at, isHeading }) => at !== line && !isHeading)
    .filter(({ at }) => showsAll || Math.abs(at - line) <= NEAR || parts.has(at));
  const hidden = lines.filter(({ isHeading }, at) => !isHeading && at !== line).length - listed.length;
  const set = (at: number, sign: string) => {
    const next = new Map(parts);
    if (sign === "") next.delete(at);
    else next.set(at, sign === "-" ? -1 : 1);
    setFactors(next);
  };
  const sum = [...parts].reduce((total, [at, factor]) => total + factor * (lines[at]?.value ?? 0), 0);
  const save = () => {
    if (!own) return;
    if (chosenWay === "auto") return onSave(kept ? [{ unsay: [kept] }] : []);
    const ordered = [...parts].sort(([a], [b]) => a - b);
    if (chosenWay === "total" && !ordered.length) return;
    const said: Said =
      chosenWay === "no-total"
        ? { kind: "no-total", line: own.place }
        : {
            kind: "total",
            line: own.place,
            parts: ordered.map(([at, factor]) => ({ ...lines[at]!.place, factor })),
          };
    onSave([{ say: said }]);
  };
  return (
    <AskDialog
      title={paneReading.correctTotal[lang]}
      confirm={paneReading.save[lang]}
      lang={lang}
      onClose={onClose}
      onConfirm={save}
    >
      <Text weight="semibold">{table.title}</Text>
      <Text size={200}>{paneReading.hint[lang]}</Text>
      <Choice
        label={paneReading.line[lang]}
        value={String(line)}
        options={[
          ...(own ? [] : [["-1", paneReading.choose[lang]] as const]),
          ...lines.flatMap(({ label, isHeading }, at) =>
            isHeading ? [] : [[String(at), label || paneReading.noHeading[lang]] as const],
          ),
        ]}
        onChoose={(chosen) => {
          setLine(Number(chosen));
          setWay(null);
          setFactors(null);
        }}
      />
      {own && (
        <RadioGroup
          aria-label={paneReading.whatIsIt[lang]}
          value={chosenWay}
          onChange={(_, { value }) => setWay(value as Way)}
        >
          <Radio value="auto" label={paneReading.asRead[lang]} />
          <Radio value="no-total" label={paneReading.isNoTotal[lang]} />
          <Radio value="total" label={paneReading.isTotalOf[lang]} />
        </RadioGroup>
      )}
      {own && chosenWay === "total" && (
        <div>
          {column && <Text size={200}>{column}</Text>}
          <ul className={styles.lines}>
            {listed.map(({ at, label, value }) => (
              <li key={at} className={styles.line}>
                <Text>{label || paneReading.noHeading[lang]}</Text>
                {value === null ? <span /> : <Figure text={figure(value, decimals, lang)} lang={lang} />}
                <Select
                  size="small"
                  className={styles.select}
                  aria-label={label || paneReading.noHeading[lang]}
                  value={parts.has(at) ? (parts.get(at) === 1 ? "+" : "-") : ""}
                  onChange={(_, data) => set(at, data.value)}
                >
                  <option value="">{paneReading.unused[lang]}</option>
                  <option value="+">{paneReading.plus[lang]}</option>
                  <option value="-">{paneReading.minus[lang]}</option>
                </Select>
              </li>
            ))}
          </ul>
          {hidden > 0 && (
            <Button size="small" appearance="subtle" onClick={() => setShowsAll(true)}>
              {paneReading.allLines[lang]}
            </Button>
          )}
          {own.value !== null && (
            <div className={styles.sum} aria-live="polite">
              <Text>{paneReading.computed[lang]}</Text>
              <Figure text={figure(sum, decimals, lang)} lang={lang} />
              <Text>{paneReading.printed[lang]}</Text>
              <Figure text={figure(own.value, decimals, lang)} lang={lang} />
              <Text weight="semibold">{paneReading.difference[lang]}</Text>
              <Figure text={figure(own.value - sum, decimals, lang)} lang={lang} />
            </div>
          )}
        </div>
      )}
    </AskDialog>
  );
}

/** What was said of the line before. */
function keptOf(
  { choices }: ShownTable,
  { label, number }: { readonly label: string; readonly number: number },
) {
  for (const { choice } of choices) {
    const { said } = choice;
    if (said.kind !== "total" && said.kind !== "no-total") continue;
    if (said.line.label === label && said.line.number === number) return { ...choice, said };
  }
  return undefined;
}
