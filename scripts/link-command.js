const { mkdirSync, rmSync, symlinkSync } = require("node:fs");
const path = require("node:path");

/**
 * Lets `npx kenzan` find this checkout's command in node_modules/.bin. Without the link npx keeps a copy of the link in
 * a cache outside the checkout, which goes stale. Windows needs another kind of file there; npx then does what it does.
 */
if (process.platform !== "win32") {
  const folder = path.join(__dirname, "../node_modules/.bin");
  mkdirSync(folder, { recursive: true });
  rmSync(path.join(folder, "kenzan"), { force: true });
  symlinkSync("../../bin/kenzan.js", path.join(folder, "kenzan"));
}
