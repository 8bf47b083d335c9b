import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Every block of code of a guide is run as it stands, or says in the line above why it cannot be:
 * <!-- not run: why -->, <!-- shown: what prints it --> for what is no command.
 */
interface Block {
  readonly guide: string;
  readonly line: number;
  readonly commands: readonly string[];
  /** Of what is not run: why. */
  readonly why: string | null;
}

const GUIDES = ["README.md", ...guidesIn("docs/ja"), ...guidesIn("docs/en")];
const OWN = /^npx kenzan (.*)$/;
/** What a command ends with besides 0 where it says that something does not tie. */
const ENDS = [0, 1];

function guidesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".md"))
        .map((name) => join(folder, name))
    : [];
}

function blocksOf(guide: string): Block[] {
  const lines = readFileSync(guide, "utf8").split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^\s*```/.test(lines[at]!)) continue;
    const end = lines.findIndex((line, index) => index > at && /^\s*```\s*$/.test(line));
    const above = lines.slice(0, at).findLast((line) => line.trim() !== "") ?? "";
    const why = /<!-- (?:not run|shown): (\S.*) -->/.exec(above)?.[1] ?? null;
    const commands = lines.slice(at + 1, end).filter((line) => line.trim() !== "");
    blocks.push({ guide, line: at + 1, commands, why });
    at = end;
  }
  return blocks;
}

const blocks = GUIDES.flatMap(blocksOf);
const runnable = blocks.filter(({ why }) => why === null);

describe("what the guides tell people to type", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "guides-"));
    cpSync("assets/samples", join(folder, "assets/samples"), { recursive: true });
    const settings = blocks.find(({ why }) => why === "settings");
    writeFileSync(join(folder, "設定.json"), settings!.commands.join("\n"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each(runnable)("$guide:$line", ({ commands }) => {
    for (const command of commands) {
      const args = OWN.exec(command)?.[1];
      expect([command, args]).toEqual([command, expect.any(String)]);
      const { status, stderr } = spawnSync(
        process.execPath,
        [resolve("bin/kenzan.js"), ...args!.split(" ").filter(Boolean)],
        { cwd: folder, encoding: "utf8" },
      );
      expect([command, stderr]).toEqual([command, expect.not.stringMatching(/usage|使い方|Error/)]);
      expect(ENDS).toContain(status);
    }
  });
});

test("what the README shows of a command is what it prints", () => {
  const shown = blocks.flatMap(({ guide, commands, why }) => {
    const args = OWN.exec(why ?? "")?.[1];
    return args ? [{ guide, commands, args: args.split(" ") }] : [];
  });
  expect(shown.map(({ guide }) => guide)).toEqual(["README.md"]);
  for (const { commands, args } of shown) {
    const { stdout } = spawnSync(process.execPath, ["bin/kenzan.js", ...args], { encoding: "utf8" });
    const printed = stdout.split("\n");
    expect(commands.filter((line) => !printed.includes(line))).toEqual([]);
  }
});

test("links between guides lead somewhere", () => {
  const dead = GUIDES.flatMap((guide) =>
    [...readFileSync(guide, "utf8").matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, to]) => join(guide, "..", to!))
      .filter((path) => !existsSync(path))
      .map((path) => `${guide} → ${path}`),
  );
  expect(dead).toEqual([]);
});

test("the policy in the guide is that of the page", () => {
  const [, policy] = /<!-- shown: the policy of the pane -->\s+```\s+(\S[^\n]*)/.exec(
    readFileSync("docs/ja/security.md", "utf8"),
  )!;
  expect(readFileSync("src/taskpane/taskpane.html", "utf8").replace("<%= officeOrigin %>", "")).toContain(
    `content="${policy}"`,
  );
});
