import { createRequire } from "node:module";
import webpack, { type Configuration } from "webpack";

/** A configuration of the project by its name, as `npm start` and `npm run build` use it. */
export function configurationOf(name: string): Configuration {
  const configure: (switches: object, given: object) => Configuration[] = createRequire(__filename)(
    "../../../webpack.config.js",
  );
  return configure({}, { mode: "production" }).find((each) => each.name === name)!;
}

export function bundle(configuration: Configuration): Promise<void> {
  return new Promise((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}
