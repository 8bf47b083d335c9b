const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { DefinePlugin, optimize } = require("webpack");
const { DEV_ORIGIN, FLOORS, manifestFor } = require("./scripts/manifest");
const { NoticesPlugin } = require("./scripts/notices");
const { version } = require("./package.json");
const { BENCHES } = require("./scripts/bench/entries");

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
  /** A third of the time that webpack's own choice takes, for as many bytes; once more makes the worker 1.3 kB smaller. */
  optimization: { minimizer: [new MinimizerPlugin({ minify: Array(2).fill(MinimizerPlugin.swcMinify) })] },
};

/** `kenzan` on the command line: one file, so that it starts at once, and one for the workers of several books. */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { kenzan: source("cli/main.ts"), "check-worker": source("cli/check-worker.ts") },
  output: { path: path.resolve(__dirname, "dist/cli") },
  node: { __dirname: false },
  plugins: [...shared.plugins, new DefinePlugin({ KENZAN_IS_SINGLE: false })],
};

/** The same in one file, worker included, for machines with nothing but Node: see scripts/package. */
const single = {
  ...cli,
  name: "single",
  entry: { kenzan: source("cli/single.ts") },
  output: { path: path.resolve(__dirname, "dist/single"), filename: "[name].cjs" },
  node: { __dirname: false, __filename: false },
  plugins: [
    ...shared.plugins,
    new DefinePlugin({ KENZAN_IS_SINGLE: true }),
    new optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
  ],
};

/** `import { check } from "kenzan"`: for programs, in Node and in browsers alike. */
const forPrograms = {
  ...shared,
  name: "package",
  target: "es2022",
  entry: { index: source("package/index.ts") },
  experiments: { outputModule: true },
  output: {
    path: path.resolve(__dirname, "dist/library"),
    module: true,
    library: { type: "module" },
    chunkFormat: "module",
    chunkLoading: "import",
    clean: true,
  },
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
  // It is not given to anybody, and so needs no notices of what is only measured beside us.
  plugins: shared.plugins.filter((each) => !(each instanceof NoticesPlugin)),
  optimization: { minimize: false },
  node: { __filename: false },
});

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
 * `--env office=cdn` loads them from Microsoft, as Microsoft supports it;
 * `--env floor=marketplace` asks for ExcelApi 1.14 in the manifest, `--env floor=intranet` (default) for nothing.
 */
const taskpane = ({ office = "local", ...place }, mode) => ({
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
        // 使い方 shows the pictures of the guides.
        { from: "docs/images/{pane-*,marks}.png", to: "guide/[name][ext]" },
        { from: "src/taskpane/settings.json", to: "settings.json" },
        {
          from: "manifest.xml",
          transform: (manifest) => manifestFor(manifest.toString(), place),
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
  module: {
    rules: [
      ...shared.module.rules,
      { test: /\.xml$/, type: "asset/source" },
      {
        test: /\.xlsx$/,
        type: "asset/inline",
        generator: { dataUrl: (content) => content.toString("base64") },
      },
    ],
  },
  plugins: [
    ...shared.plugins,
    new HtmlPlugin({ template: path.resolve(__dirname, "workbench/index.html"), filename: "index.html" }),
    new CopyPlugin({
      patterns: [
        { from: "workbench/workbench.css" },
        { from: "workbench/office-js", to: "office-js", info: { minimized: true } },
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
function checkSwitches({ origin = DEV_ORIGIN, office = "local", floor = "intranet" }) {
  if (!/^https:\/\/[\w.-]+(:\d+)?(\/[\w./-]*)?$/.test(origin)) {
    throw new Error(`--env origin must be an https address like https://kenzan.example.lg.jp, not ${origin}`);
  }
  if (!Object.hasOwn(FLOORS, floor))
    throw new Error(`--env floor must be intranet or marketplace, not ${floor}`);
  if (!["local", "cdn"].includes(office)) throw new Error(`--env office must be local or cdn, not ${office}`);
}

module.exports = (env = {}, { mode } = {}) => {
  checkSwitches(env);
  return [cli, forPrograms, single, taskpane(env, mode), bench(env), workbench, server];
};
