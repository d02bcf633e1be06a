/**
 * A file with its objects in compressed streams (ISO 32000-1, 7.5.7) and their places in one of these too (7.5.8): a tagged
 * file is mostly structure, which deflates to a sixth, and PDF/A-2 takes both.
 */
import { deflateSync } from 'node:zlib';

/** An object of the file; all are of generation 0. */
export interface FileObject {
  /** Its number, from 1. */
  readonly id: number;
  /** Its value, in PDF syntax; of a stream its dictionary. */
  readonly syntax: string;
  /** As it stands in the file. */
  readonly stream: Uint8Array | null;
}

/** A reader that wants one object of a stream inflates all of it. */
const MOST_OBJECTS = 1000;
/** Bytes of a line of the table: kind, place, and number in a stream of objects. */
const FIELDS = [1, 4, 2] as const;
const COLUMNS = FIELDS[0] + FIELDS[1] + FIELDS[2];
/** PNG's "up" (ISO 32000-1, table 10), which makes most of a table of places nothing. */
const UP = 2;

/** A fifth quicker than zlib's own choice, for a file one in a hundred larger. */
export const LEVEL = { level: 5 } as const;

const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** The whole file. `trailer` is what its trailer says beside its size: `/Root 3 0 R …`. Objects in the order to be written. */
export function fileOf(version: string, objects: readonly FileObject[], trailer: string): Uint8Array {
  // The second line says that the file is binary: PDF/A-2, 6.1.2.
  const chunks: Uint8Array[] = [bytesOf(`%PDF-${version}\n%\xff\xff\xff\xff\n`)];
  let offset = chunks[0]?.length ?? 0;
  let last = objects.reduce((most, { id }) => Math.max(most, id), 0);
  const places: Place[] = [];

  function write({ id, syntax, stream }: FileObject & { stream: Uint8Array }): void {
    places[id] = { kind: 1, at: offset, index: 0 };
    for (const chunk of [bytesOf(`${id} 0 obj\n${syntax}\nstream\n`), stream, bytesOf('\nendstream\nendobj\n')]) {
      chunks.push(chunk);
      offset += chunk.length;
    }
  }

  let plain: FileObject[] = [];
  function writeTogether(): void {
    if (plain.length === 0) return;
    last++;
    for (const [index, { id }] of plain.entries()) places[id] = { kind: 2, at: last, index };
    write({ id: last, ...objectStream(plain) });
    plain = [];
  }

  for (const { stream, ...object } of objects) {
    if (stream !== null) write({ ...object, stream });
    else if (plain.push({ ...object, stream }) === MOST_OBJECTS) writeTogether();
  }
  writeTogether();
  const start = offset;
  last++;
  places[last] = { kind: 1, at: start, index: 0 };
  const table = deflateSync(tableOf(places), LEVEL);
  const parameters = `/DecodeParms <</Predictor ${10 + UP} /Columns ${COLUMNS}>>`;
  const dictionary = `<</Type /XRef /Size ${last + 1} /W [${FIELDS.join(' ')}] ${trailer} /Length ${table.length} /Filter /FlateDecode ${parameters}>>`;
  write({ id: last, syntax: dictionary, stream: table });
  chunks.push(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(chunks));
}

/** Where an object is: at a byte of the file, or in a stream of objects, of this number and from 0. */
interface Place {
  readonly kind: 1 | 2;
  readonly at: number;
  readonly index: number;
}

function objectStream(objects: readonly FileObject[]): { syntax: string; stream: Uint8Array } {
  let places = '';
  let values = '';
  for (const { id, syntax } of objects) {
    places += `${id} ${values.length} `;
    values += `${syntax}\n`;
  }
  const stream = deflateSync(bytesOf(places + values), LEVEL);
  const dictionary = `<</Type /ObjStm /N ${objects.length} /First ${places.length} /Length ${stream.length} /Filter /FlateDecode>>`;
  return { syntax: dictionary, stream };
}

function tableOf(places: readonly (Place | undefined)[]): Uint8Array {
  const table = new Uint8Array(places.length * (1 + COLUMNS));
  const view = new DataView(new ArrayBuffer(2 * COLUMNS));
  const line = new Uint8Array(view.buffer, 0, COLUMNS);
  const above = new Uint8Array(view.buffer, COLUMNS, COLUMNS);
  for (let id = 0; id < places.length; id++) {
    // What no object has for a number is free; number 0 always is, of the last generation.
    const { kind, at, index } = places[id] ?? { kind: 0, at: 0, index: 65_535 };
    view.setUint8(0, kind);
    view.setUint32(FIELDS[0], at);
    view.setUint16(FIELDS[0] + FIELDS[1], index);
    const row = id * (1 + COLUMNS);
    table[row] = UP;
    for (let i = 0; i < COLUMNS; i++) table[row + 1 + i] = ((line[i] ?? 0) - (above[i] ?? 0)) & 255;
    above.set(line);
  }
  return table;
}
