import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Linter } from "eslint";
import { forbiddenAmong, forbiddenWithoutExceptions, ROOT } from "./imports";

interface Exception {
  readonly rule: string;
  readonly most?: number;
  readonly files: readonly string[];
  readonly reason: string;
}

const { EXCEPTIONS, asExpression } = jest.requireActual<{
  EXCEPTIONS: Exception[];
  asExpression: (file: string) => string;
}>("../../lint/exceptions");
const CONFIG = jest.requireActual<Linter.Config[]>("../../eslint.config");

const broken = (file: string, text: string, config = CONFIG) =>
  new Linter({ cwd: ROOT }).verify(text, config, file).map(({ ruleId, message }) => ruleId ?? message);

const lines = (count: number) => "  void 0;\n".repeat(count);
const functionOf = (count: number) => `export function long() {\n${lines(count - 2)}}\n`;
const fileOf = (count: number) => "export {};\n".repeat(count);
const PARTS = [
  "src/engine/report",
  "src/hosts/xlsx",
  "src/cli",
  "host/model",
  "workbench/grid",
  "scripts/bench",
];

describe.each(PARTS)("a file of %s", (folder) => {
  const file = `${folder}/new.ts`;
  test.each([
    ["a function", functionOf(40), functionOf(41), "max-lines-per-function"],
    [
      "parameters",
      "export const f = (a = 1, b = 2, c = 3, d = 4) => a + b + c + d;\n",
      "export const f = (a = 1, b = 2, c = 3, d = 4, e = 5) => a + b + c + d + e;\n",
      "max-params",
    ],
    ["a file", fileOf(220), fileOf(221), "max-lines"],
  ])("%s may be as long as the house says, and no longer", (_, most, more, rule) => {
    expect(broken(file, most)).toEqual([]);
    expect(broken(file, more)).toEqual([rule]);
  });
});

test.each(["src/taskpane/New.tsx", "workbench/shell/New.tsx"])(
  "a component of %s has 80 lines at most",
  (file) => {
    const component = (count: number) => `export function New() {\n${lines(count - 3)}  return <p />;\n}\n`;
    expect(broken(file, component(80))).toEqual([]);
    expect(broken(file, component(81))).toEqual(["max-lines-per-function"]);
  },
);

test.each([
  ["every way to cut a run is tried", "/^(?:a+)+b/u", "regexp/no-super-linear-backtracking"],
  ["two parts exchange blanks", "/^\\s*,?\\s*x/u", "regexp/no-super-linear-backtracking"],
  ["every place of a run is begun at", "/\\s+$/u", "regexp/no-super-linear-move"],
])("no pattern takes more than one pass: %s", (_what, pattern, rule) => {
  for (const folder of ["src/engine/book", "host/model", "workbench/grid"])
    expect(
      broken(`${folder}/new.ts`, `export const has = (text: string) => ${pattern}.test(text);\n`),
    ).toEqual([rule]);
});

test("the engine has no clock, no page and no dice", () => {
  const text = "export const seen = [Date, document, Math.random()];\n";
  const rules = ["no-restricted-globals", "no-restricted-globals", "no-restricted-properties"];
  expect(broken("src/engine/book/new.ts", text)).toEqual(rules);
});

/** What breaks a rule of imports, file by file: what it imports; a folder is its index.ts. */
const BREACHES: readonly (readonly [rule: string, from: string, imported: string])[] = [
  ["order-of-parts", "src/engine/report/a.ts", "src/hosts/xlsx/read.ts"],
  ["order-of-parts", "src/hosts/xlsx/b.ts", "src/taskpane/main.ts"],
  ["order-of-stages", "src/engine/equations/c.ts", "src/engine/findings"],
  ["order-of-stages", "src/engine/book/d.ts", "src/engine/report/text.ts"],
  ["order-of-diagnosis", "src/engine/diagnosis/problem/e.ts", "src/engine/diagnosis/search/search.ts"],
  ["order-of-diagnosis", "src/engine/diagnosis/search/f.ts", "src/engine/diagnosis"],
  ["order-of-equations", "src/engine/equations/totals/g.ts", "src/engine/equations/rules/footing.ts"],
  ["types-know-types", "src/engine/types/h.ts", "src/engine/book/amount.ts"],
  ["messages-know-types", "src/messages/i.ts", "src/engine/book/amount.ts"],
  ["engine-is-pure", "src/engine/book/j.ts", "node:fs"],
  ["never-deployed", "src/cli/k.ts", "host/host.ts"],
  ["runs-in-a-page", "host/model/l.ts", "node:fs"],
  ["host-and-workbench", "host/model/m.ts", "workbench/grid/grid.ts"],
  ["workbench-uses-the-pane", "workbench/grid/n.ts", "src/cli/main.ts"],
  ["tests-are-not-used", "scripts/o.ts", "test/helper.ts"],
  ["specimens-come-first", "specimens/p.ts", "scripts/other.ts"],
];

