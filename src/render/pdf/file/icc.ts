/** An sRGB colour profile (ICC 4.2), made here so that drawing needs no file. */

const fixed = (value: number) => Math.round(value * 65536) | 0;

function tag(type: string, body: number[]): number[] {
  return [...ascii(type), 0, 0, 0, 0, ...body];
}

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));
const int32 = (value: number) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const xyz = (...values: number[]) =>
  tag(
    'XYZ ',
    values.flatMap((value) => int32(fixed(value))),
  );

function text(value: string): number[] {
  const utf16 = [...value].flatMap((char) => [0, char.charCodeAt(0)]);
  return tag('mluc', [...int32(1), ...int32(12), ...ascii('enUS'), ...int32(utf16.length), ...int32(28), ...utf16]);
}

let made: Uint8Array | undefined;

/** The profile, the same bytes every time. */
export function srgbProfile(): Uint8Array {
  made ??= make();
  return made;
}

function make(): Uint8Array {
  const curve = tag('para', [
    0,
    3,
    0,
    0,
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap((value) => int32(fixed(value))),
  ]);
  const adaptation = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
  const white = [0.9642, 1, 0.8249] as const;
  const tags: [string, number[]][] = [
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', xyz(...white)],
    [
      'chad',
      tag(
        'sf32',
        adaptation.flatMap((value) => int32(fixed(value))),
      ),
    ],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table: number[] = [...int32(tags.length)];
  const data: number[] = [];
  const start = 128 + 4 + 12 * tags.length;
  const offsets = new Map<number[], number>();
  for (const [name, body] of tags) {
    let offset = offsets.get(body);
    if (offset === undefined) {
      offset = start + data.length;
      offsets.set(body, offset);
      data.push(...body);
      while (data.length % 4 !== 0) data.push(0);
    }
    table.push(...ascii(name), ...int32(offset), ...int32(body.length));
  }
  const header = [
    ...int32(start + data.length),
    ...int32(0),
    ...int32(0x04200000),
    ...ascii('mntrRGB XYZ '),
    // 1 January 2000.
    0x07,
    0xd0,
    0,
    1,
    0,
    1,
    0,
    0,
    0,
    0,
    0,
    0,
    ...ascii('acsp'),
    ...int32(0),
    ...int32(0),
    ...int32(0),
    ...int32(0),
    ...int32(0),
    ...int32(0),
    ...int32(0),
    ...white.flatMap((value) => int32(fixed(value))),
    ...int32(0),
  ];
  while (header.length < 128) header.push(0);
  return Uint8Array.from([...header, ...table, ...data]);
}
