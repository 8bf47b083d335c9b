const { execFileSync } = require("node:child_process");
const { version } = require("../../package.json");
const LOCK = require("../../package-lock.json").packages;

/**
 * What npm knows of everything that is installed, as CycloneDX. Its own --omit=dev leaves out what is shipped too where a
 * tool of ours depends on the same package (npm 11).
 */
function readBill(root) {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ["npm"];
  const args = [...first, "sbom", "--sbom-format=cyclonedx"];
  return JSON.parse(execFileSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 64_000_000 }));
}

/**
 * The bill of materials of some packages: what npm says of them, without what differs from run to run (serial number,
 * time, the folder's name, npm itself).
 * @throws Error where npm does not know one of them, or has it for development alone.
 */
function billOf(bill, packages) {
  const refs = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter(({ name, version }) => refs.has(`${name}@${version}`));
  const known = new Set(components.map(({ name, version }) => `${name}@${version}`));
  for (const { name, version } of packages) {
    const isForUse = lockedAs(name).some((each) => each.version === version && !each.dev);
    if (!known.has(`${name}@${version}`) || !isForUse)
      throw new Error(`${name} ${version} is shipped and must stand among the dependencies in package.json`);
  }
  const kept = new Set([bill.metadata.component["bom-ref"], ...components.map((each) => each["bom-ref"])]);
  const { $schema, bomFormat, specVersion, version: edition } = bill;
  const component = { ...bill.metadata.component, name: "kenzan", version };
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  const metadata = { lifecycles: bill.metadata.lifecycles, component };
  return { $schema, bomFormat, specVersion, version: edition, metadata, components, dependencies };
}

/** What package-lock.json says of the copies of a package. */
function lockedAs(name) {
  const places = Object.keys(LOCK).filter((place) => `/${place}`.endsWith(`/node_modules/${name}`));
  return places.map((place) => LOCK[place]);
}

module.exports = { billOf, readBill };
