const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const vm = require("node:vm");

/**
 * `node say.js COMMAND BOOKS FOLDER TO`: what a built command says of the books below FOLDER that the file BOOKS names,
 * line by line: below TO the JSON with equations, and the text in both languages, each text with what went to standard
 * error and the exit status. All in one process, so that the command is compiled once.
 */
const [command, list, folder, to] = process.argv.slice(2).map((each) => path.resolve(each));
const books = readFileSync(list, "utf8").trimEnd().split("\n");
const run = load(command);
process.chdir(folder);
for (const book of books) {
  const at = path.join(to, book);
  mkdirSync(path.dirname(at), { recursive: true });
  const options = ["--equations", "--json", `${at}.json`];
  writeFileSync(`${at}.ja.txt`, run(["check", book, ...options]));
  writeFileSync(`${at}.en.txt`, run(["check", book, "--lang", "en"]));
}

/** The bundle as a function of its arguments, with a process of its own to write to. */
function load(file) {
  const bundle = vm.runInThisContext(`(function (require, process) {${readFileSync(file, "utf8")}\n})`);
  return (argv) => {
    const written = [];
    const stream = { on() {}, write: (text) => written.push(text) };
    const own = Object.create(process, {
      argv: { value: [process.execPath, file, ...argv] },
      exitCode: { value: 0, writable: true },
      stdout: { value: stream },
      stderr: { value: stream },
    });
    bundle(createRequire(file), own);
    return `${written.join("")}exit ${own.exitCode}\n`;
  };
}
