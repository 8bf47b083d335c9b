const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

/** Licences under which others may ship a package with theirs, as long as its notice goes with it. */
const ALLOWED = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "(MIT OR Apache-2.0)"];
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;
const NOTICES = "NOTICES.txt";
/** Packages that leave their notice out, and one of the same holder under the same licence that has it. */
const SAME_NOTICE = { "@fluentui/react-icons": "@fluentui/react-components" };

/**
 * Puts NOTICES.txt beside what is built: the notice of every package of which a module is in it. A package without a
 * notice, or under a licence that is not among those allowed, ends the build.
 */
class NoticesPlugin {
  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("notices", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "notices", stage }, () => {
        const packages = packagesOf(compilation.modules);
        for (const each of packages)
          for (const fault of faultsOf(each)) compilation.errors.push(new WebpackError(fault));
        if (packages.length) compilation.emitAsset(NOTICES, new sources.RawSource(noticesText(packages)));
      });
    });
  }
}

/** The packages that modules are of, by name, each once; a concatenated module is many. */
function packagesOf(modules) {
  const folders = new Set();
  const visit = (module) => {
    for (const inner of module.modules ?? []) visit(inner);
    const folder = folderOf(module.resource ?? "");
    if (folder) folders.add(folder);
  };
  for (const module of modules) visit(module);
  return [...folders].sort().map(readPackage);
}

/** The innermost package in node_modules that a file is of; null for our own. */
function folderOf(file) {
  const marker = `${path.sep}node_modules${path.sep}`;
  const start = file.lastIndexOf(marker) + marker.length;
  if (start < marker.length) return null;
  const [first, second] = file.slice(start).split(path.sep);
  return file.slice(0, start) + (first.startsWith("@") ? path.join(first, second) : first);
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const other = SAME_NOTICE[name];
  const text = noticeIn(other ? path.join(folder.slice(0, -name.length), other) : folder);
  return { name, version, license, text };
}

function noticeIn(folder) {
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return texts.join("\n\n").replaceAll("\r\n", "\n");
}

function faultsOf({ name, license, text }) {
  return [
    ...(ALLOWED.includes(license) ? [] : [`${name} may not be shipped under ${license}`]),
    ...(text === "" ? [`${name} has no notice`] : []),
  ];
}

/** Packages with one text stand together above it. */
function noticesText(packages) {
  const byText = new Map();
  for (const { name, version, license, text } of packages) {
    const line = `${name} ${version} (${license})`;
    byText.set(text, [...(byText.get(text) ?? []), line]);
  }
  const blocks = [...byText].map(([text, lines]) => `${lines.join("\n")}\n\n${text}\n`);
  return blocks.join(`\n${"-".repeat(80)}\n\n`);
}

module.exports = { NoticesPlugin, noticesText, packagesOf, readPackage };
