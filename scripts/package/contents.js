const { Buffer } = require("node:buffer");
const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { URL } = require("node:url");
const { noticesText } = require("../notices");
const { filesIn, under, without } = require("./files");
const { guidesIn } = require("./guides");
const { billOf, readBill } = require("./sbom");

const ROOT = path.join(__dirname, "../..");
const SERVER = filesIn(path.join(__dirname, "server"));
const COMMAND = "kenzan.cjs";

/** The bundle is text of CommonJS; what it expects to find is made for it. */
const AS_MODULE = `#!/usr/bin/env node
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
const require = createRequire(import.meta.url);
const __filename = fileURLToPath(import.meta.url);
`;

/** What each zip holds, bytes by path: `{ server, workbench, cli }`. */
function contentsOf(made, { origin }) {
  const bill = readBill(ROOT);
  const guides = under("guides", guidesIn(path.join(ROOT, "docs/ja")));
  const about = (...builds) =>
    aboutOf(
      builds.flatMap(({ packages }) => packages),
      bill,
    );
  return {
    server: { ...serverOf(made.taskpane, origin), ...guides, ...about(made.taskpane) },
    workbench: { ...workbenchOf(made), ...guides, ...about(made.workbench, made.pane) },
    cli: { ...commandOf(made.single), ...guides, ...about(made.single) },
  };
}

/** The licence, the notices and the bill of materials that go with some packages. */
function aboutOf(packages, bill) {
  const each = [...new Map(packages.map((one) => [`${one.name}@${one.version}`, one])).values()];
  each.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    LICENSE: readFileSync(path.join(ROOT, "LICENSE")),
    "NOTICES.txt": Buffer.from(noticesText(each)),
    "sbom.cdx.json": Buffer.from(`${JSON.stringify(billOf(bill, each), null, 2)}\n`),
  };
}

/** The pane for an https server; the manifest goes to where Excel finds it, not onto the server. */
function serverOf({ folder }, origin) {
  const files = filesIn(folder);
  const place = `${new URL(origin).pathname.replace(/\/+$/, "")}/`;
  return {
    "manifest.xml": files["manifest.xml"],
    "nginx.conf": Buffer.from(SERVER["nginx.conf"].toString().replaceAll("PLACE", place)),
    ...under("web", { ...without(files, "manifest.xml", "NOTICES.txt"), "web.config": SERVER["web.config"] }),
  };
}

/** The page with the pane beside it, for any server of an intranet, or to be opened from a file share. */
function workbenchOf({ workbench, pane }) {
  const files = { ...filesIn(pane.folder), ...filesIn(workbench.folder) };
  const page = files["taskpane.html"].toString();
  const [office] = /<script src="office-js\/office.js">/.exec(page);
  const fromFile = page.replace(office, `<script src="office-js/from-file.js"></script>${office}`);
  return under("workbench", {
    ...without(files, "manifest.xml", "NOTICES.txt"),
    "taskpane.html": Buffer.from(fromFile),
    "web.config": SERVER["web.config"],
  });
}

/** The command line in one file, and the schema of its JSON as it says it itself. */
function commandOf({ folder }) {
  const text = path.join(folder, COMMAND);
  return {
    "kenzan.mjs": Buffer.from(AS_MODULE + readFileSync(text, "utf8")),
    "kenzan.schema.json": execFileSync(process.execPath, [text, "schema"]),
  };
}

module.exports = { COMMAND, contentsOf };
