import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWorkbooks } from "./samples/workbooks.mjs";

const folder = process.argv[2] ?? fileURLToPath(new URL("../assets/samples/", import.meta.url));

mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(await buildWorkbooks())) {
  writeFileSync(join(folder, name), bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}
