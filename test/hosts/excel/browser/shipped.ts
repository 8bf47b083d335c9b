import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Session } from "./session";

const PANE_KB = 250;
/** Read from the disk of the office for a book that ties: all that recognises and compares, formulas included. */
const WORKER_KB = 168;
/** What several of the chunks share that are loaded on demand, those of the pane's dialogs among them. */
const SHARED_KB = 45;
/** What is loaded on demand beyond the worker: each chunk with its own limit. */
const ON_DEMAND_KB: Readonly<Record<string, number>> = {
  diagnosis: 36,
  marking: 12,
  overview: 14,
  reading: 4,
  choices: 4,
  lines: 2,
  // The readers of the command line, for a second book.
  "other-book": 29,
  // Where that book is one of these.
  xls: 8,
  ods: 10,
  "overview-dialog": 4,
  "sure-repairs": 3,
  "change-log": 2,
  waive: 6,
  guide: 5,
  since: 1,
  settings: 3,
};

/** The library behind `xls`, a file of its own without a name. */
const SHEETJS_KB = 120;

/** Names of things, never asked for: what a namespace, a licence or a help page in a message is called. */
const NAMES_ONLY =
  /^https?:\/\/(www\.w3\.org|schemas\.|purl\.oclc\.org|reactjs\.org|react\.dev|fb\.me|github\.com|aka\.ms|localhost)/;

/** The folder that is deployed: its sizes, and that it knows no other origin. */
export function shipped(session: () => Session): void {
  const scripts = () => {
    const named = ["taskpane", "check-worker", ...Object.keys(ON_DEMAND_KB)].join("|");
    const ours = new RegExp(String.raw`^(?:${named}|\d+)\.[0-9a-f]+\.js$`, "u");
    return readdirSync(session().folder).filter((name) => ours.test(name));
  };
  const read = (name: string) => readFileSync(join(session().folder, name));
  const kilobytes = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0) / 1000;

  test("the pane and the engine's worker are small", () => {
    const pane = scripts().filter((name) => name.startsWith("taskpane."));
    const onDemand = (name: string) => ON_DEMAND_KB[name.split(".")[0]!];
    const others = scripts().filter((name) => !pane.includes(name) && onDemand(name) === undefined);
    const sheetJs = others.filter((name) => read(name).includes("SheetJS"));
    expect(sheetJs).toHaveLength(1);
    expect(kilobytes(sheetJs)).toBeLessThan(SHEETJS_KB);
    // The worker reads the engine with it; the smaller one without a name is asked for by what is loaded on demand.
    const unnamed = others
      .filter((name) => /^\d/.test(name) && !sheetJs.includes(name))
      .sort((a, b) => read(b).length - read(a).length);
    const worker = others.filter((name) => !unnamed.slice(1).includes(name) && !sheetJs.includes(name));
    expect(pane).toHaveLength(1);
    expect(worker).toHaveLength(2);
    expect(kilobytes(pane)).toBeLessThan(PANE_KB);
    expect(kilobytes(worker)).toBeLessThan(WORKER_KB);
    expect(kilobytes(unnamed.slice(1))).toBeLessThan(SHARED_KB);
    for (const name of Object.keys(ON_DEMAND_KB)) {
      const [chunk, ...others] = scripts().filter((each) => each.startsWith(`${name}.`));
      expect(others).toEqual([]);
      expect(kilobytes([chunk!])).toBeLessThan(ON_DEMAND_KB[name]!);
    }
    if (process.env.SCREENS)
      process.stdout.write(`pane ${kilobytes(pane)} kB, worker ${kilobytes(worker)} kB\n`);
  });

  test("no file of ours names another origin", () => {
    const texts = [...scripts(), "taskpane.html"].map((name) => read(name).toString());
    const origins = texts.flatMap((text) => text.match(/https?:\/\/[\w.-]+/g) ?? []);
    expect(origins.filter((origin) => !NAMES_ONLY.test(origin))).toEqual([]);
  });

  test("the policy allows our own scripts and nothing else", () => {
    const policy =
      /Content-Security-Policy" content="([^"]*)"|Content-Security-Policy content="([^"]*)"/.exec(
        read("taskpane.html").toString(),
      );
    expect((policy?.[1] ?? policy?.[2])?.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test("nothing was asked of another origin, and nothing is missing but Microsoft's telemetry", () => {
    const { asked, site } = session();
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
    const harmless = ["/favicon.ico", "/office-js/telemetry/oteljs_agave.js"];
    expect(site.missing.filter((path) => !harmless.includes(path))).toEqual([]);
  });
}
