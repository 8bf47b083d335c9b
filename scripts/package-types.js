const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

/**
 * The types of `import { check } from "kenzan"`: the declarations of src/package/index.ts and of every file that they
 * name, each made from its own file alone, in the folders that they have in src.
 */
const root = path.join(__dirname, "..");
const source = path.join(root, "src");
const built = path.join(root, "dist/library");
const SPECIFIER = /(?<=from "|import\(")(\.[^"]*)(?=")/g;

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, strict: true };

function fileOf(specifier, from) {
  const base = path.resolve(path.dirname(from), specifier);
  const file = [`${base}.ts`, path.join(base, "index.ts")].find(existsSync);
  if (!file) throw new Error(`${from} names ${specifier}, which is no file`);
  return file;
}

function write(file, done) {
  if (done.has(file)) return;
  done.add(file);
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, "utf8"), {
    compilerOptions,
    fileName: file,
    reportDiagnostics: true,
  });
  const [fault] = diagnostics ?? [];
  if (fault) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(fault.messageText, "\n")}`);
  const named = [];
  const text = outputText.replace(SPECIFIER, (specifier) => {
    const other = fileOf(specifier, file);
    named.push(other);
    const way = path.relative(path.dirname(file), other).split(path.sep).join("/").replace(/\.ts$/, ".js");
    return way.startsWith(".") ? way : `./${way}`;
  });
  const target = path.join(built, "types", path.relative(source, file).replace(/\.ts$/, ".d.ts"));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  for (const other of named) write(other, done);
}

write(path.join(source, "package/index.ts"), new Set());
writeFileSync(path.join(built, "package.json"), `${JSON.stringify({ type: "module" })}\n`);
