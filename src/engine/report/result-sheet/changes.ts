import { COLUMN_WORDS } from "../../../messages/columns";
import { CHANGES } from "../../../messages/changes";
import type { ChangeRecord, Check, Lang } from "../../types";
import { changeStates, type ChangeNow } from "../change-states";
import { fingerprintOf } from "../fingerprint";
import type { PlanRow } from "../sheet-plan";
import { band, BLANK_ROW, cell, headRow, note, place } from "./cells";

/** What was changed from here, by whom and why, and what has become of it since. */
export function changeRows(records: readonly ChangeRecord[], { workbook }: Check, lang: Lang): PlanRow[] {
  if (!records.length) return [];
  const words = CHANGES[lang];
  const head = COLUMN_WORDS[lang];
  return [
    BLANK_ROW,
    band("section", words.section(records.length)),
    note(words.note),
    headRow(
      "subhead",
      head.number,
      head.line,
      head.cell,
      words.reason,
      words.change,
      words.name,
      words.made,
      words.state,
    ),
    ...changeStates(records, workbook).map((each, at) => changeRow(at + 1, each, lang)),
  ];
}

function changeRow(number: number, { record, state, row, column, now }: ChangeNow, lang: Lang): PlanRow {
  const words = CHANGES[lang];
  const { sheet, label, before, after, reason, name, made } = record;
  const look = state === "undone" ? "struck" : "text";
  return {
    cells: [
      cell(number, "center"),
      cell(label, look),
      place({ sheet, row, column }),
      cell(reason, look),
      cell(`${before || words.blank} → ${after || words.blank}`, look),
      cell(name, look),
      cell(made.slice(0, 16).replace("T", " "), look),
      cell(words.states[state](now || words.blank), "text"),
    ],
  };
}

/** Who checked and who confirmed, to be signed, and what of. */
export function signatureRows(check: Check, reviewer: string, lang: Lang): PlanRow[] {
  const words = CHANGES[lang];
  return [
    { cells: [null, cell(words.print, "fact-name"), cell(fingerprintOf(check), "fact")] },
    note(words.printNote),
    { cells: [null, cell(words.checker, "fact-name"), cell(reviewer, "box")], height: 30 },
    { cells: [null, cell(words.confirmer, "fact-name"), cell("", "box")], height: 30 },
  ];
}
