import { Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { COLUMN_USES, type ColumnUse, type Said, type SaidRounding } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { automatic, columnName, paneReading } from "../../messages/pane-reading";
import { columnUseWords, roundingModeWords } from "../../messages/reading";
import { unitWords } from "../../messages/units";
import { AskDialog } from "../AskDialog";
import { Choice } from "../Choice";
import type { ShownTable } from "./result";
import type { Change } from "./use-reading";
import { textOfUse } from "./column-use";

const UNITS = [1, 1_000, 10_000, 1_000_000, 100_000_000];
const MODES = Object.keys(roundingModeWords) as SaidRounding[];

interface Props {
  readonly table: ShownTable;
  readonly lang: Lang;
  readonly onClose: () => void;
  readonly onSave: (changes: readonly Change[]) => void;
}

/** What is to be said of a table: that it is none, its unit, its rounding, its columns. */
export function TableDialog({ table, lang, onClose, onSave }: Props) {
  const earlier = (fits: (said: Said) => boolean) =>
    table.choices.find(({ choice }) => fits(choice.said))?.choice;
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const saidUse = (at: number) => {
    const { label, number } = table.columns[at]!.place;
    return earlier(
      (said) => said.kind === "column" && said.column.label === label && said.column.number === number,
    );
  };
  const fields: readonly Field[] = [
    {
      id: "none",
      kept: earlier(({ kind }) => kind === "not-a-statement"),
      valueOf: () => "yes",
      say: () => ({ kind: "not-a-statement" }),
    },
    {
      id: "unit",
      kept: earlier(({ kind }) => kind === "unit"),
      valueOf: (said) => (said.kind === "unit" ? String(said.unit) : ""),
      say: (value) => ({ kind: "unit", unit: Number(value) }),
    },
    {
      id: "rounding",
      kept: earlier(({ kind }) => kind === "rounding"),
      valueOf: (said) => (said.kind === "rounding" ? said.rounding : ""),
      say: (value) => ({ kind: "rounding", rounding: value as SaidRounding }),
    },
    ...table.columns.map(({ place }, at): Field => ({
      id: `column ${at}`,
      kept: saidUse(at),
      valueOf: (said) => (said.kind === "column" ? said.use : ""),
      say: (value) => ({ kind: "column", column: place, use: value as ColumnUse }),
    })),
  ];
  const valueIn = ({ id, kept, valueOf }: Field) => values.get(id) ?? (kept ? valueOf(kept.said) : "");
  const value = (id: string) => valueIn(fields.find((field) => field.id === id)!);
  const set = (id: string) => (chosen: string) => setValues(new Map([...values, [id, chosen]]));
  const save = () =>
    onSave(
      fields.flatMap((field): Change[] => {
        const chosen = valueIn(field);
        if (!values.has(field.id)) return [];
        if (chosen) return [{ say: field.say(chosen) }];
        return field.kept ? [{ unsay: [field.kept] }] : [];
      }),
    );
  return (
    <AskDialog
      title={paneReading.correctTable[lang]}
      confirm={paneReading.save[lang]}
      lang={lang}
      onClose={onClose}
      onConfirm={save}
    >
      <Text weight="semibold">{table.title}</Text>
      <Text size={200}>{paneReading.hint[lang]}</Text>
      <Checkbox
        label={paneReading.isNoStatement[lang]}
        checked={value("none") !== ""}
        onChange={(_, { checked }) => set("none")(checked === true ? "yes" : "")}
      />
      {value("none") === "" && (
        <>
          <Choice
            label={paneReading.unit[lang]}
            value={value("unit")}
            options={[
              ["", automatic("")[lang]],
              ...UNITS.map((unit) => [String(unit), unitWords(unit)[lang]] as const),
            ]}
            onChoose={set("unit")}
          />
          <Choice
            label={paneReading.rounding[lang]}
            value={value("rounding")}
            options={[
              ["", automatic("")[lang]],
              ...MODES.map((mode) => [mode, roundingModeWords[mode][lang]] as const),
            ]}
            onChoose={set("rounding")}
          />
          {table.columns.map(({ label, recognised }, at) => (
            <Choice
              key={at}
              label={columnName(label || paneReading.noHeading[lang])[lang]}
              value={value(`column ${at}`)}
              options={[
                ["", automatic(textOfUse(recognised, lang))[lang]],
                ...COLUMN_USES.map((use) => [use, columnUseWords[use][lang]] as const),
              ]}
              onChoose={set(`column ${at}`)}
            />
          ))}
        </>
      )}
    </AskDialog>
  );
}

interface Field {
  readonly id: string;
  readonly kept: ShownTable["choices"][number]["choice"] | undefined;
  readonly valueOf: (said: Said) => string;
  readonly say: (value: string) => Said;
}
