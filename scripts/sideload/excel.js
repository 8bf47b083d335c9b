const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

/** Where Excel on Windows looks for add-ins under development: the add-in's id → the path of its manifest. */
const DEVELOPER = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

const MAC_EXCEL = "/Applications/Microsoft Excel.app";
const MAC_ADD_INS = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

const system = {
  platform: process.platform,
  home: os.homedir(),
  run: (command, args) => execFileSync(command, args, { stdio: "pipe", windowsHide: true }),
  fs,
};

/**
 * The Excel of this machine, or null where there is none.
 * `register` makes it offer the add-in with this id and manifest, `unregister` takes that back, `open` starts it.
 */
function findExcel({ platform, home, run, fs: files } = system) {
  if (platform === "win32" && succeeds(() => run("reg", ["query", "HKCR\\Excel.Application\\CurVer"]))) {
    return {
      register: (id, manifest) =>
        run("reg", ["add", DEVELOPER, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]),
      unregister: (id) => succeeds(() => run("reg", ["delete", DEVELOPER, "/v", id, "/f"])),
      open: () => run("cmd", ["/c", "start", "", "excel"]),
    };
  }
  if (platform === "darwin" && files.existsSync(MAC_EXCEL)) {
    const copyOf = (id) => path.posix.join(home, MAC_ADD_INS, `${id}.manifest.xml`);
    return {
      register: (id, manifest) => {
        files.mkdirSync(path.posix.dirname(copyOf(id)), { recursive: true });
        files.copyFileSync(manifest, copyOf(id));
      },
      unregister: (id) => files.rmSync(copyOf(id), { force: true }),
      open: () => run("open", ["-a", "Microsoft Excel"]),
    };
  }
  return null;
}

function succeeds(work) {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

module.exports = { findExcel };
