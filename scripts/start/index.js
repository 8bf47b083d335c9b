const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { isBuilt, noteBuilt } = require("./built");

/**
 * `npm start`: serves what `npm ci` has built. Only where a source has changed since is it built anew, and then only
 * what the change has to do with.
 */
const ROOT = path.join(__dirname, "../..");
const BUILD =
  "--mode production --config-name taskpane --config-name workbench --config-name server --stats errors-only";

if (!isBuilt(ROOT)) {
  console.log(
    "変わったところを組み立て直しています。十数秒かかります。\nBuilding what has changed; this takes some seconds.",
  );
  const webpack = require.resolve("webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, ...BUILD.split(" ")], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
  noteBuilt(ROOT);
}
process.chdir(ROOT);
require("../../dist/server/serve.js");
