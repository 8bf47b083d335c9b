const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const regexp = require("eslint-plugin-regexp");

const { EXCEPTIONS } = require("./lint/exceptions");

/** What a single file may hold; who may import whom is said in lint/imports.js. */

/** Lines as they are counted by whoever reads them: blank ones and comments too. */
const MOST_LINES = 220;
const MOST_LINES_OF_A_FUNCTION = 40;
const MOST_LINES_OF_A_COMPONENT = 80;
const MOST_PARAMETERS = 4;

const sizes = (linesOfAFunction) => ({
  "max-lines": ["error", { max: MOST_LINES }],
  "max-lines-per-function": ["error", { max: linesOfAFunction }],
  "max-params": ["error", { max: MOST_PARAMETERS }],
});

/** Of a size an exception says how much is allowed instead. */
const exceptions = EXCEPTIONS.filter(({ most }) => most).map(({ rule, files, most }) => ({
  files,
  rules: { [rule]: ["error", { max: most }] },
}));

module.exports = tseslint.config(
  { ignores: ["dist", "node_modules", "assets"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  { files: ["**/*.ts", "**/*.js", "**/*.mjs"], rules: sizes(MOST_LINES_OF_A_FUNCTION) },
  { files: ["**/*.tsx"], rules: sizes(MOST_LINES_OF_A_COMPONENT) },
  {
    // What belongs together stands below one title, and the columns of a table of cases are parameters.
    files: ["test/**"],
    rules: { "max-lines": ["error", { max: 270 }], "max-lines-per-function": "off", "max-params": "off" },
  },
  {
    // A list of data may be longer than what a call takes (some 120,000): addAll, greatest and smallest take any.
    files: ["src/**", "host/**", "workbench/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression > SpreadElement.arguments",
          message: "No spread of data into arguments.",
        },
        { selector: "NewExpression > SpreadElement.arguments", message: "No spread of data into arguments." },
      ],
    },
  },
  {
    // Texts of a book may be long: no pattern may take more than one pass over them, whatever they hold.
    files: ["src/**", "host/**", "workbench/**"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  ...exceptions,
  {
    files: ["src/engine/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "Date",
          "window",
          "document",
          "process",
          "Office",
          "Excel",
          "fetch",
          "performance",
          "console",
        ].map((name) => ({
          name,
          message: "The engine is pure: no clock, no DOM, no Node, no Office.",
        })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Results never vary." },
      ],
    },
  },
  {
    files: ["workbench/**"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/hosts/excel/**", "src/taskpane/**"],
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
      ),
    },
  },
  {
    files: ["scripts/**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  {
    files: ["workbench/office-js/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: Object.fromEntries(
        [
          ...["document", "location", "parent", "addEventListener", "dispatchEvent"],
          ...["Element", "HTMLScriptElement", "MessageEvent", "Microsoft"],
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["*.js", "bin/*.js", "lint/*.js", "scripts/**/*.js", "test/support/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
