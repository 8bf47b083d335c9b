import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { faultsOf } from "./hosts/xlsx/write/judge";
import { odsOf } from "./hosts/ods/document";

const root = join(__dirname, "..");
const program = join(root, "bin/kenzan.js");
const twin = (format: string) => join(__dirname, `hosts/other-formats/signs-lost.${format}`);
const SAMPLE = join(root, "assets/samples/budget-h28-signs-lost.xlsx");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  for (const format of ["xls", "ods"]) copyFileSync(twin(format), at(`予算.${format}`));
  copyFileSync(SAMPLE, at("予算.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const kenzan = (...args: string[]) => {
  const options = { encoding: "utf8", cwd: folder, maxBuffer: 1e8 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, stdout, stderr };
};
const jsonOf = (...args: string[]) => JSON.parse(kenzan("check", ...args, "--json", "-").stdout);

test.each(["xls", "ods"])("a .%s is checked like its .xlsx, and its copy is an .xlsx", (format) => {
  const report = jsonOf(`予算.${format}`, "--equations");
  const original = jsonOf("予算.xlsx", "--equations");
  expect(report).toEqual({ ...original, workbook: `予算.${format}` });

  const before = readFileSync(at(`予算.${format}`));
  const { status, stderr } = kenzan("check", `予算.${format}`, "--out", "写し.xlsx");
  expect(status).toBe(1);
  expect(stderr).toContain(`.${format} の値・数式・表示形式・字下げ・結合を .xlsx に移したもの`);
  expect(faultsOf(readFileSync(at("写し.xlsx")))).toEqual([]);
  expect(jsonOf("写し.xlsx", "--equations")).toEqual({ ...original, workbook: "写し.xlsx" });
  expect(Buffer.compare(readFileSync(at(`予算.${format}`)), before)).toBe(0);
});

test("a copy may not have the name of what it is converted from", () => {
  const { status, stderr } = kenzan("check", "予算.ods", "--out", "写し.ods");
  expect([status, stderr.trimEnd().split("\n").length]).toEqual([2, 1]);
  expect(existsSync(at("写し.ods"))).toBe(false);
});

test("a folder's .xls and .ods are checked too; copies of one name stand beside each other", () => {
  const { stdout } = kenzan("check", ".", "--json", "-", "--out", "写し");
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ path, summary }) => [path, summary.discrepancies])).toEqual([
    ["予算.ods", 38],
    ["予算.xls", 38],
    ["予算.xlsx", 38],
  ]);
  expect(readdirSync(at("写し")).sort()).toEqual(["予算.ods.xlsx", "予算.xls.xlsx", "予算.xlsx"]);
});

test("ten books that are broken in ten ways: a line each, and the book between them is checked", () => {
  const whole = readFileSync(SAMPLE);
  const broken: Readonly<Record<string, Uint8Array>> = {
    "01空.xlsx": new Uint8Array(0),
    "02文.xlsx": strToU8("科目,金額"),
    "03切.xlsx": whole.subarray(0, 9_000),
    "04変.xlsx": Uint8Array.from(whole, (byte, index) => (index === 3_000 ? byte ^ 255 : byte)),
    "05別.xlsx": zipSync({ "word/document.xml": strToU8("<document/>") }),
    "06切.xls": readFileSync(twin("xls")).subarray(0, 5_000),
    "07鍵.ods": odsOf("", "", "<manifest:encryption-data/>"),
    "08切.ods": odsOf("<table:table>"),
    "09無.xlsm": zipSync({ mimetype: strToU8("x") }),
    "10頭.xls": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  };
  for (const [name, bytes] of Object.entries(broken)) writeFileSync(at(name), bytes);
  const names = Object.keys(broken);
  const { status, stdout, stderr } = kenzan(
    "check",
    ...names.slice(0, 5),
    "予算.xlsx",
    ...names.slice(5),
    "--json",
    "-",
  );
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect([status, stderr, lines.length]).toEqual([2, "", 11]);
  const { path, ...sound } = lines.splice(5, 1)[0];
  expect(path).toBe("予算.xlsx");
  expect(sound).toEqual(jsonOf("予算.xlsx"));
  expect(lines.map((line) => line.path)).toEqual(names);
  for (const { error } of lines) expect([error.code, error.message.includes("\n")]).not.toContain("internal");
  expect(new Set(lines.map(({ error }) => error.code)).size).toBeGreaterThanOrEqual(5);
});
