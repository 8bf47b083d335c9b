import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileInside } from "../src/cli/mcp/inside";

test("a pipe in the folder is no file: nobody would end the wait for it", () => {
  const folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  try {
    writeFileSync(join(folder, "R8.xlsx"), "");
    execFileSync("sh", ["-c", 'mkfifo "$0"', join(folder, "管.xlsx")]);
    expect(fileInside(folder, "R8.xlsx")).toContain("R8.xlsx");
    expect(fileInside(folder, "管.xlsx")).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
