import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { crc32 } from "../../../src/hosts/xlsx/crc32";

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, one after the other, of at most 256 colours. */
  readonly palette: readonly number[];
  /** For each point which colour, in base64. */
  readonly points: string;
}

/**
 * Writes what is seen of a page as a small .png: text and areas of a page need no more than 256 colours.
 * @param plain a page without a policy, which may decode pictures.
 */
export async function takePicture(page: Page, plain: Page, path: string): Promise<void> {
  const seen = (await page.screenshot()).toString("base64");
  const { width, height, palette, points } = await plain.evaluate(inColours, seen);
  const indexes = Buffer.from(points, "base64");
  const rows = Array.from({ length: height }, (_row, y) => [
    0,
    ...indexes.subarray(y * width, (y + 1) * width),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const chunks = [
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  writeFileSync(
    path,
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]),
  );
}

/** Runs in the browser. The commonest colours are kept; any other becomes the nearest of them. */
async function inColours(png: string): Promise<Picture> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colourAt = (point: number) =>
    (data[4 * point]! << 16) | (data[4 * point + 1]! << 8) | data[4 * point + 2]!;
  const counts = new Map<number, number>();
  for (let point = 0; point < width * height; point += 1)
    counts.set(colourAt(point), (counts.get(colourAt(point)) ?? 0) + 1);
  const kept = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const);
  const nearest = new Map<number, number>();
  for (const colour of counts.keys()) {
    const far = kept.map(
      ([red, green, blue]) =>
        (red - (colour >> 16)) ** 2 + (green - ((colour >> 8) & 255)) ** 2 + (blue - (colour & 255)) ** 2,
    );
    nearest.set(colour, far.indexOf(Math.min(...far)));
  }
  let points = "";
  for (let point = 0; point < width * height; point += 1)
    points += String.fromCharCode(nearest.get(colourAt(point))!);
  return { width, height, palette: kept.flat(), points: btoa(points) };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, sum]);
}
