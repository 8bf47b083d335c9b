import { existsSync, readFileSync } from "node:fs";
import lint from "../../lint/exceptions.js";
import { circlesOf, floorsOf } from "./circles.mjs";
import { importsOf } from "./imports.mjs";
import { exportedTypesOf, functionsOf, scansReferences } from "./source.mjs";
import steps from "./steps.js";

/*
 * `npm run structure` prints how the house stands, `npm run structure -- FOLDER` how another clone of it does:
 * circles, imports that run up, floors, sizes. What is printed without a limit is not held to one by lint.
 */

const HELP = "docs/how-to-add.md";

process.chdir(process.argv[2] ?? ".");
const { imports, against } = await importsOf(
  ["src", "host", "workbench", "scripts", "test"].filter((folder) => existsSync(folder)),
);
const files = [...imports.keys()].filter((file) => /\.(ts|tsx|mjs)$/.test(file)).map(read);
const source = below("src/");

print("import circles, types included", circlesOf(imports).length);
print("… in src", circlesOf(importsBelow("src/")).length);
for (const rule of new Set([
  "order-of-stages",
  "order-of-equations",
  "order-of-diagnosis",
  ...rulesBroken(),
])) {
  print(`imports against ${rule}`, against.filter((one) => one.rule === rule).length);
}
print("floors of diagnosis", floorsOf(importsBelow("src/engine/diagnosis/")));
print("floors of equations", floorsOf(importsBelow("src/engine/equations/")));

print("lines of src", sum(source.map(({ lines }) => lines)));
print("… median and longest file", `${median(source.map(({ lines }) => lines))}, ${longest(source)}`);
for (const part of ["src/engine/", "src/taskpane/", "src/", "host/", "workbench/"]) {
  print(`longest function of ${part}`, longest(below(part).flatMap(({ functions }) => functions)));
}
print("functions of src with 5 parameters or more", source.flatMap(manyParameters).length);
print("… of host and workbench", [...below("host/"), ...below("workbench/")].flatMap(manyParameters).length);

print("files that scan references by a pattern of their own", scanners().length, scanners().join(" "));
print("types of the engine with the name of another", repeatedTypes().length, repeatedTypes().join(" "));
const ties = below("src/engine/equations/ties/");
print("files and lines of ties", `${ties.length}, ${sum(ties.map(({ lines }) => lines))}`);
for (const [title, found] of existsSync(HELP) ? steps.stepsIn(readFileSync(HELP, "utf8")) : []) {
  const files = [...new Set(found.map(({ file }) => file))];
  const tests = files.filter((file) => file.startsWith("test/"));
  if (files.length) print(`files to add ${title}, its test apart`, files.length - tests.length);
}
print("exceptions of lint", lint.EXCEPTIONS.length);
for (const { rule, most = "", files: excepted, reason } of lint.EXCEPTIONS)
  print(`… ${[rule, most].join(" ").trim()}`, excepted.join(" "), reason);

function read(name) {
  const text = readFileSync(name, "utf8");
  const functions = functionsOf(name, text).map((one) => ({ ...one, name: `${one.name} (${name})` }));
  return { name, text, functions, lines: text.split("\n").length - 1 };
}

function below(folder) {
  return files.filter(({ name }) => name.startsWith(folder));
}

function importsBelow(folder) {
  const inside = (name) => name.startsWith(folder);
  return new Map(
    [...imports].filter(([name]) => inside(name)).map(([name, needed]) => [name, needed.filter(inside)]),
  );
}

function rulesBroken() {
  return against.map(({ rule }) => rule).filter((rule) => rule !== "no-circle");
}

function manyParameters({ functions }) {
  return functions.filter(({ parameters }) => parameters >= 5);
}

function scanners() {
  return [...source, ...below("host/")]
    .filter(({ name, text }) => scansReferences(name, text))
    .map(({ name }) => name);
}

function repeatedTypes() {
  const names = below("src/engine/").flatMap(({ name, text }) => exportedTypesOf(name, text));
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([name, count]) => `${name} ${count}`);
}

function longest(things) {
  const found = things.toSorted((one, other) => other.lines - one.lines)[0];
  return found ? `${found.lines} ${found.name}` : "none";
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

function print(what, figure, more = "") {
  console.log(`${`${what}:`.padEnd(60)}${figure}${more && `   ${more}`}`);
}
