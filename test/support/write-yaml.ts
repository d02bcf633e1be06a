/** Data as an author may have written it: in every style of YAML and JSON that regelwerk reads, with comments anywhere. */
import fc from 'fast-check';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Data = { [key: string]: Json };

export interface Style {
  /** The step of JSON that is written over lines; '' for JSON on one line, null for YAML. */
  readonly json: string | null;
  /** How far dashes stand in from their key. */
  readonly dash: number;
  /** How far keys stand in from theirs. */
  readonly indent: number;
  /** What is left to chance follows from this number. */
  readonly seed: number;
}

const steps = { dash: fc.constantFrom(0, 2, 4), indent: fc.constantFrom(2, 2, 4), seed: fc.noShrink(fc.nat()) };

export const yamlStyle: fc.Arbitrary<Style> = fc.record({ ...steps, json: fc.constant(null) });
export const jsonStyle: fc.Arbitrary<Style> = fc.record({ ...steps, json: fc.constantFrom('', '  ', '\t', '    ') });
export const anyStyle: fc.Arbitrary<Style> = fc.oneof({ arbitrary: yamlStyle, weight: 4 }, jsonStyle);

export function isFilled(value: Json): value is Json[] | Data {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** What YAML takes for text as it stands, in a flow too. */
const PLAIN = /^[A-Za-z]+(?: [a-z]+)*$/;
const OTHER = /^(true|false|null)$/i;
/** What a block can hold as it stands. */
const CLEAN = /^[^\s\p{C}#&!|>%@`"'*-][^\p{C}]*[^\s\p{C}]$/u;

export function writeYaml(data: Data, style: Style): string {
  if (style.json !== null) return writeJson(data, style.json, style.seed);
  return new Writer(style).document(data);
}

/** Pretty or not, and with or without a line end; an array on one line now and then, as people keep them. */
function writeJson(data: Data, step: string, seed: number): string {
  const text = JSON.stringify(data, null, step);
  const short = text.replaceAll(/\[\s+("\w*")\s+\]/g, (list, item: string) =>
    (seed >> item.length) % 2 === 0 ? list : `[${item}]`,
  );
  return seed % 4 === 0 ? short : `${short}\n`;
}

class Writer {
  private count = 0;
  private state: number;

  constructor(private readonly style: Style) {
    this.state = style.seed;
  }

  document(data: Data): string {
    if (this.isOne(9)) return `${this.above(0).join('\n')}\n${this.flow(data, 0)}${this.behind()}\n`.trimStart();
    const start = this.isOne(6) ? ['# bovenaan', ''] : this.isOne(8) ? ['---'] : [];
    const end = this.isOne(3) ? [this.comment()] : [];
    return `${[...start, ...this.map(data, 0), ...end].join('\n')}\n`;
  }

  /** One in so many times. */
  private isOne(of: number): boolean {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return (this.state >>> 8) % of === 0;
  }

  private comment(): string {
    return `# opmerking, ${this.count++}: [van] {iemand}`;
  }

  private above(column: number): string[] {
    if (this.isOne(5)) return [' '.repeat(column) + this.comment()];
    return this.isOne(7) ? [''] : [];
  }

  private behind(): string {
    return this.isOne(6) ? `  ${this.comment()}` : '';
  }

  private anchor(): string {
    return this.isOne(15) ? `&anker-${this.count} ` : '';
  }

  private key(name: string): string {
    if (!this.isOne(6)) return name;
    return this.isOne(2) ? `'${name}'` : JSON.stringify(name);
  }

  private scalar(value: Json): string {
    if (typeof value !== 'string') return JSON.stringify(value);
    if (PLAIN.test(value) && !OTHER.test(value) && this.isOne(2)) return this.anchor() + value;
    if (!/[\n\p{C}]/u.test(value) && this.isOne(2)) return `${this.anchor()}'${value.replaceAll("'", "''")}'`;
    return `${this.anchor()}${this.isOne(20) ? '!!str ' : ''}${JSON.stringify(value)}`;
  }

  /** A text that goes on below its key or dash. */
  private block(value: Json, column: number): string[] | undefined {
    if (typeof value !== 'string' || !this.isOne(3)) return undefined;
    const lines = value.replace(/\n+$/, '').split('\n');
    if (!lines.every((line) => line === '' || CLEAN.test(line)) || lines[0] === '') return undefined;
    const ends = value.length - lines.join('\n').length;
    const sign = ['-', '', '+'][ends] ?? '+';
    const body = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
    if (sign === '+') body.push(...Array<string>(ends - 1).fill(''));
    else if (this.isOne(3)) body.push('');
    const isFolded = sign === '-' && lines.length === 1 && this.isOne(2);
    return [`${this.anchor()}${isFolded ? '>' : '|'}${sign}${this.behind()}`, ...body];
  }

  private map(data: Data, column: number): string[] {
    return Object.entries(data).flatMap(([name, value]) => [
      ...this.above(column),
      ...this.pair(name, value, column).map((line, index) => (index === 0 ? ' '.repeat(column) + line : line)),
    ]);
  }

  /** The first line from its key on, the others whole. */
  private pair(name: string, value: Json, column: number): string[] {
    const start = `${this.key(name)}:${' '.repeat(1 + (this.isOne(5) ? 1 : 0))}`;
    const [head, ...rest] = this.block(value, column + this.style.indent) ?? [];
    if (head !== undefined) return [start + head, ...rest];
    if (!isFilled(value)) return [`${start}${this.scalar(value)}${this.behind()}`];
    if (this.isOne(4)) return `${start}${this.anchor()}${this.flow(value, column + 2)}${this.behind()}`.split('\n');
    const own = `${start}${this.anchor()}`.trimEnd() + this.behind();
    if (Array.isArray(value)) return [own, ...this.list(value, column + this.style.dash)];
    return [own, ...this.map(value, column + this.style.indent)];
  }

  private list(items: Json[], column: number): string[] {
    return items.flatMap((item) => [...this.above(column), ...this.item(item, column)]);
  }

  private item(item: Json, column: number): string[] {
    const dash = `${' '.repeat(column)}- `;
    const [head, ...rest] = this.block(item, column + 2) ?? [];
    if (head !== undefined) return [dash + head, ...rest];
    if (!isFilled(item)) return [`${dash}${this.scalar(item)}${this.behind()}`];
    if (Array.isArray(item) || this.isOne(4))
      return `${dash}${this.anchor()}${this.flow(item, column + 2)}${this.behind()}`.split('\n');
    if (this.isOne(8)) return [dash.trimEnd() + this.behind(), ...this.map(item, column + 2)];
    const [[name, value] = ['', ''], ...others] = Object.entries(item);
    const [first = '', ...more] = this.pair(name, value, column + 2);
    return [dash + first, ...more, ...this.map(Object.fromEntries(others), column + 2)];
  }

  /** On one line, or over lines that stand in to a column at least. */
  private flow(value: Json, column: number): string {
    if (!isFilled(value)) return this.scalar(value);
    const parts = Array.isArray(value)
      ? value.map((item) => this.flow(item, column + 2))
      : Object.entries(value).map(([name, item]) => `${this.key(name)}: ${this.flow(item, column + 2)}`);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    if (!this.isOne(3)) {
      const room = this.isOne(2) ? ' ' : '';
      return `${open}${room}${parts.join(', ')}${room}${close}`;
    }
    const margin = ' '.repeat(column + 1);
    const hasLast = this.isOne(3);
    const lines = parts.flatMap((part, index) => {
      const comma = index < parts.length - 1 || hasLast ? ',' : '';
      const above = this.isOne(6) ? [`${margin}${this.comment()}`] : [];
      return [...above, `${margin}${part}${comma}${this.behind()}`];
    });
    const end = this.isOne(6) ? `${margin}${this.comment()}\n` : '';
    return `${open}${this.behind()}\n${lines.join('\n')}\n${end}${margin}${close}`;
  }
}