const RIGHT: readonly (readonly [from: string, imported: string])[] = [
  ["src/hosts/xlsx/q.ts", "src/engine/report/text.ts"],
  ["src/engine/findings/index.ts", "src/engine/equations/index.ts"],
  ["src/engine/diagnosis/index.ts", "src/engine/diagnosis/search/search.ts"],
  ["src/messages/r.ts", "src/engine/types/index.ts"],
  ["test/s.ts", "scripts/other.ts"],
];

describe("imports", () => {
  const found = forbiddenAmong(
    treeOf([...BREACHES.map(([, ...pair]) => pair), ...RIGHT], {
      "src/engine/book/one.ts": 'import type { Two } from "./two";\nexport type One = Two | null;\n',
      "src/engine/book/two.ts": 'import type { One } from "./one";\nexport type Two = One[];\n',
    }),
  );

  test.each(BREACHES)("%s: %s must not import %s", (rule, from) => {
    expect(found).toContainEqual({ rule, from });
  });

  test("a circle is one although only types are imported", () => {
    expect(found).toContainEqual({ rule: "no-circle", from: "src/engine/book/one.ts" });
  });

  test("what runs down the order is let through", () => {
    const wrong = [...BREACHES.map(([, from]) => from), "src/engine/book/one.ts", "src/engine/book/two.ts"];
    expect(found.filter(({ from }) => !wrong.includes(from))).toEqual([]);
  });
});

test("a type that the engine exports has a name of its own", () => {
  const exported = filesLike("src/engine/**").flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), "utf8").matchAll(/^export (?:interface|type) (\w+)/gm)].map(
      ([, name]) => name!,
    ),
  );
  expect(exported.length).toBeGreaterThan(150);
  expect(exported.filter((name, at) => exported.indexOf(name) !== at)).toEqual([]);
});

describe("exceptions", () => {
  const circles = forbiddenWithoutExceptions(["src", "host", "workbench"]);

  /** The patterns of an exception that nothing needs; a size that is larger than needed is one, too. */
  const unneeded = ({ rule, most, files }: Exception) =>
    files.filter((pattern) => {
      if (most === undefined)
        return !circles.some(
          (each) => each.rule === rule && new RegExp(asExpression(pattern)).test(each.from),
        );
      const strict = [
        ...CONFIG,
        { files: [pattern], rules: { [rule]: ["error", { max: most - 1 }] } },
      ] as Linter.Config[];
      return !filesLike(pattern).some((file) =>
        broken(file, readFileSync(path.join(ROOT, file), "utf8"), strict).includes(rule),
      );
    });

  test.each(EXCEPTIONS.map((exception) => [exception.files.join(), exception] as const))(
    "%s: is needed, and says why",
    (_, exception) => {
      expect(unneeded(exception)).toEqual([]);
      expect(exception.reason).toMatch(/\w+ \w+ \w+/);
    },
  );

  test("one that nothing needs would be found", () => {
    const stale = (rule: string, files: string[], most?: number) =>
      unneeded({ rule, files, most, reason: "" });
    expect(stale("no-circle", ["src/engine/book/**"])).toEqual(["src/engine/book/**"]);
    expect(stale("max-params", ["src/engine/book/address.ts"], 5)).toEqual(["src/engine/book/address.ts"]);
    expect(stale("max-params", ["specimens/sheets.ts"], 6)).toEqual(["specimens/sheets.ts"]);
  });

  test("no line switches a rule off", () => {
    const own = ["src", "host", "workbench", "scripts", "specimens", "lint"];
    const files = own
      .flatMap((folder) => filesLike(`${folder}/**`))
      .filter((file) => /\.(m?js|tsx?)$/.test(file));
    const word = ["eslint", "disable"].join("-");
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => readFileSync(path.join(ROOT, file), "utf8").includes(word))).toEqual([]);
  });
});

function filesLike(pattern: string): string[] {
  const [folder] = pattern.split("/**");
  if (folder === pattern) return [pattern];
  return readdirSync(path.join(ROOT, folder!), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

/** Small files that import each other. */
function treeOf(
  pairs: readonly (readonly [from: string, imported: string])[],
  others: Readonly<Record<string, string>>,
): Record<string, string> {
  const files: Record<string, string> = { ...others };
  for (const [from, imported] of pairs) {
    const isModule = imported.startsWith("node:");
    const file = /\.ts$/.test(imported) ? imported : `${imported}/index.ts`;
    if (!isModule) files[file] ??= "export {};\n";
    const relative = path.relative(path.dirname(from), imported).replace(/\.ts$/, "");
    const source = isModule ? imported : relative.startsWith(".") ? relative : `./${relative}`;
    files[from] = `import ${JSON.stringify(source)};\n`;
  }
  return files;
}
