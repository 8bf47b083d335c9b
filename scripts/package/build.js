const path = require("node:path");
const webpack = require("webpack");
const configure = require("../../webpack.config");
const { packagesOf, readPackage } = require("../notices");

const OFFICE = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/**
 * Builds what is packed, each into a folder of its own: the pane for a server (`taskpane`), the workbench with its own pane,
 * which always has office.js beside it, and the command line (`single`).
 * @returns of each the folder and the packages that are in it: `{ folder, packages: [{ name, version, license, text }] }`.
 * @throws Error where it cannot be built.
 */
async function build({ origin, floor, office }, out) {
  const taskpane = await made("taskpane", { origin, floor, office }, path.join(out, "taskpane"));
  const pane = office === "local" ? taskpane : await made("taskpane", {}, path.join(out, "pane"));
  const workbench = await made("workbench", {}, path.join(out, "workbench"));
  return { taskpane, pane, workbench, single: await made("single", {}, path.join(out, "single")) };
}

async function made(name, switches, folder) {
  const configuration = configure(switches, { mode: "production" }).find((each) => each.name === name);
  const changes = { mode: "production", cache: { ...configuration.cache, readonly: true } };
  const output = { ...configuration.output, path: folder };
  const packages = packagesOf(await compiled({ ...configuration, ...changes, output }));
  const hasOffice = name === "taskpane" && switches.office !== "cdn";
  return { folder, packages: hasOffice ? [...packages, readPackage(OFFICE)] : packages };
}

/** The modules that are in what was built. */
function compiled(configuration) {
  return new Promise((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error || stats.hasErrors()) fail(error ?? new Error(stats.toString("errors-only")));
      else done(stats.compilation.modules);
    });
  });
}

module.exports = { build };
