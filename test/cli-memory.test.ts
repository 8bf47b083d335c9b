import { spawnSync } from "node:child_process";
import { SPARING } from "../src/cli/memory";

test("Node knows the setting by which large books take less memory; one it does not know would be told on the terminal", () => {
  const { status, stderr } = spawnSync(process.execPath, [SPARING, "--eval", ""], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
