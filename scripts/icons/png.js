const { Buffer } = require("node:buffer");
const { crc32, deflateSync } = require("node:zlib");

/** Lengths in the shapes are sixteenths of the side. */
const GRID = 16;

/** A square picture of layers [colour, shape], each painted over those before it, as a .png file. */
function png(side, layers) {
  const rows = Array.from({ length: side }, (_, y) => [
    0,
    ...Array.from({ length: side }, (_, x) => pixel(x + 0.5, y + 0.5, side / GRID, layers)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Red, green, blue and how opaque. */
function pixel(x, y, scale, layers) {
  return layers.reduce(
    ([red, green, blue, alpha], [colour, shape]) => {
      const cover = Math.min(1, Math.max(0, 0.5 - shape([x / scale, y / scale]) * scale));
      const under = (alpha / 255) * (1 - cover);
      const all = cover + under;
      const mix = (old, at) => (all === 0 ? 0 : Math.round((colour[at] * cover + old * under) / all));
      return [mix(red, 0), mix(green, 1), mix(blue, 2), Math.round(255 * all)];
    },
    [0, 0, 0, 0],
  );
}

function chunk(type, data) {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), data.length + 8);
  return bytes;
}

module.exports = { png };
