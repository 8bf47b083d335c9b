/** Draws assets/icon-*.png, a white check mark on a round green square: `npm run icons`. */
const { Buffer } = require("node:buffer");
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { deflateSync } = require("node:zlib");

const GREEN = [16, 110, 60];
const WHITE = [255, 255, 255];

/** Lengths are parts of the icon's side. */
const CORNER = 0.2;
const PEN = 0.065;
const STROKES = [
  [0.25, 0.52, 0.43, 0.7],
  [0.43, 0.7, 0.76, 0.32],
];

for (const side of [16, 32, 64, 80])
  writeFileSync(path.join(__dirname, `../assets/icon-${side}.png`), png(side, pixels(side)));

function pixels(side) {
  const rows = Array.from({ length: side }, (_, y) => [
    0,
    ...Array.from({ length: side }, (_, x) => colour((x + 0.5) / side, (y + 0.5) / side, side)).flat(),
  ]);
  return Buffer.from(rows.flat());
}

function colour(x, y, side) {
  const cover = (distance) => Math.min(1, Math.max(0, 0.5 - distance * side));
  const edge = Math.hypot(...[x, y].map((at) => Math.max(0, Math.abs(at - 0.5) - 0.5 + CORNER))) - CORNER;
  const ink = cover(Math.min(...STROKES.map((stroke) => distanceTo(stroke, x, y))) - PEN);
  return [
    ...GREEN.map((green, i) => Math.round(green + (WHITE[i] - green) * ink)),
    Math.round(255 * cover(edge)),
  ];
}

function distanceTo([x1, y1, x2, y2], x, y) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

function png(side, data) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(data)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), data.length + 8);
  return bytes;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
