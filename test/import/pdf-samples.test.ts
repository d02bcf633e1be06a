/** PDFs of several writers, read: every word in its order, every letter accounted for, and what stands around the text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lettersOf, paragraphsOf, wordsOf } from '../../src/import/paper.ts';
import { readPdf } from '../../src/import/read/pdf/index.ts';
import type { Paper, PaperBlock } from '../../src/model/paper.ts';

const folder = new URL('samples/', import.meta.url);
const samples = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/document.pdf`, folder)));

async function paperOf(name: string): Promise<Paper> {
  const { value, diagnostics } = await readPdf(readFileSync(new URL(`${name}/document.pdf`, folder)), name);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('not read');
  return value;
}

/** Without bullets, as words.txt has them. White space does not count, and a hundred letters are enough to see a difference. */
function lettersIn(paper: Paper): string[] {
  const paragraphs = paragraphsOf(paper);
  return pieces(
    paragraphs.flatMap((one) => wordsOf(one.marker?.kind === 'bullet' ? { ...one, marker: null } : one)).join(''),
  );
}

const pieces = (text: string) => text.replaceAll(/\s/g, '').match(/.{1,100}/gsu) ?? [];

/** A line for each block, as a key has them; of what a reader of files can know without understanding them. */
function shapeOf(blocks: readonly PaperBlock[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'table')
      return `tabel ${block.rows.length}x${Math.max(...block.rows.map(({ cells }) => cells.length))}`;
    if (block.type !== 'paragraph') return block.type;
    const words = wordsOf(block).join(' ');
    return block.marker?.kind === 'bullet' ? '•' : words.slice(0, 30);
  });
}

describe.each(samples)('%s', (name) => {
  test('has all words in order, and tells of every letter', async () => {
    const paper = await paperOf(name);
    const own = readFileSync(new URL(`${name}/words.txt`, folder), 'utf8');
    expect(lettersIn(paper)).toEqual(pieces(own));
    expect(lettersOf(paper)).toBe(paper.letters);
    expect(shapeOf(paper.blocks)).toMatchSnapshot();
    const around = paper.furniture.map(({ kind, text, times }) => `${kind} ${times}: ${text.slice(0, 40)}`);
    expect(around).toMatchSnapshot();
  });
});
