import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readingBook } from "../../specimens/other-programs/reading-book";
import {
  type Aspect,
  ASPECTS,
  compared,
  type Difference,
  differencesOf,
  ownReadings,
  type Reading,
  type Readings,
} from "../../specimens/other-programs/readings";
import { AGREED_TABLE, tableText, writtenBook } from "../../specimens/other-programs/tables";
import type { Cell } from "../../src/engine/types";
import { toldBy, versionOf } from "./packages";
import { namesOf, saveBy } from "./saved";

/** What the readers find in the book that one program wrote. */
export interface Written {
  readonly writer: string;
  readonly cells: number;
  /** By reader: in what it differs from ours; null where it cannot read the book. */
  readonly differences: readonly { readonly reader: string; readonly of: readonly Difference[] | null }[];
}

type Told = Record<string, Record<string, readonly [Cell["value"], string | null, string]>>;

const READERS = ["LibreOffice", "openpyxl", "exceljs", "hucre", "SheetJS"];

/** The book of all kinds of cells, written by each program and read by each reader; what they agree on is stored. */
export function readByOthers(folder: string): Written[] {
  const from = join(folder, "reading.xlsx");
  writeFileSync(from, readingBook());
  const writers = namesOf(folder).filter((name) => !name.includes("and back"));
  const agreed: { keys: string[]; told: string[] }[] = [];
  const written = writers.flatMap((writer, at): Written[] => {
    const path = join(folder, `written-${at}.xlsx`);
    if (!saveBy(writer, from, path, folder)) return [];
    const bytes = readFileSync(path);
    writeFileSync(writtenBook(writer), bytes);
    const own = ownReadings(bytes);
    const read = READERS.map((reader) => ({ reader, found: readingsOf(reader, path, folder) }));
    agreed.push(
      ...agreedOn(
        writer,
        read.flatMap(({ found }) => (found ? [found] : [])),
      ),
    );
    const differences = read.map(({ reader, found }) => ({
      reader: `${reader} ${versionOf(reader)}`,
      of: found && differencesOf(own, found),
    }));
    const cells = Object.values(own).reduce((sum, each) => sum + Object.keys(each).length, 0);
    return [{ writer: `${writer} ${versionOf(writer)}`, cells, differences }];
  });
  writeFileSync(AGREED_TABLE, tableText({ programs: [...ASPECTS], rows: agreed }, ["Writer", "Cell"]));
  return written;
}

function readingsOf(reader: string, path: string, folder: string): Readings | null {
  const script = (name: string) => resolve("scripts/other-programs", name);
  try {
    const told =
      reader === "LibreOffice"
        ? toldBy<Told>("/usr/bin/python3", [script("read_with_libreoffice.py"), path], { folder })
        : toldBy<Told>(process.execPath, [script("readers.js"), reader, path], { folder });
    return Object.fromEntries(
      Object.entries(told).map(([sheet, cells]) => [
        sheet,
        Object.fromEntries(
          Object.entries(cells).map(([cell, [value, formula, format]]) => [cell, { value, formula, format }]),
        ),
      ]),
    );
  } catch {
    return null;
  }
}

/** What at least three readers say of each cell, as it is compared; "?" where they do not agree. */
function agreedOn(writer: string, readings: readonly Readings[]): { keys: string[]; told: string[] }[] {
  const places = new Set(
    readings.flatMap((each) =>
      Object.entries(each).flatMap(([sheet, cells]) => Object.keys(cells).map((cell) => `${sheet}!${cell}`)),
    ),
  );
  return [...places].map((place) => {
    const [sheet = "", cell = ""] = place.split("!");
    const told = ASPECTS.map((aspect) =>
      majority(
        readings.map((each) => each[sheet]?.[cell]),
        aspect,
      ),
    );
    return { keys: [writer, place], told };
  });
}

function majority(readings: readonly (Reading | undefined)[], aspect: Aspect): string {
  const said = readings.map((reading) => compared(reading, aspect));
  return said.find((each) => said.filter((other) => other === each).length >= 3) ?? "?";
}
