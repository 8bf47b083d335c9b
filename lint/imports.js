const { asExpression } = require("./exceptions");
const { FOLDERS, PARTS, STAGES } = require("./order");

const PACKAGES = ["npm", "npm-dev", "npm-peer", "npm-no-pkg", "npm-unknown", "unknown"];

const either = (names) => `(${names.join("|")})`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** A folder of the list reaches nothing inside `root` but itself, what is earlier, and `base`. */
const inOrder = (name, root, folders, base) =>
  folders.map((folder, at) =>
    forbid(
      name,
      `${folder} comes before what it imports.`,
      { path: `^${root}/${folder}/` },
      { path: `^${root}/`, pathNot: `^${root}/${either([...base, ...folders.slice(0, at + 1)])}/` },
    ),
  );

/** Who may import whom, types included. */
const RULES = [
  forbid("no-circle", "Of files that need each other none can be read first.", {}, { circular: true }),
  ...inOrder("order-of-stages", "src/engine", STAGES, ["types"]),
  ...inOrder("order-of-parts", "src", PARTS, ["messages"]),
  ...Object.entries(FOLDERS).flatMap(([stage, folders]) =>
    folders.map((folder, at) =>
      forbid(
        `order-of-${stage}`,
        `${folder} comes before what it imports.`,
        { path: `^src/engine/${stage}/${folder}/` },
        { path: `^src/engine/${stage}/(index\\.ts$|${either(folders.slice(at + 1))}/)` },
      ),
    ),
  ),
  forbid(
    "types-know-types",
    "The data between the steps knows no step.",
    { path: "^src/engine/types/" },
    { path: "^src/", pathNot: ["^src/engine/types/", "^src/messages/words\\.ts$"] },
  ),
  forbid(
    "messages-know-types",
    "Words know the data that they word, and no step.",
    { path: "^src/messages/" },
    { path: ".", pathNot: ["^src/messages/", "^src/engine/types/"] },
  ),
  ...[["core"], PACKAGES].map((dependencyTypes) =>
    forbid(
      "engine-is-pure",
      "The engine needs no package: no Node, no DOM, no Office.",
      { path: "^src/engine/" },
      { dependencyTypes },
    ),
  ),
  forbid(
    "never-deployed",
    "What is deployed knows neither what stands in for Excel nor its page, nor tests.",
    { path: "^src/" },
    { path: "^(host|workbench|scripts|specimens|test)/" },
  ),
  forbid(
    "runs-in-a-page",
    "The host and the workbench also run in a browser.",
    { path: "^(host|workbench)/", pathNot: "^(host/bridges/node\\.ts$|workbench/server/)" },
    { dependencyTypes: ["core"] },
  ),
  forbid(
    "host-and-workbench",
    "The host is used by the workbench, never the other way round.",
    { path: "^host/" },
    { path: "^workbench/" },
  ),
  forbid(
    "workbench-uses-the-pane",
    "The workbench uses the pane, the host and the engine.",
    { path: "^workbench/" },
    { path: "^src/cli/" },
  ),
  forbid(
    "tests-are-not-used",
    "What tests and scripts share is no test.",
    { path: "^(scripts|specimens|host|workbench)/" },
    { path: "^test/" },
  ),
  forbid(
    "specimens-come-first",
    "Tests and scripts use specimens, never the other way round.",
    { path: "^specimens/" },
    { path: "^scripts/" },
  ),
];

/** The rules, each lifted from the files that `exceptedFrom(its name)` names. */
const importRules = (exceptedFrom) =>
  RULES.map(({ from, ...rule }) => {
    const excepted = exceptedFrom(rule.name).map(asExpression);
    return { ...rule, from: { ...from, pathNot: [from.pathNot ?? [], excepted].flat() } };
  });

module.exports = { importRules };
