import { NOTICE_RULES } from "../../src/engine/findings/notices";
import { readSettings } from "../../src/hosts/settings/read";
import { settingsSchema } from "../../src/hosts/settings/schema";

const { Ajv2020 } = jest.requireActual<{
  Ajv2020: new (options: object) => { compile(schema: object): (value: unknown) => boolean };
}>("ajv/dist/2020");

const GOOD = {
  unit: 1000,
  rounding: "truncate",
  reviewer: "会計課 佐藤",
  passOver: ["作業*"],
  words: { totals: ["締高"], names: { 営業利益: ["本業の利益"] } },
  severity: { "label-variant": "info" },
  rulesOff: [{ rule: "ratio", reason: "率は別の表で確かめる" }],
};

const KEYS = ["unit", "rounding", "reviewer", "passOver", "words", "severity", "rulesOff"];
const YEN = ["1000000000", "100000000", "10000000", "1000000", "10000", "1000", "1"];
const NOTICES = NOTICE_RULES.map(({ id }) => id);

/** Each names the key, what stands there, and what may. */
const WRONG: readonly (readonly [settings: unknown, ja: string, en: string])[] = [
  [
    { uint: 1000 },
    `「uint」という項目はありません（書けるのは ${KEYS.join("、")}）`,
    `there is no setting "uint" (there are ${KEYS.join(", ")})`,
  ],
  [
    { words: { total: [] } },
    "words に「total」という項目はありません（書けるのは totals、names）",
    'there is no setting "total" in words (there are totals, names)',
  ],
  [
    { unit: "千円" },
    `unit の "千円" は使えません（書けるのは ${YEN.join("、")} のどれか）`,
    `unit cannot be "千円" (it is one of ${YEN.join(", ")})`,
  ],
  [
    { severity: { "label-variant": "error" } },
    'severity.label-variant の "error" は使えません（書けるのは warning、info のどれか）',
    'severity.label-variant cannot be "error" (it is one of warning, info)',
  ],
  [
    { severity: { footing: "info" } },
    `severity に「footing」という項目はありません（書けるのは ${NOTICES.join("、")}）`,
    `there is no setting "footing" in severity (there are ${NOTICES.join(", ")})`,
  ],
  [
    { rulesOff: [{ rule: "ratio", reason: "  " }] },
    "rulesOff[0].reason が空です",
    "rulesOff[0].reason is empty",
  ],
  [
    { rulesOff: [{ rule: "ratio" }] },
    "rulesOff[0].reason がありません（書けるのは文字列）",
    "rulesOff[0].reason is missing (it is a text)",
  ],
  [
    { rulesOff: [{ rule: "ratio", reason: "x", why: "y" }] },
    "rulesOff[0] に「why」という項目はありません（書けるのは rule、reason）",
    'there is no setting "why" in rulesOff[0] (there are rule, reason)',
  ],
  [
    { passOver: "作業" },
    'passOver の "作業" は使えません（書けるのは並び（[ ]））',
    'passOver cannot be "作業" (it is a list ([ ]))',
  ],
  [
    { words: { names: { 営業利益: ["あ".repeat(401)] } } },
    "words.names.営業利益[0] が長すぎます（400 まで）",
    "words.names.営業利益[0] is too long (400 at most)",
  ],
  [
    [GOOD.unit],
    "ファイル全体 の [1000] は使えません（書けるのは項目の組（{ }））",
    "the file cannot be [1000] (it is an object ({ }))",
  ],
];

const schema = new Ajv2020({ allErrors: true }).compile(settingsSchema());

test("settings are read as they stand, with or without a schema and a byte order mark", () => {
  expect(readSettings(JSON.stringify(GOOD), "ja")).toEqual({ settings: GOOD });
  const marked = `\uFEFF${JSON.stringify({ $schema: "kenzan-settings.schema.json", ...GOOD })}`;
  expect(readSettings(marked, "ja")).toEqual({ settings: GOOD });
  expect(schema(GOOD)).toBe(true);
  expect(readSettings("{}", "ja")).toEqual({ settings: {} });
});

test.each(WRONG)("%j is refused in words, and by the schema that is printed", (settings, ja, en) => {
  expect(readSettings(JSON.stringify(settings), "ja").troubles).toEqual([ja]);
  expect(readSettings(JSON.stringify(settings), "en").troubles).toEqual([en]);
  expect(schema(settings)).toBe(
    (settings as { rulesOff?: { reason?: string }[] }).rulesOff?.[0]?.reason === "  ",
  );
});

test("every trouble is told once; an unknown rule names those that there are", () => {
  const { troubles } = readSettings(
    '{"unit": 3, "rulesOff": [{"rule": "footings", "reason": "x"}, {}]}',
    "en",
  );
  expect(troubles).toHaveLength(4);
  expect(troubles![1]).toMatch(
    /^rulesOff\[0\]\.rule cannot be "footings" \(it is one of footing, cross-footing, /,
  );
  expect(readSettings("{unit: 1000}", "en").troubles).toEqual([
    "it cannot be read as JSON (look at commas and quotation marks)",
  ]);
});
