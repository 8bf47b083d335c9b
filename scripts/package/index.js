const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { version } = require("../../package.json");
const { archive, sumsOf, SUMS } = require("./archive");
const { readArgs } = require("./args");
const { build } = require("./build");
const { contentsOf } = require("./contents");
const { writeExecutable } = require("./executable");

/**
 * `npm run package -- --origin https://HOST/kenzan/`: all that an office needs, in zips that are the same bytes each time
 * (docs/deploy.md says what is in them).
 */
async function pack(order) {
  const out = path.resolve(order.out);
  mkdirSync(out, { recursive: true });
  const building = mkdtempSync(path.join(out, "building-"));
  const made = await build(order, building);
  const written = Object.entries(contentsOf(made, order)).map(([name, files]) => {
    const file = `kenzan-${version}-${name}.zip`;
    writeFileSync(path.join(out, file), archive(files));
    return file;
  });
  if (order.executable) {
    const file = `kenzan-${version}-${process.platform}-${process.arch}`;
    await writeExecutable(made.single, path.join(out, file));
    written.push(file);
  }
  rmSync(building, { recursive: true });
  const bytes = Object.fromEntries(written.map((file) => [file, readFileSync(path.join(out, file))]));
  writeFileSync(path.join(out, SUMS), sumsOf(bytes));
  for (const file of [...written, SUMS]) console.log(path.join(order.out, file));
}

async function main() {
  try {
    await pack(readArgs(process.argv.slice(2)));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}

void main();
