import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";

/** How often each function and each loop body ran, by where it stands: counts that no clock and no other process alters. */
export type Runs = ReadonlyMap<string, number>;

/**
 * A module of the product and all that it imports, loaded anew with a counter in each function and each loop body. What
 * built-in functions do without calling back is not counted.
 */
export function counted<Module>(entry: string) {
  const places: string[] = [];
  const counts: number[] = [];
  const load = loader((file) => {
    const text = withCounters(file, (place) => places.push(place) - 1);
    return new Function("require", "exports", "__runs", text) as Evaluate;
  }, counts);
  const module = load(moduleAt(path.resolve(entry))) as Module;
  const runsOf = (work: () => void): Runs => {
    places.forEach((_, place) => (counts[place] = 0));
    work();
    return new Map(places.map((place, index) => [place, counts[index]!]));
  };
  return { module, runsOf };
}

type Evaluate = (require: (name: string) => unknown, exports: object, counts: number[]) => void;

function loader(compile: (file: string) => Evaluate, counts: number[]): (file: string) => object {
  const known = new Map<string, object>();
  const load = (file: string): object => {
    const loaded = known.get(file);
    if (loaded) return loaded;
    const exports = {};
    known.set(file, exports);
    const outside = createRequire(file);
    const require = (name: string): unknown =>
      name.startsWith(".") ? load(moduleAt(path.resolve(file, "..", name))) : outside(name);
    compile(file)(require, exports, counts);
    return exports;
  };
  return load;
}

function moduleAt(file: string): string {
  return [`${file}.ts`, path.join(file, "index.ts")].find((each) => existsSync(each))!;
}

function withCounters(file: string, numberOf: (place: string) => number): string {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  const added: { readonly at: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const body = bodyOf(node);
    if (body) {
      const from = body.getStart(source);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const counter = `__runs[${numberOf(`${path.relative(".", file)}:${line + 1} ${ts.SyntaxKind[node.kind]}`)}]++`;
      if (ts.isBlock(body)) added.push({ at: from + 1, text: `${counter};` });
      else {
        const [open, close] = ts.isArrowFunction(node) ? [`(${counter},`, ")"] : [`{${counter};`, "}"];
        added.push({ at: from, text: open }, { at: body.end, text: close });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let counting = text;
  for (const { at, text: insert } of added.sort((a, b) => b.at - a.at))
    counting = counting.slice(0, at) + insert + counting.slice(at);
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(counting, { compilerOptions }).outputText;
}

/** What runs once for each call of a function, or for each round of a loop. */
function bodyOf(node: ts.Node): ts.Node | undefined {
  if (ts.isIterationStatement(node, false)) return node.statement;
  return ts.isFunctionLike(node) ? (node as ts.FunctionLikeDeclaration).body : undefined;
}
