import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findAll } from "../../src/engine";
import { inWords } from "../in-words";
import { workbookOf } from "../../specimens/sheets";
import { FORMS, readForm } from "../../specimens/forms/form";
import { toldOf } from "./told";
import { wholeLinesOf } from "./whole-lines";

/** Right books as offices print them. `UPDATE_FIXTURES=1 npx jest test/forms` writes what is expected anew. */
test.each(FORMS)("%s is read as expected", (name) => {
  const form = readForm(name);
  const text = `${inWords(findAll(workbookOf(form)))}\n\n${toldOf(form)}\n${wholeLinesOf(form)}\n`;
  const path = join(__dirname, "books", `${name}.expected.txt`);
  if (process.env.UPDATE_FIXTURES) writeFileSync(path, text);
  expect(existsSync(path)).toBe(true);
  expect(text).toBe(readFileSync(path, "utf8"));
});

test("all forms in one book raise no finding", () => {
  const { findings } = findAll(workbookOf(...FORMS.map(readForm)));
  expect(findings).toEqual([]);
});
