import { Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { COLUMN_USES, type SaidRounding } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { automatic, columnName, paneReading } from "../../messages/pane-reading";
import { columnUseWords, roundingModeWords } from "../../messages/reading";
import { unitWords } from "../../messages/units";
import { AskDialog } from "../AskDialog";
import { Choice } from "../Choice";
import type { ShownTable } from "./result";
import type { Change } from "./use-reading";
import { textOfUse } from "./column-use";
import { fieldsOf, type TableField } from "./table-fields";

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
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const fields = fieldsOf(table);
  const valueIn = ({ id, kept, valueOf }: TableField) => values.get(id) ?? (kept ? valueOf(kept.said) : "");
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
