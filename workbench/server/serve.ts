import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { serving } from "../../src/messages/workbench";
import { siteOf } from "./site";

const PORT = 3210;

const FOLDERS = ["workbench", "taskpane"].map((name) => resolve("dist", name));

/** `npm start`: serves the built workbench to this machine alone. */
const site = siteOf(FOLDERS);
site.on("listening", () => {
  const { port } = site.address() as AddressInfo;
  const words = serving(`http://localhost:${port}/`);
  process.stdout.write(`\n${words.ja}\n\n${words.en}\n`);
});
site.on("error", (error: NodeJS.ErrnoException) => {
  // Another program has the port: any free one will do.
  if (error.code === "EADDRINUSE") site.listen(0, "localhost");
  else throw error;
});
site.listen(Number(process.env.PORT ?? PORT), "localhost");
