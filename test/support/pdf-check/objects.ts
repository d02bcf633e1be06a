/**
 * The objects of a PDF file, read without help of the library that wrote it.
 *
 * Our own reader, not the JSON of qpdf or the objects of PDF.js: those mend what they read (a wrong Length, a missing
 * end of line), and mending is what a checker must not do. It reads what our files use: one classic cross-reference table, no
 * object streams. Anything else is a fault of syntax, and is told.
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

/** Reads a file. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, Value>();
  const faults: string[] = [];
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const table = /^xref\n0 (\d+)\n/.exec(Number.isNaN(start) ? '' : text.slice(start, start + 40));
  if (table === null) {
    return { bytes, objects, trailer: new Dict(), faults: ['no cross-reference table where startxref points'] };
  }
  const count = Number(table[1]);
  const entries = start + table[0].length;
  for (let number = 0; number < count; number++) {
    const entry = text.slice(entries + 20 * number, entries + 20 * number + 20);
    const match = /^(\d{10}) (\d{5}) ([nf])( \r| \n|\r\n)$/.exec(entry);
    if (match === null) faults.push(`entry ${number} of the cross-reference table is ${JSON.stringify(entry)}`);
    else if (match[3] === 'n') objects.set(number, readObject(text, Number(match[1]), number, faults));
  }
  const lexer = new Lexer(text, entries + 20 * count);
  const word = lexer.value();
  const trailer = lexer.value();
  if (word !== 'trailer' || !(trailer instanceof Dict)) faults.push('no trailer after the cross-reference table');
  return {
    bytes,
    objects,
    trailer: trailer instanceof Dict ? trailer : new Dict(),
    faults: [...faults, ...lexer.faults],
  };
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
