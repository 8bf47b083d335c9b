import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, configurationOf } from "../../support/browser/bundle";

/** The pane and the workbench as `npm start` builds them; returns the folders that are served. */
export async function buildWorkbench(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const folders = ["workbench", "taskpane"].map((name) => ({ name, path: join(folder, name) }));
  for (const { name, path } of folders) {
    const configuration = configurationOf(name);
    await bundle({ ...configuration, mode: "production", output: { ...configuration.output, path } });
  }
  return folders.map(({ path }) => path);
}
