import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { END, OPEN, Scanner, TEXT } from "../../src/hosts/xlsx/xml/scan";
import { withCopies } from "./copies";

/** Our tokenizer has to be at least twice as fast as saxes in one run, or saxes should be taken instead. */
const ROUNDS = 21;

const sample = readFileSync(process.argv[2] ?? "assets/samples/budget-h28.xlsx");
const parts = Object.entries(unzipSync(withCopies(sample, 50)))
  .filter(([name]) => name.endsWith(".xml"))
  .map(([, bytes]) => strFromU8(bytes));

const times = { scanner: [] as number[], saxes: [] as number[] };
const seen = { scanner: 0, saxes: 0 };
for (let round = 0; round < ROUNDS; round++) {
  for (const name of ["scanner", "saxes"] as const) {
    const start = performance.now();
    seen[name] = parts.reduce((sum, xml) => sum + (name === "scanner" ? scan(xml) : parse(xml)), 0);
    times[name].push(performance.now() - start);
  }
}
if (seen.scanner !== seen.saxes)
  throw new Error(`The two disagree: ${seen.scanner} and ${seen.saxes} characters`);
const [ours, theirs] = [median(times.scanner), median(times.saxes)];
const characters = parts.reduce((sum, xml) => sum + xml.length, 0);
console.log(
  `\n${characters} characters of XML, names, attributes and text decoded: scanner ${ours.toFixed(1)} ms, saxes ${theirs.toFixed(1)} ms, ${(theirs / ours).toFixed(1)} times as fast (≥ 2)`,
);

/** Reads all of a document, so that both do the same work; what it returns must be the same too. */
function scan(xml: string): number {
  const scanner = new Scanner(xml);
  let size = 0;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === TEXT) size += scanner.text.length;
    if (token !== OPEN) continue;
    size += scanner.name.length;
    const { attributes } = scanner;
    for (let index = 0; index < attributes.count; index++) {
      size += attributes.name(index).length + attributes.value(index).length;
    }
  }
  return size;
}

function parse(xml: string): number {
  let size = 0;
  const parser = new SaxesParser();
  // Line breaks after the XML declaration are text to saxes alone.
  let depth = 0;
  parser.on("text", (text) => (size += depth ? text.length : 0));
  parser.on("closetag", () => depth--);
  parser.on("cdata", (text) => (size += text.length));
  parser.on("opentag", ({ name, attributes }) => {
    size += name.length;
    depth++;
    for (const [key, value] of Object.entries(attributes)) size += key.length + value.length;
  });
  parser.write(xml).close();
  return size;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
