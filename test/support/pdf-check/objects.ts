/**
 * The objects of a PDF file, read without help of the library that wrote it.
 *
 * Our own reader, not the JSON of qpdf or the objects of PDF.js: those mend what they read (a wrong Length, a missing
 * end of line), and mending is what a checker must not do. It reads what our files use: one cross-reference stream, and streams
 * of objects that are no streams. Anything else is a fault of syntax, and is told.
 */
import { inflateSync } from 'node:zlib';

/** A reference to an indirect object. */
export class Ref {
  constructor(readonly number: number) {}
}

/** A string, one character a byte. */
export class PdfString {
  constructor(readonly bytes: string) {}

  /** As people read it: UTF-16 with a byte order mark, else Latin (near enough to PDFDocEncoding for what we write). */
  get text(): string {
    if (!this.bytes.startsWith('\xfe\xff')) return this.bytes;
    return Buffer.from(this.bytes.slice(2), 'latin1').swap16().toString('utf16le');
  }
}

export class Dict extends Map<string, Value> {}

export class Stream {
  constructor(
    readonly dict: Dict,
    public raw: Uint8Array,
  ) {}
}

/** A name is a string with its slash; an operator of a content stream is a string without. */
export type Value = null | boolean | number | string | PdfString | Ref | Value[] | Dict | Stream;

export interface PdfObjects {
  readonly bytes: Uint8Array;
  readonly objects: Map<number, Value>;
  readonly trailer: Dict;
  /** What is wrong with the syntax of the file itself. */
  readonly faults: string[];
}

