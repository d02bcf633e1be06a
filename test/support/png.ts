/** Parts of a PNG, for tests that make one wrong, or one with more in it than a picture. */

/** Bit by bit, apart from the table in zlib that the reader uses. */
export function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** One chunk, with its checksum. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const checked = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(checked.length + 8);
  whole.writeUInt32BE(data.length);
  checked.copy(whole, 4);
  whole.writeUInt32BE(crc(checked), checked.length + 4);
  return whole;
}

/** A PNG with chunks put in after its header. */
export function pngWith(png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array {
  const header = 33;
  return new Uint8Array(Buffer.concat([png.subarray(0, header), ...chunks, png.subarray(header)]));
}
