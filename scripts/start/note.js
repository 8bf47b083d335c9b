const path = require("node:path");
const { noteBuilt } = require("./built");

/** Run once everything is built. */
noteBuilt(path.join(__dirname, "../.."));
