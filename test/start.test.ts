import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { isBuilt, noteBuilt } = createRequire(__filename)("../scripts/start/built.js") as {
  isBuilt(root: string): boolean;
  noteBuilt(root: string): void;
};

const LATER = new Date("2100-01-01T00:00:00Z");
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "start-"));
  for (const folder of ["src/engine", "host", "workbench", "assets", "dist/taskpane"])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ["manifest.xml", "webpack.config.js", "package-lock.json", "src/engine/index.ts"])
    writeFileSync(join(root, file), "");
});

afterEach(() => rmSync(root, { recursive: true }));

test("what was built is served while no source has changed", () => {
  expect(isBuilt(root)).toBe(false);
  noteBuilt(root);
  expect(isBuilt(root)).toBe(true);
});

test.each(["src/engine/index.ts", "src/engine", "package-lock.json", "dist/taskpane"])(
  "once %s has changed it is built anew",
  (changed) => {
    noteBuilt(root);
    utimesSync(join(root, changed), LATER, LATER);
    expect(isBuilt(root)).toBe(false);
  },
);

test("without a pane there is nothing to serve", () => {
  noteBuilt(root);
  rmSync(join(root, "dist/taskpane"), { recursive: true });
  expect(isBuilt(root)).toBe(false);
});
