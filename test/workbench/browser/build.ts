import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

/** The pane and the workbench as `npm start` builds them; returns the folders that are served. */
export async function buildWorkbench(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const configure: (switches: object, given: object) => Configuration[] = createRequire(__filename)(
    "../../../webpack.config.js",
  );
  const all = configure({}, { mode: "production" });
  const folders: string[] = [];
  for (const name of ["workbench", "taskpane"]) {
    const configuration = all.find((each) => each.name === name)!;
    const path = join(folder, name);
    await run({ ...configuration, mode: "production", output: { ...configuration.output, path } });
    folders.push(path);
  }
  return folders;
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}
