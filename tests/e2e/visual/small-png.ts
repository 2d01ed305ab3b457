/** Makes the pictures small: rare shades are rounded, which the tolerance allows for, and colours stand in a palette. */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Steps of each colour that are left. */
const steps = 15;
/** Colours of at least so large a part of a picture are left as they are: grounds, lines and washes. */
const frequent = 0.002;

const rounded = (value: number) => Math.round((Math.round((value * steps) / 255) * 255) / steps);
const joined = (red: number, green: number, blue: number) => red * 0x10000 + green * 0x100 + blue;
const parted = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

/** Each point's colour, from the top left. */
function coloursOf({ width, height, data }: PNG): Uint32Array {
  return Uint32Array.from({ length: width * height }, (_, point) =>
    joined(data[point * 4] ?? 0, data[point * 4 + 1] ?? 0, data[point * 4 + 2] ?? 0),
  );
}

/** What each colour becomes: frequent ones stay, the shades between them at the edges of letters are rounded. */
function roundedColours(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return new Map(
    [...counts].map(([colour, count]) => {
      const [red, green, blue] = parted(colour);
      const isFrequent = count >= colours.length * frequent;
      return [colour, isFrequent ? colour : joined(rounded(red), rounded(green), rounded(blue))];
    }),
  );
}

/** Each point's place in a palette, in rows that begin with PNG's zero; undefined for more than 256 colours. */
function indexed(picture: PNG): { palette: Buffer; rows: Buffer } | undefined {
  const { width, height } = picture;
  const colours = coloursOf(picture);
  const becomes = roundedColours(colours);
  const palette = [...new Set(becomes.values())];
  if (palette.length > 256) return undefined;
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, point) => {
    const at = Math.floor(point / width) * (width + 1) + 1 + (point % width);
    rows[at] = places.get(becomes.get(colour) ?? 0) ?? 0;
  });
  return { rows, palette: Buffer.from(palette.flatMap(parted)) };
}

/** The same picture in a palette; as it was when that has more than 256 colours. */
function smallPng(png: Buffer): Buffer {
  const picture = PNG.sync.read(png);
  const found = indexed(picture);
  if (!found) return png;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width);
  header.writeUInt32BE(picture.height, 4);
  // Eight bits a point, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', found.palette),
    chunk('IDAT', deflateSync(found.rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Makes a picture small where it stands, unless it is already. */
export function makeSmall(file: string): void {
  const png = readFileSync(file);
  const isIndexed = png[25] === 3;
  if (!isIndexed) writeFileSync(file, smallPng(png));
}