const whitespace = /[\0\t\n\f\r ]/;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads values from bytes, one character a byte: of a file or of a content stream. */
export class Lexer {
  readonly faults: string[] = [];

  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  skip(): void {
    for (; this.at < this.text.length; this.at++) {
      const char = this.text.charAt(this.at);
      if (char === '%') while (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at))) this.at++;
      else if (!whitespace.test(char)) return;
    }
  }

  get done(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }

  value(): Value {
    this.skip();
    const char = this.text.charAt(this.at);
    if (char === '/') return this.name();
    if (char === '(') return this.literal();
    if (char === '[') return this.list(']');
    if (this.text.startsWith('<<', this.at)) return this.dict();
    if (char === '<') return this.hex();
    return this.word();
  }

  private run(): string {
    const start = this.at;
    while (this.at < this.text.length && regular.test(this.text.charAt(this.at))) this.at++;
    return this.text.slice(start, this.at);
  }

  private name(): string {
    this.at++;
    return `/${this.run().replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;
  }

  private word(): Value {
    const word = this.run();
    if (word === '') {
      this.faults.push(`unexpected ${JSON.stringify(this.text.charAt(this.at))} at byte ${this.at}`);
      this.at++;
      return null;
    }
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return word;
    const reference = /^\s+(\d+)\s+R(?![A-Za-z])/.exec(this.text.slice(this.at, this.at + 24));
    if (reference === null || !/^\d+$/.test(word)) return Number(word);
    this.at += reference[0].length;
    return new Ref(Number(word));
  }

  private list(end: string): Value[] {
    const values: Value[] = [];
    this.at++;
    for (;;) {
      if (this.done) {
        this.faults.push('an array is not closed');
        return values;
      }
      if (this.text.charAt(this.at) === end) break;
      values.push(this.value());
    }
    this.at++;
    return values;
  }

  private dict(): Dict {
    const dict = new Dict();
    this.at += 2;
    for (;;) {
      if (this.done) {
        this.faults.push('a dictionary is not closed');
        return dict;
      }
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.value();
      if (typeof key !== 'string' || !key.startsWith('/'))
        this.faults.push(`a dictionary has ${String(key)} for a key`);
      else {
        if (dict.has(key.slice(1))) this.faults.push(`a dictionary has ${key} twice`);
        dict.set(key.slice(1), this.value());
      }
    }
    this.at += 2;
    return dict;
  }

  private hex(): PdfString {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '');
    if (end < 0 || !/^([0-9a-f]{2})*$/i.test(digits)) this.faults.push(`<${digits.slice(0, 40)}> is no hex string`);
    this.at = end < 0 ? this.text.length : end + 1;
    return new PdfString(Buffer.from(digits, 'hex').toString('latin1'));
  }

  private literal(): PdfString {
    let depth = 0;
    let result = '';
    const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };
    for (; this.at < this.text.length; this.at++) {
      let char = this.text.charAt(this.at);
      if (char === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
        this.at += octal?.length ?? 1;
        char = this.text.charAt(this.at);
        result += octal === undefined ? (named[char] ?? char) : String.fromCharCode(Number.parseInt(octal, 8) & 255);
        continue;
      }
      if (char === '(' && depth++ === 0) continue;
      if (char === ')' && --depth === 0) break;
      result += char;
    }
    this.at++;
    return new PdfString(result);
  }
}

/** Bytes of a line of the table, with that of its predictor before it. */
const FIELDS = [1, 4, 2];
const LINE = 8;

/** Reads a file. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, Value>();
  const faults: string[] = [];
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const own = Number(
    /^(\d+) 0 obj\n/.exec(Number.isNaN(start) ? '' : text.slice(start, start + 20))?.[1] ?? Number.NaN,
  );
  const table = Number.isNaN(own) ? null : readObject(text, start, own, faults);
  if (!(table instanceof Stream) || table.dict.get('Type') !== '/XRef')
    return { bytes, objects, trailer: new Dict(), faults: ['no cross-reference stream where startxref points'] };
  const lines = readTable(table, faults);
  const streams = new Map<number, Map<number, { index: number; value: Value }>>();
  for (const [number, { kind, at, index }] of lines.entries()) {
    if (number === 0 || kind === 0) {
      if (kind !== 0 || number !== 0) faults.push(`object ${number} is free`);
    } else if (kind === 1) objects.set(number, readObject(text, at, number, faults));
    else if (kind === 2) {
      const place = lines[at];
      if (place?.kind !== 1) faults.push(`object ${number} is in stream ${at}, which is no object of the file itself`);
      const held =
        streams.get(at) ?? readHeld(place === undefined ? null : readObject(text, place.at, at, faults), at, faults);
      streams.set(at, held);
      const found = held.get(number);
      if (found === undefined || found.index !== index)
        faults.push(`object ${number} is not number ${index} of stream ${at}`);
      objects.set(number, found?.value ?? null);
    } else faults.push(`object ${number} is of kind ${kind}`);
  }
  if (lines[own]?.at !== start) faults.push('the cross-reference stream does not tell its own place');
  return { bytes, objects, trailer: table.dict, faults };
}

interface TableLine {
  kind: number;
  at: number;
  index: number;
}

function readTable(table: Stream, faults: string[]): TableLine[] {
  const { dict } = table;
  const parameters = dict.get('DecodeParms');
  const isOurs =
    JSON.stringify(dict.get('W')) === JSON.stringify(FIELDS) &&
    !dict.has('Index') &&
    !dict.has('Prev') &&
    parameters instanceof Dict &&
    parameters.get('Predictor') === 12 &&
    parameters.get('Columns') === LINE - 1;
  const data = decode(table);
  if (!isOurs || data === null || data.length !== LINE * Number(dict.get('Size'))) {
    faults.push('the cross-reference stream has other fields, or not as many lines as its Size');
    return [];
  }
  const above = new Uint8Array(LINE);
  return Array.from({ length: data.length / LINE }, (_, row) => {
    const line = data.subarray(row * LINE, (row + 1) * LINE);
    if (line[0] !== 2) faults.push(`line ${row} of the cross-reference stream has predictor ${line[0]}`);
    for (let i = 1; i < LINE; i++) above[i] = ((line[i] ?? 0) + (above[i] ?? 0)) & 255;
    const view = new DataView(above.buffer);
    return { kind: view.getUint8(1), at: view.getUint32(2), index: view.getUint16(6) };
  });
}

/** The objects in a stream, by number (ISO 32000-1, 7.5.7). */
function readHeld(value: Value, number: number, faults: string[]): Map<number, { index: number; value: Value }> {
  const held = new Map<number, { index: number; value: Value }>();
  const data = value instanceof Stream && value.dict.get('Type') === '/ObjStm' ? decode(value) : null;
  if (!(value instanceof Stream) || data === null) {
    faults.push(`object ${number} is no stream of objects`);
    return held;
  }
  const text = Buffer.from(data).toString('latin1');
  const first = Number(value.dict.get('First'));
  const head = text.slice(0, first).trim().split(/\s+/).map(Number);
  if (value.dict.has('Extends') || head.length !== 2 * Number(value.dict.get('N')))
    faults.push(`stream ${number} of objects does not begin with N pairs, or extends another`);
  for (let index = 0; 2 * index < head.length; index++) {
    const [id = 0, at = 0, , next = text.length - first] = head.slice(2 * index, 2 * index + 4);
    const lexer = new Lexer(text.slice(first + at, first + next));
    const object = lexer.value();
    if (!lexer.done) faults.push(`object ${id} in stream ${number}: more than one value`);
    if (held.has(id)) faults.push(`object ${id} is twice in stream ${number}`);
    for (const fault of lexer.faults) faults.push(`object ${id} in stream ${number}: ${fault}`);
    held.set(id, { index, value: object });
  }
  return held;
}

function readObject(text: string, offset: number, number: number, faults: string[]): Value {
  const head = `${number} 0 obj\n`;
  if (!text.startsWith(head, offset) || !/[\r\n]/.test(text.charAt(offset - 1))) {
    faults.push(`no line "${head.trim()}" at byte ${offset}`);
    return null;
  }
  const lexer = new Lexer(text, offset + head.length);
  let value = lexer.value();
  lexer.skip();
  if (value instanceof Dict && text.startsWith('stream', lexer.at)) {
    const open = /^stream\r?\n/.exec(text.slice(lexer.at, lexer.at + 8));
    const length = value.get('Length');
    if (open === null || typeof length !== 'number')
      faults.push(`object ${number} is a stream without line end or Length`);
    else {
      const from = lexer.at + open[0].length;
      value = new Stream(value, Uint8Array.from(Buffer.from(text.slice(from, from + length), 'latin1')));
      const close = /^\r?\nendstream\n/.exec(text.slice(from + length, from + length + 16));
      if (close === null) faults.push(`object ${number}: endstream does not stand where Length says`);
      lexer.at = from + length + (close?.[0].length ?? 0);
    }
  }
  lexer.skip();
  if (!text.startsWith('endobj\n', lexer.at) || text.charAt(lexer.at - 1) !== '\n')
    faults.push(`object ${number} has no line "endobj" after it`);
  for (const fault of lexer.faults) faults.push(`object ${number}: ${fault}`);
  return value;
}

/** The content of a stream; null when its filter is not one we know. */
export function decode(stream: Stream): Uint8Array | null {
  const filter = stream.dict.get('Filter');
  const filters = filter === undefined ? [] : Array.isArray(filter) ? filter : [filter];
  let { raw } = stream;
  for (const name of filters) {
    if (name !== '/FlateDecode') return null;
    try {
      raw = new Uint8Array(inflateSync(raw));
    } catch {
      return null;
    }
  }
  return raw;
}
