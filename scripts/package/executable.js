const { execFileSync } = require("node:child_process");
const { copyFileSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { inject } = require("postject");
const { COMMAND } = require("./contents");

/** Where Node has room for an application: https://nodejs.org/api/single-executable-applications.html */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/** Writes the command line with this machine's own Node in one executable, which needs nothing installed. */
async function writeExecutable({ folder }, file) {
  const main = path.join(folder, COMMAND);
  const [config, blob] = ["sea.json", "sea.blob"].map((name) => path.join(folder, name));
  const order = { main, output: blob, disableExperimentalSEAWarning: true, assets: { [COMMAND]: main } };
  writeFileSync(config, JSON.stringify(order));
  execFileSync(process.execPath, ["--experimental-sea-config", config], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  copyFileSync(process.execPath, file);
  await inject(file, "NODE_SEA_BLOB", readFileSync(blob), { sentinelFuse: FUSE });
}

module.exports = { writeExecutable };
