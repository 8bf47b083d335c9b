import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { ROOT } from "./support/manifest";

interface System {
  readonly platform: string;
  readonly home: string;
  readonly run: (command: string, args: readonly string[]) => void;
  readonly fs: Readonly<Record<string, (...given: never[]) => unknown>>;
}

interface Excel {
  readonly register: (id: string, manifest: string) => void;
  readonly unregister: (id: string) => void;
  readonly open: () => void;
}

const { findExcel } = createRequire(__filename)("../scripts/sideload/excel.js") as {
  findExcel: (system: System) => Excel | null;
};

/** A machine that notes what is asked of it. */
function machine(platform: string, hasExcel: boolean) {
  const asked: string[] = [];
  const note =
    (name: string) =>
    (...given: readonly unknown[]) =>
      void asked.push([name, ...given.filter((each) => typeof each === "string")].join(" "));
  const system: System = {
    platform,
    home: "/Users/hanako",
    run: (command, args) => {
      if (!hasExcel) throw new Error("not found");
      asked.push([command, ...args].join(" "));
    },
    fs: { ...Object.fromEntries(["mkdirSync", "copyFileSync", "rmSync"].map((name) => [name, note(name)])) },
  };
  return { asked, system: { ...system, fs: { ...system.fs, existsSync: () => hasExcel } } };
}

test("Windows: the manifest is registered for developers and taken away again", () => {
  const { asked, system } = machine("win32", true);
  const excel = findExcel(system)!;
  excel.register("the-id", "C:\\kenzan\\manifest.xml");
  excel.open();
  excel.unregister("the-id");
  const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
  expect(asked.slice(1)).toEqual([
    `reg add ${key} /v the-id /t REG_SZ /d C:\\kenzan\\manifest.xml /f`,
    "cmd /c start  excel",
    `reg delete ${key} /v the-id /f`,
  ]);
});

test("Mac: the manifest is put into Excel's folder and taken away again", () => {
  const { asked, system } = machine("darwin", true);
  const excel = findExcel(system)!;
  excel.register("the-id", "/kenzan/manifest.xml");
  excel.open();
  excel.unregister("the-id");
  const folder = "/Users/hanako/Library/Containers/com.microsoft.Excel/Data/Documents/wef";
  expect(asked).toEqual([
    `mkdirSync ${folder}`,
    `copyFileSync /kenzan/manifest.xml ${folder}/the-id.manifest.xml`,
    "open -a Microsoft Excel",
    `rmSync ${folder}/the-id.manifest.xml`,
  ]);
});

test.each(["win32", "darwin", "linux"])("%s without Excel: there is none", (platform) => {
  expect(findExcel(machine(platform, false).system)).toBe(null);
});

const onLinux = process.platform === "linux" ? test : test.skip;

onLinux("without Excel the command ends with what to do, not with a stack trace", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/sideload.js"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout.trim().split("\n")).toHaveLength(2);
  expect(stdout).toContain("Excel のあるパソコンで実行してください");
  expect(stderr).toBe("");
});
