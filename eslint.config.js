const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");

/** The pipeline: a folder of the engine may import only from folders earlier in this list. */
const STAGES = [
  "book",
  "detection",
  "reading",
  "equations",
  "findings",
  "diagnosis",
  "waivers",
  "report",
  "overview",
];

/** What surrounds the engine: a part may import only from parts earlier in this list. */
const PARTS = ["engine", "hosts", "cli", "taskpane"];

/** What is deployed knows neither what stands in for Excel nor the page that shows it. */
const NEVER_DEPLOYED = ["**/host/**", "**/workbench/**"];

const forbid = (group, message) => ({ group, message });

const stageRules = STAGES.map((stage, index) => ({
  files: [`src/engine/${stage}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...STAGES.slice(index + 1).map((later) =>
            forbid([`**/${later}/**`], `${stage} comes before ${later} in the pipeline and cannot know it.`),
          ),
          forbid(["**/hosts/**", "**/cli/**", "**/taskpane/**"], "The engine knows no host."),
          forbid(NEVER_DEPLOYED, "The host and the workbench are never deployed."),
          forbid(["node:*", "fs", "path", "react", "fflate", "*office*"], "The engine is pure."),
        ],
      },
    ],
  },
}));

const partRules = PARTS.map((part, index) => ({
  files: [`src/${part}/**`],
  ignores: part === "engine" ? STAGES.map((stage) => `src/engine/${stage}/**`) : [],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...PARTS.slice(index + 1).map((outer) =>
            forbid([`**/${outer}/**`], `${part} is used by ${outer}, never the other way round.`),
          ),
          forbid(NEVER_DEPLOYED, "The host and the workbench are never deployed."),
        ],
      },
    ],
  },
}));

module.exports = tseslint.config(
  { ignores: ["dist", "node_modules", "assets"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommended],
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
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
  ...stageRules,
  ...partRules,
  {
    files: ["host/**"],
    ignores: ["host/bridges/node.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            forbid(["node:*", "fs", "path"], "The host also runs in a page."),
            forbid(["**/workbench/**"], "The host is used by the workbench, never the other way round."),
          ],
        },
      ],
    },
  },
  {
    files: ["src/messages/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [forbid(NEVER_DEPLOYED, "Words know no page.")] }],
    },
  },
  {
    files: ["workbench/**"],
    ignores: ["workbench/server/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            forbid(["node:*", "fs", "path"], "The page runs in a browser."),
            forbid(["**/test/**", "**/cli/**"], "The workbench uses the pane, the host and the engine."),
          ],
        },
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
    files: ["*.js", "bin/*.js", "scripts/**/*.js"],
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
