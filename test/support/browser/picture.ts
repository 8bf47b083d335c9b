import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { crc32 } from "../../../src/hosts/xlsx/crc32";

/** Text, lines and areas of a page have few colours, and the edges of letters shades of these. */
const COLOURS = 40;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, one after the other, of at most COLOURS. */
  readonly palette: readonly number[];
  /** For each point which colour, in base64. */
  readonly points: string;
}

const NOTE = "Comment\0";

/**
 * Writes a screenshot as a small .png with a note in it: text and areas of a page need no more than COLOURS.
 * @param plain a page without a policy, which may decode pictures.
 */
export async function takePicture(
  shot: Buffer,
  plain: Page,
  { path, note }: { readonly path: string; readonly note: string },
): Promise<void> {
  const { width, height, palette, points } = await plain.evaluate(inColours, {
    png: shot.toString("base64"),
    most: COLOURS,
  });
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
    chunk("tEXt", Buffer.from(NOTE + note, "latin1")),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  writeFileSync(
    path,
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]),
  );
}

/** The note that a picture was written with; null where it has none. */
export function noteIn(png: Buffer): string | null {
  const at = png.indexOf(`tEXt${NOTE}`, 0, "latin1");
  if (at < 4) return null;
  const text = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  return text.toString("latin1").slice(NOTE.length);
}

/**
 * Runs in the browser. The colours that are kept are taken one by one: each that, with how often it comes, is furthest
 * from those before it; so a small red mark stays red among many greys.
 */
async function inColours({ png, most }: { readonly png: string; readonly most: number }): Promise<Picture> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const keyAt = (point: number) =>
    (data[4 * point]! << 16) | (data[4 * point + 1]! << 8) | data[4 * point + 2]!;
  const counts = new Map<number, number>();
  for (let point = 0; point < width * height; point += 1)
    counts.set(keyAt(point), (counts.get(keyAt(point)) ?? 0) + 1);
  const colours = [...counts].map(([key, count]) => {
    const colour = [key >> 16, (key >> 8) & 255, key & 255] as const;
    return { key, count, colour, far: Infinity, nearest: 0 };
  });
  const kept: (readonly [number, number, number])[] = [];
  while (kept.length < Math.min(most, colours.length)) {
    const next = colours.reduce((a, b) => (b.far * b.count > a.far * a.count ? b : a));
    for (const each of colours) {
      const far = each.colour.reduce((sum, part, at) => sum + (part - next.colour[at]!) ** 2, 0);
      if (far < each.far) Object.assign(each, { far, nearest: kept.length });
    }
    kept.push(next.colour);
  }
  const nearest = new Map(colours.map((each) => [each.key, each.nearest]));
  let points = "";
  for (let point = 0; point < width * height; point += 1)
    points += String.fromCharCode(nearest.get(keyAt(point))!);
  return { width, height, palette: kept.flat(), points: btoa(points) };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, sum]);
}
