import type { Input } from "./input";
import { sheetBook, smallTable, times } from "./sheets";

const DEEP = 3_000;
const CHAIN = 20_000;

/** Formulas that a recursive reader does not survive. */
export const FORMULAS: readonly Input[] = [
  ["8,000 signs", `${"-".repeat(8_000)}1`],
  ["3,000 parentheses", `${"(".repeat(DEEP)}B2${")".repeat(DEEP)}`],
  ["3,000 nested SUMs", `${"SUM(".repeat(DEEP)}B2${")".repeat(DEEP)}`],
  ["3,000 nested IFs", `${"IF(B2,".repeat(DEEP)}B2${")".repeat(DEEP)}`],
]
  .map(([name, formula]): Input => {
    const cell = `<row r="5"><c r="A5"><f>${formula}</f></c></row>`;
    return { kind: "formula", name: name!, make: () => sheetBook(smallTable() + cell) };
  })
  .concat({
    kind: "formula",
    name: "a chain of 20,000 cells without values",
    make: () =>
      sheetBook(
        smallTable() +
          times(CHAIN, (at) => {
            const next = at < CHAIN - 1 ? `A${at + 6}` : "B2";
            return `<row r="${at + 5}"><c r="A${at + 5}"><f>${next}+1</f></c></row>`;
          }),
      ),
  });
