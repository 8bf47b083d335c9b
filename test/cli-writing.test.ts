import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownSheetText } from "./hosts/xlsx/write/judge";

const root = join(__dirname, "..");
const program = join(root, "bin/kenzan.js");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  copyFileSync(join(root, "assets/samples/budget-h28.xlsx"), at("book.xlsx"));
  chmodSync(at("book.xlsx"), 0o644);
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const mode = (name: string) => statSync(at(name)).mode & 0o777;

function kenzan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", "book.xlsx", ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

function expectRefused({ status, stderr }: ReturnType<typeof kenzan>, reason: RegExp) {
  expect(status).toBe(2);
  expect(stderr).toMatch(reason);
  expect(stderr).toMatch(/^kenzan: [^\n]+\n$/);
}

const COPY = ["--out", "copy.xlsx", "--quiet"];
const JSON_FILE = ["--json", "result.json", "--quiet"];

describe("files of others stay", () => {
  test("--json onto a file that is there asks for --force", () => {
    writeFileSync(at("result.json"), "theirs");
    expectRefused(kenzan(...JSON_FILE), /result\.json は既にあります。.*--force/);
    expect(readFileSync(at("result.json"), "utf8")).toBe("theirs");
    expect(kenzan(...JSON_FILE, "--force").status).toBe(0);
    expect(JSON.parse(readFileSync(at("result.json"), "utf8")).summary.discrepancies).toBe(0);
  });

  test("--csv onto a file that is there, a link that leads nowhere, or what else is written or read", () => {
    writeFileSync(at("kept.csv"), "old");
    symlinkSync("nowhere.csv", at("link.csv"));
    for (const target of ["kept.csv", "link.csv", "book.xlsx"])
      expectRefused(kenzan("--csv", target, "--quiet"), new RegExp(target.replace(".", "\\.")));
    expectRefused(kenzan("--csv", "new.csv", "--json", "new.csv", "--quiet"), /new\.csv/);
    expect(readFileSync(at("kept.csv"), "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "kept.csv", "link.csv"]);
  });

  test.each([
    ["by another spelling", "./copy.xlsx"],
    ["by a link to the folder", "there/copy.xlsx"],
  ])("--out and --json are not one file %s", (_how, other) => {
    symlinkSync(".", at("there"));
    expectRefused(kenzan("--out", "copy.xlsx", "--json", other, "--force"), /--out と --json/);
    expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "there"]);
  });

  test("the book is not written over by --json, by whatever name", () => {
    const before = readFileSync(at("book.xlsx"));
    linkSync(at("book.xlsx"), at("other.json"));
    expectRefused(kenzan("--json", "other.json", "--force"), /検算するブックそのもの/);
    expect(readFileSync(at("book.xlsx"))).toEqual(before);
  });

  test("of runs that write one new file at once, one writes it and the others are refused", async () => {
    const runs = [1, 2, 3, 4].map(
      (number) =>
        new Promise<{ number: number; status: number | null }>((resolve) => {
          const env = { ...process.env, SOURCE_DATE_EPOCH: String(1795000000 + number * 86_400) };
          const child = spawn(process.execPath, [program, "check", "book.xlsx", ...COPY], {
            cwd: folder,
            env,
          });
          child.on("exit", (status) => resolve({ number, status }));
        }),
    );
    const done = await Promise.all(runs);
    expect(done.map(({ status }) => status).sort()).toEqual([0, 2, 2, 2]);
    const winner = done.find(({ status }) => status === 0)!.number;
    const sheet = ownSheetText(readFileSync(at("copy.xlsx")), "result");
    expect(sheet.includes(`2026年11月${18 + winner}日`)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "copy.xlsx"]);
  });
});

describe("links", () => {
  test("one that leads nowhere is never replaced", () => {
    symlinkSync("gone.xlsx", at("copy.xlsx"));
    expectRefused(kenzan(...COPY), /既にあります/);
    expectRefused(kenzan(...COPY, "--force"), /リンクの先がありません/);
    expect(readlinkSync(at("copy.xlsx"))).toBe("gone.xlsx");
    expect(existsSync(at("gone.xlsx"))).toBe(false);
  });

  test("with --force the file behind a link is replaced and keeps its rights, and the link stays", () => {
    writeFileSync(at("real.xlsx"), "theirs");
    chmodSync(at("real.xlsx"), 0o640);
    symlinkSync("real.xlsx", at("copy.xlsx"));
    expect(kenzan(...COPY, "--force").status).toBe(0);
    expect(lstatSync(at("copy.xlsx")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("real.xlsx")).subarray(0, 2).toString()).toBe("PK");
    expect(mode("real.xlsx")).toBe(0o640);
  });
});

