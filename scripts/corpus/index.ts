import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CORPORA } from "./corpora";
import { type Figure, isNoTime, meetsTarget, toText } from "./figure";
import { below, type Floor, raised } from "./floor";

/**
 * `npm run corpus -- FOLDER` scores the engine on everything there and fails where a figure is below
 * scripts/corpus/floor.json; `--raise-floor` raises the floor to what was reached, `--without-times` lets a busy machine
 * be slow. `ONLY=pages,kessan-card-r5` leaves out the others.
 */
const FLOOR = "scripts/corpus/floor.json";

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
if (!folder || !existsSync(folder)) {
  console.error(`There is no folder ${folder ?? "given"}; nothing was measured. npm run corpus -- FOLDER`);
  process.exit(2);
}

const only = process.env.ONLY?.split(",");
const start = performance.now();
const figures = CORPORA.filter(({ id }) => only?.includes(id) ?? true).flatMap(
  ({ id, path: below, measure }): Figure[] => {
    const place = path.join(folder, below);
    if (!existsSync(place)) return [];
    const began = performance.now();
    const measured = measure(place).map((figure) => ({ ...figure, name: `${id}: ${figure.name}` }));
    console.error(`${id}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return measured;
  },
);
const floor = JSON.parse(readFileSync(FLOOR, "utf8")) as Floor;

console.log("| figure | measured | of | target | met | floor |\n| --- | --- | --- | --- | --- | --- |");
for (const figure of figures) console.log(toRow(figure));
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s in all`);

if (process.argv.includes("--raise-floor")) {
  writeFileSync(FLOOR, `${JSON.stringify(raised(floor, figures), null, 2)}\n`);
} else {
  const compared = process.argv.includes("--without-times") ? figures.filter(isNoTime) : figures;
  const worse = below(compared, floor);
  for (const { name, ...figure } of worse)
    console.error(`Below what was reached: ${name} is ${toText(figure)}, was ${floor[name]}`);
  if (worse.length) process.exitCode = 1;
}

function toRow(figure: Figure): string {
  const { name, detail = "", target, better, as } = figure;
  const bound = (value: number | undefined) =>
    value === undefined ? "" : `${better === "lower" ? "≤" : "≥"} ${toText({ value, as })}`;
  const met = { true: "yes", false: "no", null: "" }[String(meetsTarget(figure)) as "true"];
  return `| ${[name, toText(figure), detail, bound(target), met, bound(floor[name])].join(" | ")} |`;
}
