import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { markedBook } from "../../specimens/other-programs/book";
import { checkedAgain } from "../../specimens/other-programs/judge";
import { DISPLAY_TABLE, FORMULA_TABLE, tableText } from "../../specimens/other-programs/tables";
import { computedBy } from "./computed";
import { documentOf } from "./document";
import { install } from "./packages";
import { readByOthers } from "./reading";
import { savedByOthers } from "./saved";

/**
 * `npm run other-programs` runs other programs and writes docs/other-programs.md: what they keep of a marked book, what
 * they read in books that others wrote, what they compute and show. What the tests compare with is stored in
 * test/other-programs. Needs LibreOffice, gnumeric and openpyxl (Debian: libreoffice-calc, python3-uno, gnumeric,
 * python3-openpyxl) and a registry for the libraries.
 */
const folder = mkdtempSync(join(tmpdir(), "kenzan-"));
try {
  install(folder);
  const marked = markedBook();
  const saved = savedByOthers(marked, folder);
  const read = readByOthers(folder);
  const { formulas, displays } = computedBy(folder);
  writeFileSync(FORMULA_TABLE, tableText(formulas, ["Formula"]));
  writeFileSync(DISPLAY_TABLE, tableText(displays, ["Format", "Value"]));
  writeFileSync(
    "docs/other-programs.md",
    documentOf({ before: checkedAgain(marked), saved, read, formulas, displays }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
