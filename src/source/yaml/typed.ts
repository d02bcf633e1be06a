/** The texts of a YAML file as their author typed them: what YAML folds, cuts off or decodes, before it does. */
import { type Document, isScalar, parse } from 'yaml';
import type { Path } from '../../model/policy.ts';

export interface TypedLine {
  /** Without the indentation and, between quotes, with escapes decoded. */
  readonly text: string;
  /** Where it begins in the file. */
  readonly offset: number;
}

export interface TypedText {
  /** How YAML reads its lines: as they stand, or joined. */
  readonly style: 'literal' | 'folded' | 'quoted' | 'plain';
  readonly lines: readonly TypedLine[];
}

/** Undefined of what is no text. */
export function typedText(document: Document.Parsed, text: string, path: Path): TypedText | undefined {
  const node = document.getIn(path, true);
  if (!isScalar<unknown>(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const [start, end] = node.range;
  switch (node.type) {
    case 'BLOCK_LITERAL':
      return { style: 'literal', lines: linesOfBlock(text, start, end, node.value) };
    case 'BLOCK_FOLDED':
      return { style: 'folded', lines: linesOfBlock(text, start, end, node.value) };
    case 'QUOTE_SINGLE':
      return { style: 'quoted', lines: flowLines(text, start + 1, end - 1).map(single) };
    case 'QUOTE_DOUBLE':
      return { style: 'quoted', lines: doubles(flowLines(text, start + 1, end - 1)) };
    default:
      return { style: 'plain', lines: flowLines(text, start, end) };
  }
}

function linesOfBlock(text: string, start: number, end: number, value: string): TypedLine[] {
  const body = text.indexOf('\n', start) + 1;
  if (body === 0 || body > end) return [];
  const raw = withOffsets(text.slice(body, end).replace(/\n$/, ''), body);
  const leading = (line: string | undefined) => /^ */.exec(line ?? '')?.[0].length ?? 0;
  const isFilled = (line: string) => line.trim() !== '';
  // What the first line has more than its value is what all are indented by.
  const indent = leading(raw.find((line) => isFilled(line.text))?.text) - leading(value.split('\n').find(isFilled));
  return raw.map((line) => {
    const taken = Math.min(indent, leading(line.text));
    return { text: line.text.slice(taken), offset: line.offset + taken };
  });
}

/** Of a value on the lines of its key. Spaces at the end of a line are typed too: to Markdown they break it. */
function flowLines(text: string, start: number, end: number): TypedLine[] {
  return withOffsets(text.slice(start, end), start).map((line) => {
    const own = line.text.trimStart();
    return { text: own, offset: line.offset + line.text.length - own.length };
  });
}

function single(line: TypedLine): TypedLine {
  return { ...line, text: line.text.includes("'") ? String(parse(`'${line.text}'`)) : line.text };
}

/** A line that ends with a backslash goes on with the next, by intention; `\n` begins a line. */
function doubles(lines: readonly TypedLine[]): TypedLine[] {
  const joined: TypedLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    const goesOn = endsEscaping(line.text);
    const own = goesOn ? line.text.slice(0, -1) : line.text;
    const last = joined.at(-1);
    if (isOpen && last !== undefined) joined[joined.length - 1] = { ...last, text: last.text + own };
    else joined.push({ ...line, text: own });
    isOpen = goesOn;
  }
  return joined.flatMap((line) =>
    decoded(line.text)
      .split('\n')
      .map((text) => ({ text, offset: line.offset })),
  );
}

/** Whether its last backslash is not escaped itself. */
function endsEscaping(line: string): boolean {
  let at = line.length;
  while (line[at - 1] === '\\') at -= 1;
  return (line.length - at) % 2 === 1;
}

/** What a text between double quotes is with its escapes read; none of them may be wrong. */
export function decoded(text: string): string {
  return text.includes('\\') ? String(parse(`"${text}"`)) : text;
}

function withOffsets(text: string, start: number): TypedLine[] {
  let offset = start;
  return text.split('\n').map((line) => {
    const typed = { text: line, offset };
    offset += line.length + 1;
    return typed;
  });
}
