/** The pipeline: a folder of the engine may import only from folders earlier in this list. */
const STAGES = [
  "book",
  "settings",
  "detection",
  "reading",
  "equations",
  "findings",
  "unchecked",
  "diagnosis",
  "waivers",
  "report",
  "overview",
];

/** What surrounds the engine: a part may import only from parts earlier in this list. */
const PARTS = ["engine", "hosts", "cli", "taskpane", "package"];

/** Inside a stage, where it has an order of its own: a folder may import only from earlier ones, index.ts from all. */
const FOLDERS = {
  equations: ["vote", "written", "totals", "columns", "ties", "inferred", "rules"],
  diagnosis: [
    "problem",
    "causes",
    "candidates",
    "search",
    "confidence",
    "solve",
    "pose",
    "place",
    "people",
    "facts",
  ],
};

module.exports = { STAGES, PARTS, FOLDERS };
