const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin, DefinePlugin } = require("webpack");
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
  plugins: [new DefinePlugin({ KENZAN_VERSION: JSON.stringify(version) })],
  performance: { hints: false },
};

/** `kenzan` on the command line: one file, so that it starts at once. */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { kenzan: source("cli/main.ts") },
  output: { path: path.resolve(__dirname, "dist/cli") },
  plugins: [...shared.plugins, new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};

/** `npm run bench`: measured as it ships, bundled. */
const bench = {
  ...shared,
  name: "bench",
  target: "node20",
  entry: {
    check: path.resolve(__dirname, "scripts/bench/check.ts"),
    scan: path.resolve(__dirname, "scripts/bench/scan.ts"),
  },
  output: { path: path.resolve(__dirname, "dist/bench") },
};

module.exports = [cli, bench];
