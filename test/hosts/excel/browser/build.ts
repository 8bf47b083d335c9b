import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Configuration, DefinePlugin } from "webpack";
import { bundle, configurationOf } from "../../../support/browser/bundle";

/**
 * The task pane as it ships, and beside it a page with a host, and the pane once more with functions that write
 * (acting.html); returns the folder.
 */
export async function buildSite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "pane-"));
  const pane = configurationOf("taskpane");
  const page: Configuration = {
    name: "host",
    target: ["web", "es2022"],
    devtool: false,
    entry: {
      host: resolve(__dirname, "host-page.ts"),
      acting: resolve(__dirname, "acting-pane.ts"),
    },
    output: { path: folder, filename: "[name].js", chunkFilename: "[name].js" },
    plugins: [new DefinePlugin({ KENZAN_VERSION: JSON.stringify("test") })],
    resolve: pane.resolve,
    module: pane.module,
    performance: { hints: false },
    // As it ships but for the names: what is made small takes longer to build, what is not made fast longer to open.
    optimization: { minimize: false },
  };
  // One after the other: the pane's build empties its folder.
  await bundle({ ...pane, mode: "production", output: { ...pane.output, path: folder } });
  await bundle({ ...page, mode: "production" });
  const shipped = readFileSync(join(folder, "taskpane.html"), "utf8");
  writeFileSync(join(folder, "acting.html"), shipped.replace(/taskpane\.[0-9a-f]+\.js/, "acting.js"));
  return folder;
}