describe("rights and names", () => {
  test("who may not read the book may not read what is made of it", () => {
    chmodSync(at("book.xlsx"), 0o600);
    expect(kenzan(...COPY, "--json", "result.json").status).toBe(0);
    expect([mode("copy.xlsx"), mode("result.json")]).toEqual([0o600, 0o600]);
  });

  test("a copy of a book that may only be read can be written to", () => {
    chmodSync(at("book.xlsx"), 0o444);
    expect(kenzan(...COPY).status).toBe(0);
    expect(mode("copy.xlsx")).toBe(0o644);
  });

  test.each([255, 251, 245])("a name of %i bytes is written", (bytes) => {
    const name = `${"a".repeat(bytes - 5)}.xlsx`;
    expect(kenzan("--out", name, "--quiet").status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([name, "book.xlsx"].sort());
  });

  test("a longer name is refused in one line", () => {
    expectRefused(kenzan("--out", `${"a".repeat(260)}.xlsx`), /名前が長すぎます/);
  });
});

describe("what is no file", () => {
  test("a device is written through and stays one", () => {
    expect(kenzan("--json", "/dev/null", "--quiet").status).toBe(0);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("a pipe is written through and stays one", async () => {
    spawnSync("sh", ["-c", `mkfifo "$0"`, at("pipe.json")]);
    const reader = spawn("cat", [at("pipe.json")]);
    let text = "";
    reader.stdout.on("data", (piece) => (text += piece));
    const ended = new Promise((resolve) => reader.on("close", resolve));
    expect(kenzan("--json", "pipe.json", "--quiet").status).toBe(0);
    await ended;
    expect(JSON.parse(text).schemaVersion).toBe(1);
    expect(lstatSync(at("pipe.json")).isFIFO()).toBe(true);
  });
});

describe("what earlier runs left", () => {
  test("a draft of a run that was killed is removed, one of a run under way stays", () => {
    expect(kenzan(...COPY).status).toBe(0);
    const dead = spawnSync(process.execPath, ["-e", "process.stdout.write(String(process.pid))"], {
      encoding: "utf8",
    });
    const machine = spawnSync(
      process.execPath,
      [
        "-e",
        'process.stdout.write(require("crypto").createHash("sha256").update(require("os").hostname()).digest("hex").slice(0, 8))',
      ],
      { encoding: "utf8" },
    ).stdout;
    const draft = (pid: number | string) => `.kenzan-${machine}-${pid}-0123abcd.tmp`;
    writeFileSync(at(draft(dead.stdout)), "half");
    writeFileSync(at(draft(process.pid)), "half");
    writeFileSync(at(`.kenzan-00000000-1-0123abcd.tmp`), "of another machine, today");
    writeFileSync(at(".kenzan-mine.tmp"), "no draft");
    expect(kenzan("--out", "other.xlsx", "--quiet").status).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual(
      [".kenzan-00000000-1-0123abcd.tmp", draft(process.pid), ".kenzan-mine.tmp"].sort(),
    );
  });
});

describe("a disk that is full", () => {
  // Only Linux has a device that is always full.
  (existsSync("/dev/full") ? test.each(["--json", "--csv"]) : test.skip.each(["--json", "--csv"]))(
    "%s is refused in one line that says what to do",
    (option) => {
      expectRefused(kenzan(option, "/dev/full", "--quiet"), /空き容量が足りないため/);
      expect(readdirSync(folder)).toEqual(["book.xlsx"]);
    },
  );
});

describe("standard output", () => {
  const shell = (script: string) =>
    spawnSync("sh", ["-c", script, "sh", process.execPath, program], { encoding: "utf8", cwd: folder });

  // Only Linux has a device that is always full.
  (existsSync("/dev/full") ? test : test.skip)(
    "that is full ends with 2 and one line, not as a discrepancy",
    () => {
      for (const flags of ["", "--json -"]) {
        const { status, stderr } = shell(`"$1" "$2" check book.xlsx ${flags} > /dev/full`);
        expect(status).toBe(2);
        expect(stderr).toMatch(/^kenzan: 結果を標準出力に書き出せませんでした（ENOSPC）[^\n]+\n$/);
      }
    },
  );

  test("whose reader has seen enough is no error", () => {
    expect(shell('"$1" "$2" check book.xlsx | head -c 1').stderr).toBe("");
  });
});

// Only Linux has a device that never ends.
(existsSync("/dev/zero") ? test : test.skip)("an endless device as a book is refused", () => {
  const { status, stderr } = spawnSync(process.execPath, [program, "check", "/dev/zero"], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^kenzan: \/dev\/zero は大きすぎる[^\n]+\n$/)]);
});
