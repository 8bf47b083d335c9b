const { exceptedFrom } = require("./lint/exceptions");
const { importRules } = require("./lint/imports");

/** Who may import whom: lint/imports.js. What a single file may hold: eslint.config.js. */
module.exports = {
  forbidden: importRules(exceptedFrom),
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
  },
};
