/** Loaded before the command line (node -r): says at the end what the run took, to file descriptor 3. */
const { existsSync, readFileSync, writeSync } = require("node:fs");

const STATUS = "/proc/self/status";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: most() / 1024 }));
});

/** In kB. What Linux tells as a child's maxRSS begins with what its parent held. */
function most() {
  const told = existsSync(STATUS) && /VmHWM:\s+(\d+)/.exec(readFileSync(STATUS, "utf8"));
  return told ? Number(told[1]) : process.resourceUsage().maxRSS;
}
