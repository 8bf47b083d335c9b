import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The requirement set that Excel LTSC 2021 has. */
const FLOOR = "1.14";

const ROOT = join(__dirname, "../../..");

interface Use {
  readonly place: string;
  readonly member: string;
  /** "ExcelApi 1.9", "SharedRuntime 1.1"; "" where the declarations name none. */
  readonly set: string;
}

function filesIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(ROOT, folder, path)),
  );
}

/** Every member of Excel's API and of the one that all of Office has that the files use, by name, in object literals and in paths given to `load`. */
function usesIn(files: readonly string[], extra: Readonly<Record<string, string>> = {}): Use[] {
  const options: ts.CompilerOptions = {
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.ReactJSX },
    ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, noEmit: true, skipLibCheck: true },
    types: ["office-js"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => extra[path] ?? readFile(path);
  host.fileExists = (path) => path in extra || fileExists(path);
  const names = [...files, ...Object.keys(extra)];
  const program = ts.createProgram(names, options, host);
  const checker = program.getTypeChecker();
  return names.flatMap((name) => {
    const source = program.getSourceFile(name)!;
    const uses: Use[] = [];
    const note = (node: ts.Node, symbol: ts.Symbol | undefined) => {
      const declaration = symbol?.declarations?.find((each) => isMicrosofts(each));
      if (!symbol || !declaration) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const owner = (declaration.parent as Partial<ts.ClassDeclaration>).name?.getText() ?? "";
      const place = `${name.slice(ROOT.length + 1)}:${line + 1}`;
      uses.push({ place, member: `${owner}.${symbol.name}`, set: setOf(declaration) });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node.name, checker.getSymbolAtLocation(node.name));
      if (ts.isBindingElement(node)) {
        const from = checker.getTypeAtLocation(node.parent);
        note(node, from.getProperty((node.propertyName ?? node.name).getText()));
      }
      if (ts.isObjectLiteralExpression(node)) {
        const wanted = checker.getContextualType(node);
        const type = wanted && checker.getNonNullableType(wanted);
        for (const { name: key } of node.properties) if (key) note(key, type?.getProperty(key.getText()));
      }
      if (ts.isCallExpression(node)) for (const [at, symbol] of loaded(node, checker)) note(at, symbol);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return uses;
  });
}

/** What the paths of `range.load("values,format/fill/color")` lead through. */
function loaded(
  { expression, arguments: args }: ts.CallExpression,
  checker: ts.TypeChecker,
): [ts.Node, ts.Symbol][] {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return [];
  const [paths] = args;
  if (!paths || !ts.isStringLiteralLike(paths)) return [];
  return paths.text.split(",").flatMap((path) => {
    const found: [ts.Node, ts.Symbol][] = [];
    let type: ts.Type | undefined = checker.getTypeAtLocation(expression.expression);
    for (const step of path.trim().split("/")) {
      const symbol: ts.Symbol | undefined = type?.getProperty(step);
      if (!symbol) throw new Error(`${path} leads nowhere at ${step}: ${paths.getSourceFile().fileName}`);
      found.push([paths, symbol]);
      type = checker.getTypeOfSymbolAtLocation(symbol, paths);
      type = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
    }
    return found;
  });
}

function isMicrosofts(declaration: ts.Declaration): boolean {
  if (!declaration.getSourceFile().fileName.includes("/@types/office-js/")) return false;
  for (let node: ts.Node = declaration; node; node = node.parent) {
    if (ts.isModuleDeclaration(node)) return ["Excel", "Office"].includes(node.name.text);
  }
  return false;
}

/** Of the member or, where it says nothing, of the type that it belongs to. */
function setOf(declaration: ts.Declaration): string {
  for (const node of [declaration, declaration.parent]) {
    const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
    const text = comments.join("\n");
    const tag =
      /\[Api set: ([^\]]+)\]/.exec(text) ?? /\*\*Requirement set\*\*: \{@link \S+ \| ([^}]+)\}/.exec(text);
    if (tag) return tag[1]!;
  }
  return "";
}

/**
 * "ExcelApi 1.1 for get, 1.8 for set" counts with all of its sets; sets of Office without a version ("Settings") are as
 * old as add-ins, and of those with one none is promised.
 */
function isAboveFloor({ set }: Use): boolean {
  if (!/\d/.test(set)) return false;
  const minors = [...set.matchAll(/\b1\.(\d+)/g)].map(([, minor]) => Number(minor));
  return !set.startsWith("ExcelApi ") || Math.max(...minors) > Number(FLOOR.slice(2));
}

/** Code that uses members above the floor, compiled beside ours. */
const ABOVE = {
  "a method": ["range.getDependents()", "Range.getDependents"],
  "a property": ["range.valuesAsJson", "Range.valuesAsJson"],
  "a path": ['range.load("values,worksheet/notes/items/content")', "Worksheet.notes"],
  "an option": ["Excel.run({ mergeUndoGroup: true }, async () => range)", "RunOptions.mergeUndoGroup"],
  "the shared runtime": ["Office.addin.showAsTaskpane()", "Addin.showAsTaskpane"],
  "a destructured property": ["const { formulas, valuesAsJsonLocal } = range", "Range.valuesAsJsonLocal"],
} as const;

const above = join(ROOT, "src/hosts/excel/above.ts");
const body = Object.values(ABOVE).map(([code]) => `{ ${code}; }`);
const all = usesIn(filesIn("src/hosts/excel", "src/taskpane"), {
  [above]: `export function use(range: Excel.Range) { ${body.join("\n")} }`,
});
const isAbove = ({ place }: Use) => place.startsWith("src/hosts/excel/above.ts");
const uses = all.filter((use) => !isAbove(use));

test("no member above ExcelApi 1.14, or of another set, is used", () => {
  expect(uses.filter(isAboveFloor)).toEqual([]);
});

test("members are seen in code, in object literals and in paths to be loaded", () => {
  const members = new Map(uses.map(({ member, set }) => [member, set]));
  expect(members.get("Range.getMergedAreasOrNullObject")).toBe("ExcelApi 1.13");
  expect(members.get("Worksheet.customProperties")).toBe("ExcelApi 1.12");
  expect(members.get("Workbook.readOnly")).toBe("ExcelApi 1.8");
  expect(members.has("Document.url")).toBe(true);
  expect(members.get("CellPropertiesFormatLoadOptions.indentLevel")).toBe("ExcelApi 1.9");
  expect(members.size).toBeGreaterThan(60);
});

test.each(Object.entries(ABOVE))("%s above it would be found", (_what, [, member]) => {
  expect(all.filter((use) => isAbove(use) && isAboveFloor(use)).map((use) => use.member)).toContain(member);
});
