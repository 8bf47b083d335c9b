const { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/** What the pages and their server are built from. */
const SOURCES = [
  "src",
  "host",
  "workbench",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];
const NOTE = "dist/built";

/** Notes that everything is built as the sources are now. */
function noteBuilt(root) {
  mkdirSync(path.join(root, "dist"), { recursive: true });
  writeFileSync(path.join(root, NOTE), "");
}

/** Whether nothing has changed since, and nobody has built the pane for another place: then it can be served. */
function isBuilt(root) {
  const note = path.join(root, NOTE);
  if (!existsSync(note) || !existsSync(path.join(root, "dist/taskpane"))) return false;
  const since = statSync(note).mtimeMs;
  return [...SOURCES, "dist/taskpane"].every((source) => latestChange(path.join(root, source)) <= since);
}

/** Of a file or of all in a folder, removed ones included: those change their folder. */
function latestChange(place) {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(place, { recursive: true }).map(
    (name) => statSync(path.join(place, name)).mtimeMs,
  );
  return inside.reduce((latest, time) => Math.max(latest, time), stats.mtimeMs);
}

module.exports = { isBuilt, noteBuilt };
