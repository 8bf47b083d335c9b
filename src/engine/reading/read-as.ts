import { addAll } from "../book/collections";
import type { HeardChoice, Reader, ReadingChoice, ReadTable, Statement } from "../types";
import { aboutOf } from "./changes";
import { READING_KINDS, readingKind } from "./kinds";
import { findTable, placesOf } from "./places";

/** Reads tables as people say they are to be read. Of several choices about one thing the last counts. */
export function readAs(choices: readonly ReadingChoice[]): Reader {
  return (recognised) => follow(recognised, choices);
}

function follow(recognised: readonly Statement[], choices: readonly ReadingChoice[]): ReturnType<Reader> {
  const places = placesOf(recognised);
  const meant = choices.map(({ table }) => findTable(table, places));
  const unheeded = choices.filter((_, index) => meant[index]! < 0);
  const statements: Statement[] = [];
  const tables = recognised.map((statement, table): ReadTable => {
    const own = latest(choices.filter((_, index) => meant[index] === table));
    const read = followIn(statement, own);
    addAll(unheeded, read.unheeded);
    if (read.statement) statements.push(read.statement);
    return {
      place: places[table]!,
      recognised: statement,
      statement: read.statement ? statements.length - 1 : null,
      choices: own.filter((choice) => !read.unheeded.includes(choice)).map(heard),
    };
  });
  return { statements, tables, unheeded: unheeded.map(heard) };
}

function heard(choice: ReadingChoice): HeardChoice {
  const { words } = readingKind(choice.said.kind);
  return { choice, words: { ja: words.ja(choice.said), en: words.en(choice.said) } };
}

function latest(choices: readonly ReadingChoice[]): ReadingChoice[] {
  return [...new Map(choices.map((choice) => [aboutOf(choice.said), choice])).values()];
}

function followIn(statement: Statement, choices: readonly ReadingChoice[]) {
  let current: Statement | null = statement;
  const unheeded: ReadingChoice[] = [];
  for (const { kind, apply } of READING_KINDS) {
    const own = choices.filter(({ said }) => said.kind === kind);
    if (!current || !own.length) continue;
    const applied = apply(
      current,
      own.map(({ said }) => said),
    );
    current = applied.statement;
    addAll(
      unheeded,
      own.filter(({ said }) => applied.unheeded.includes(said)),
    );
  }
  return { statement: current, unheeded };
}
