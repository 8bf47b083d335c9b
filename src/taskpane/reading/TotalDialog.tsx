import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { Lang } from "../../messages/words";
import { paneReading } from "../../messages/pane-reading";
import { AskDialog } from "../AskDialog";
import { Choice } from "../Choice";
import type { ShownTable, TableLines } from "./result";
import { TotalParts } from "./TotalParts";
import type { Change } from "./use-reading";
import { type TotalWay, useTotal } from "./use-total";

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
export function TotalDialog({ table, lines, line, lang, onClose, onSave }: Props) {
  const entry = useTotal(table, lines, line);
  const hasLine = entry.line >= 0;
  return (
    <AskDialog
      title={paneReading.correctTotal[lang]}
      confirm={paneReading.save[lang]}
      lang={lang}
      onClose={onClose}
      onConfirm={() => {
        const changes = entry.changes();
        if (changes) onSave(changes);
      }}
    >
      <Text weight="semibold">{table.title}</Text>
      <Text size={200}>{paneReading.hint[lang]}</Text>
      <Choice
        label={paneReading.line[lang]}
        value={String(entry.line)}
        options={[
          ...(hasLine ? [] : [["-1", paneReading.choose[lang]] as const]),
          ...lines.lines.flatMap(({ label, isHeading }, at) =>
            isHeading ? [] : [[String(at), label || paneReading.noHeading[lang]] as const],
          ),
        ]}
        onChoose={(chosen) => entry.chooseLine(Number(chosen))}
      />
      {hasLine && (
        <RadioGroup
          aria-label={paneReading.whatIsIt[lang]}
          value={entry.way}
          onChange={(_, { value }) => entry.chooseWay(value as TotalWay)}
        >
          <Radio value="auto" label={paneReading.asRead[lang]} />
          <Radio value="no-total" label={paneReading.isNoTotal[lang]} />
          <Radio value="total" label={paneReading.isTotalOf[lang]} />
        </RadioGroup>
      )}
      {hasLine && entry.way === "total" && (
        <TotalParts
          table={lines}
          total={entry.line}
          parts={entry.parts}
          lang={lang}
          onChoose={entry.choosePart}
        />
      )}
    </AskDialog>
  );
}
