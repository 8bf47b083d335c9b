import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BOOKS } from "./hosts/xlsx/write/books";
import { checkedCopy } from "./hosts/xlsx/write/checked-copy";

/**
 * Programs that others have written open every copy. Debian has them as python3-openpyxl and libreoffice-calc; where
 * they are missing these tests are skipped, and their names say so.
 */
const python = ["python3", "/usr/bin/python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);
const office = ["soffice", "/usr/bin/soffice"].find(
  (program) => spawnSync(program, ["--version"]).status === 0,
);

/** Books that the programs cannot open as they are, and so neither their copies. */
const NOT_FOR_OPENPYXL = ["strict", "backslashes and lower case"];
const NOT_FOR_LIBREOFFICE = ["backslashes and lower case"];

// Starting other programs takes its time on a busy machine.
jest.setTimeout(120_000);

const names = Object.keys(BOOKS);
let folder = "";
const original = (index: number) => join(folder, `in${index}${extension(index)}`);
const copy = (index: number) => join(folder, `out${index}${extension(index)}`);
const extension = (index: number) => (names[index] === "every kind of part" ? ".xlsm" : ".xlsx");

beforeAll(() => {
  if (!python && !office) return;
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  names.forEach((name, index) => {
    const bytes = BOOKS[name]!();
    writeFileSync(original(index), bytes);
    writeFileSync(copy(index), checkedCopy(bytes));
  });
});
afterAll(() => folder && rmSync(folder, { recursive: true }));

interface Seen {
  readonly error?: string;
  readonly names: readonly string[];
  readonly sheets: Readonly<Record<string, SeenSheet>>;
}

interface SeenSheet {
  readonly values: string;
  readonly rules: readonly unknown[];
  readonly ranks: readonly number[];
  readonly ours: readonly (readonly [rank: number, formula: string])[];
  readonly links: number;
  readonly first: string;
  readonly landscape: boolean;
  readonly frozen: string;
}

(python ? describe : describe.skip)(`openpyxl${python ? "" : " (not installed here)"}`, () => {
  let before: readonly Seen[] = [];
  let after: readonly Seen[] = [];
  beforeAll(() => {
    const paths = [...names.keys()].flatMap((index) => [original(index), copy(index)]);
    const { stdout } = spawnSync(python!, [join(__dirname, "support/open_with_openpyxl.py")], {
      input: JSON.stringify(paths),
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    const seen: readonly Seen[] = JSON.parse(stdout);
    before = seen.filter((_, index) => index % 2 === 0);
    after = seen.filter((_, index) => index % 2 === 1);
  });

  test.each(books(NOT_FOR_OPENPYXL))(
    "sees one sheet more, the same values and our rules in the copy of $name",
    ({ index }) => {
      const [one, other] = [before[index]!, after[index]!];
      expect(other.error).toBe(undefined);
      const own = other.names.at(-1)!;
      expect(other.names).toEqual([...one.names, own]);
      expect(own).toMatch(/^検証結果/);
      for (const [name, sheet] of Object.entries(one.sheets)) {
        const { ours, ranks } = other.sheets[name]!;
        expect(Math.max(0, ...ours.map(([rank]) => rank))).toBeLessThan(Math.min(Infinity, ...ranks));
        expect(other.sheets[name]).toMatchObject({
          values: sheet.values,
          rules: sheet.rules,
          links: sheet.links,
        });
      }
      expect(other.sheets[own]).toMatchObject({ first: "検証結果", landscape: true, frozen: "A4" });
      expect(other.sheets[own]!.links).toBeGreaterThan(0);
    },
  );

  test("finds the marks", () => {
    const formulas = (name: string, sheet: string) =>
      after[names.indexOf(name)]!.sheets[sheet]!.ours.map(([, formula]) => formula);
    expect(formulas("budget-h28-signs-lost", "概要")).toEqual([
      'N("kenzan1:suspect")=0',
      'N("kenzan1:error")=0',
      'N("kenzan1:rounding")=0',
    ]);
    expect(formulas("budget-h28", "予定貸借対照表")).toEqual([]);
    expect(formulas("every kind of part", "損益")).toEqual(['N("kenzan1:suspect")=0']);
  });
});

(office ? describe : describe.skip)(`LibreOffice${office ? "" : " (not installed here)"}`, () => {
  beforeAll(() => {
    // One process for all, since most of its time is spent in starting; each sheet becomes a file.
    const every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const paths = [...names.keys()].map(copy);
    spawnSync(office!, [profile, "--headless", "--convert-to", every, "--outdir", folder, ...paths]);
  });

  test.each(books(NOT_FOR_LIBREOFFICE))("opens the copy of $name with our sheet", ({ name, index }) => {
    const own = name === "a sheet of the user's called as ours" ? "検証結果 (2)" : "検証結果";
    const path = join(folder, `out${index}-${own}.csv`);
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, "utf8");
    expect(text.split("\n")[0]).toMatch(/^検証結果/);
    expect(text).toMatch(/検算式 \d+式のうち \d+式が一致/);
  });
});

function books(without: readonly string[]) {
  return names.map((name, index) => ({ name, index })).filter(({ name }) => !without.includes(name));
}
