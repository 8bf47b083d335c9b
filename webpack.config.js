const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { NoticesPlugin } = require("./scripts/notices");
const { version } = require("./package.json");

const source = (file) => path.resolve(__dirname, "src", file);

const shared = {
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
            target: "es2022",
          },
        },
      },
    ],
  },
  plugins: [new DefinePlugin({ KENZAN_VERSION: JSON.stringify(version) }), new NoticesPlugin()],
  performance: { hints: false },
  /** A second build takes over what has not changed, wherever it is put. */
  cache: {
    type: "filesystem",
    buildDependencies: { config: [path.resolve(__dirname, "webpack.config.js")] },
  },
  /** A third of the time that webpack's own choice takes, for as many bytes. */
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
};

/** `kenzan` on the command line: one file, so that it starts at once, and one for the workers of several books. */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { kenzan: source("cli/main.ts"), "check-worker": source("cli/check-worker.ts") },
  output: { path: path.resolve(__dirname, "dist/cli") },
  node: { __dirname: false },
};

const BENCHES = {
  check: "bench/check.ts",
  scan: "bench/scan.ts",
  graph: "bench/graph.ts",
  diagnosis: "bench/diagnosis/index.ts",
  formulas: "bench/formulas/index.ts",
  verdict: "bench/verdict/index.ts",
  right: "bench/right/index.ts",
  families: "bench/families/index.ts",
  beside: "bench/beside.ts",
  growth: "bench/growth.ts",
  discrepancies: "bench/discrepancies.ts",
  copy: "bench/copy.ts",
  corpus: "corpus/index.ts",
  compare: "compare/index.ts",
  attack: "attack/index.ts",
  fuzz: "fuzz/index.ts",
  "other-programs": "other-programs/index.ts",
};

/** `npm run bench` and `npm run corpus`: measured as it ships, bundled. `--env only=corpus` builds that one. */
const bench = ({ only }) => ({
  ...shared,
  name: "bench",
  target: "node20",
  entry: Object.fromEntries(
    Object.entries(BENCHES)
      .filter(([name]) => only === undefined || only.split(",").includes(name))
      .map(([name, file]) => [name, path.resolve(__dirname, "scripts", file)]),
  ),
  output: { path: path.resolve(__dirname, "dist/bench") },
  optimization: { minimize: false },
  node: { __filename: false },
});

/** Where `npm run start:pane` serves the pane from; manifest.xml carries it. */
const DEV_ORIGIN = "https://localhost:3000";
const CDN = "https://appsforoffice.microsoft.com";

const officeFolder = path.dirname(require.resolve("@microsoft/office-js/package.json"));
const OFFICE_FILES = [
  ...["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "excel-mac-16.00.js"],
  ...["ja-jp/office_strings.js", "en-us/office_strings.js"],
];

/** `info.minimized` keeps the minimizer away from them: the licence wants them unmodified. */
const officePatterns = [
  ...OFFICE_FILES.map((file) => ({ from: `dist/${file}`, to: `office-js/${file}` })),
  { from: "LICENSE.md", to: "office-js/LICENSE.md" },
].map((pattern) => ({ ...pattern, context: officeFolder, info: { minimized: true } }));

/**
 * The task pane: static files for any https server.
 * `--env origin=https://kenzan.example.lg.jp` says where they will be served from, a folder included;
 * `--env office=local` (default) puts Microsoft's unmodified files beside the pane, for offices without internet,
 * `--env office=cdn` loads them from Microsoft, as Microsoft supports it.
 */
const taskpane = ({ origin = DEV_ORIGIN, office = "local" }, mode) => ({
  ...shared,
  name: "taskpane",
  target: ["web", "es2022"],
  devtool: mode === "production" ? false : "source-map",
  entry: { taskpane: source("taskpane/index.tsx") },
  output: {
    path: path.resolve(__dirname, "dist/taskpane"),
    filename: "[name].[contenthash].js",
    clean: true,
  },
  plugins: [
    ...shared.plugins,
    new HtmlPlugin({
      template: source("taskpane/taskpane.html"),
      filename: "taskpane.html",
      templateParameters:
        office === "local"
          ? { officeJs: "office-js/office.js", officeOrigin: "" }
          : { officeJs: `${CDN}/lib/1/hosted/office.js`, officeOrigin: ` ${CDN}` },
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png" },
        {
          from: "manifest.xml",
          transform: (manifest) => manifest.toString().replaceAll(DEV_ORIGIN, origin.replace(/\/+$/, "")),
        },
        ...(office === "local" ? officePatterns : []),
      ],
    }),
  ],
  devServer: { port: 3000, server: "https", client: { overlay: false } },
});

/** The page on which the pane runs without Excel; the pane itself is served from its own folder, as it is built. */
const workbench = {
  ...shared,
  name: "workbench",
  target: ["web", "es2022"],
  devtool: false,
  entry: { workbench: path.resolve(__dirname, "workbench/main.tsx") },
  output: {
    path: path.resolve(__dirname, "dist/workbench"),
    filename: "[name].[contenthash].js",
    clean: true,
  },
  plugins: [
    ...shared.plugins,
    new HtmlPlugin({ template: path.resolve(__dirname, "workbench/index.html"), filename: "index.html" }),
    new CopyPlugin({
      patterns: [
        { from: "workbench/workbench.css" },
        { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
      ],
    }),
  ],
};

/** What `npm start` serves it with. */
const server = {
  ...shared,
  name: "server",
  target: "node20",
  entry: { serve: path.resolve(__dirname, "workbench/server/serve.ts") },
  output: { path: path.resolve(__dirname, "dist/server") },
};

/** @throws Error where a switch cannot be followed. */
function checkSwitches({ origin = DEV_ORIGIN, office = "local" }) {
  if (!/^https:\/\/[\w.-]+(:\d+)?(\/[\w./-]*)?$/.test(origin)) {
    throw new Error(`--env origin must be an https address like https://kenzan.example.lg.jp, not ${origin}`);
  }
  if (!["local", "cdn"].includes(office)) throw new Error(`--env office must be local or cdn, not ${office}`);
}

module.exports = (env = {}, { mode } = {}) => {
  checkSwitches(env);
  return [cli, taskpane(env, mode), bench(env), workbench, server];
};
