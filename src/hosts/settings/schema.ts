import * as z from "zod/mini";
import { EQUATION_RULES } from "../../engine/equations";
import { NOTICE_RULES } from "../../engine/findings/notices";
import { ROUNDING_MODES } from "../../engine/book/rounding";
import { UNITS } from "../../messages/units";

const NOTICES = NOTICE_RULES.map(({ id }) => id);
const RULES = [...EQUATION_RULES.map(({ id }) => id), ...NOTICES];

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(400));
const texts = z.array(text).check(z.maxLength(1000));
const told = (words: string) => z.describe(words);

/** The settings of an office (`Settings`): the one schema that checks them and that `kenzan schema settings` prints. */
export const SETTINGS = z.strictObject({
  $schema: z.optional(z.string()).check(told("For editors")),
  unit: z
    .optional(z.literal(UNITS.map(({ yen }) => yen)))
    .check(told("表に単位の記載がないときの単位（円） / yen per 1 where a table prints no unit")),
  rounding: z
    .optional(z.enum(ROUNDING_MODES.map(({ id }) => id)))
    .check(told("表に記載がないときの端数処理 / rounding where a table does not say it")),
  reviewer: z.optional(text).check(told("検算者：検証結果に印刷する名前 / who checks")),
  passOver: z
    .optional(texts)
    .check(told("検算しないシートの名前（* は任意の文字） / sheets that are not checked, * for anything")),
  words: z
    .optional(
      z.strictObject({
        totals: z.optional(texts).check(told("合計を表す言葉 / words that end the label of a total")),
        names: z
          .optional(z.record(text, texts))
          .check(
            told("様式の科目名 → 自団体での書き方 / names of forms, and what the office writes for them"),
          ),
      }),
    )
    .check(told("自団体の言葉 / words of the office")),
  severity: z
    .optional(z.partialRecord(z.enum(NOTICES), z.enum(["warning", "info"])))
    .check(told("お知らせの重さ / how notices are told")),
  rulesOff: z
    .optional(z.array(z.strictObject({ rule: z.enum(RULES), reason: text })))
    .check(told("検算しない規則と理由（検算していない箇所に載る） / rules that are not asked, and why")),
});

/** The JSON Schema (2020-12) of a settings file. */
export function settingsSchema(): object {
  return {
    ...z.toJSONSchema(SETTINGS, { io: "input" }),
    $id: "urn:kenzan:settings:v1",
    title: "kenzan --settings",
  };
}
