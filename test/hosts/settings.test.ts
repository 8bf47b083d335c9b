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

const WRONG: readonly (readonly [settings: unknown, ja: string, en: string])[] = [
  [{ uint: 1000 }, "「uint」という項目はありません", 'there is no setting "uint"'],
  [
    { words: { total: [] } },
    "words に「total」という項目はありません",
    'there is no setting "total" in words',
  ],
  [
    { unit: "千円" },
    "unit に書けるのは 1000000000、100000000、10000000、1000000、10000、1000、1 のどれかです",
    "unit must be one of 1000000000, 100000000, 10000000, 1000000, 10000, 1000, 1",
  ],
  [
    { severity: { "label-variant": "error" } },
    "severity.label-variant に書けるのは warning、info のどれかです",
    "severity.label-variant must be one of warning, info",
  ],
  [
    { severity: { footing: "info" } },
    "severity に「footing」という項目はありません",
    'there is no setting "footing" in severity',
  ],
  [
    { rulesOff: [{ rule: "ratio", reason: "  " }] },
    "rulesOff[0].reason が空です",
    "rulesOff[0].reason is empty",
  ],
  [
    { rulesOff: [{ rule: "ratio" }] },
    "rulesOff[0].reason がないか、文字列ではありません",
    "rulesOff[0].reason is missing or is not a text",
  ],
  [
    { passOver: "作業" },
    "passOver がないか、並び（[ ]）ではありません",
    "passOver is missing or is not a list ([ ])",
  ],
  [
    [GOOD],
    "ファイル全体 がないか、項目の組（{ }）ではありません",
    "the file is missing or is not an object ({ })",
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
  expect(troubles![1]).toMatch(/^rulesOff\[0\]\.rule must be one of footing, cross-footing, /);
  expect(readSettings("{unit: 1000}", "en").troubles).toEqual([
    "it cannot be read as JSON (look at commas and quotation marks)",
  ]);
});
