const { Buffer } = require("node:buffer");
const { createHash } = require("node:crypto");
const { zipSync } = require("fflate");

/** The earliest time that a zip can say: an archive of the same files is the same bytes whenever it is made. */
const NO_TIME = new Date(1980, 0, 1);
const SUMS = "SHA256SUMS";

/** A zip of files (bytes by path) with their checksums in it, by which `sha256sum -c SHA256SUMS` verifies them. */
function archive(files) {
  const all = { ...files, [SUMS]: Buffer.from(sumsOf(files)) };
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME });
}

/** A line for each file, as sha256sum writes it. */
function sumsOf(files) {
  const lines = Object.keys(files).map((name) => [
    name,
    createHash("sha256").update(files[name]).digest("hex"),
  ]);
  return lines
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join("");
}

module.exports = { archive, sumsOf, SUMS };
