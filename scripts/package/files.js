const { readdirSync, readFileSync, statSync } = require("node:fs");
const path = require("node:path");

/** The bytes of all files in a folder, by their paths in it with slashes, in order. */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join("/"));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** The same files one folder deeper. */
function under(folder, files) {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}

/** Some files without those of these names. */
function without(files, ...names) {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
}

module.exports = { filesIn, under, without };
