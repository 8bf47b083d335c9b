const { parseArgs } = require("node:util");
const path = require("node:path");

const USAGE = `npm run package -- --origin https://HOST/kenzan/ [--floor intranet|marketplace] [--office local|cdn]
                   [--out FOLDER] [--executable]`;

/** What people ask for; what the builds look at themselves is left to them. @throws Error in one sentence where that cannot be followed. */
function readArgs(argv) {
  const options = {
    origin: { type: "string" },
    floor: { type: "string", default: "intranet" },
    office: { type: "string", default: "local" },
    out: { type: "string", default: path.join("dist", "package") },
    executable: { type: "boolean", default: false },
  };
  const { values } = parseArgs({ args: argv, options });
  if (values.origin === undefined) throw new Error(`--origin is missing.\n${USAGE}`);
  return values;
}

module.exports = { readArgs };
