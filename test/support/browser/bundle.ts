import { createRequire } from "node:module";
import webpack, { type Configuration, type FileCacheOptions } from "webpack";

/** A configuration of the project by its name, as `npm start` and `npm run build` use it, with what these have built. */
export function configurationOf(name: string): Configuration {
  const configure: (switches: object, given: object) => Configuration[] = createRequire(__filename)(
    "../../../webpack.config.js",
  );
  const found = configure({}, { mode: "production" }).find((each) => each.name === name)!;
  return { ...found, cache: { ...(found.cache as FileCacheOptions), readonly: true } };
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
