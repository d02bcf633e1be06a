/** A paper in lines that a test can be read by. */
import type { Diagnostic, Result } from '../../../src/diagnostic/diagnostic.ts';
import { lettersOf, plainOf } from '../../../src/import/paper.ts';
import type { Paper, PaperBlock, PaperParagraph } from '../../../src/model/paper.ts';

/** Of a paper that must be there, and whose letters must add up. */
export function paperOf({ value, diagnostics }: Result<Paper | undefined>): Paper {
  if (value === undefined) throw new Error(codesOf(diagnostics).join(', '));
  const counted = lettersOf(value);
  if (counted !== value.letters) throw new Error(`${value.letters} letters, of which ${counted} are told`);
  return value;
}

export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code);
}

/** `h2 Inleiding`, `> 1. een` for each level of lists, `[tabel`, `kader` with what is in it further in. */
export function shown({ blocks, notes }: Pick<Paper, 'blocks' | 'notes'>): string[] {
  return [
    ...blocks.flatMap((block) => linesOf(block)),
    ...notes.flatMap(({ id, blocks: inside }) => inside.flatMap(linesOf).map((line) => `${id}: ${line}`)),
  ];
}

function linesOf(block: PaperBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphLine(block)];
    case 'table':
      return block.rows.map(({ cells }) => {
        const said = cells.map((cell) => {
          const size = cell.columns === 1 && cell.rows === 1 ? '' : `(${cell.columns}x${cell.rows}) `;
          return `${size}${cell.blocks.flatMap(linesOf).join(' / ')}`;
        });
        return `| ${said.join(' | ')} |`;
      });
    case 'box':
      return [block.kind, ...block.blocks.flatMap(linesOf).map((line) => `  ${line}`)];
    case 'picture':
      return [`figuur ${block.alt}`];
  }
}

function paragraphLine({ heading, role, depth, marker, content, field }: PaperParagraph): string {
  const words = [
    heading === null ? '' : `h${heading}`,
    role ?? '',
    '>'.repeat(depth),
    marker === null ? '' : marker.isTyped ? `${marker.text}!` : marker.text,
    plainOf(content),
    field === null ? '' : `[${[field.kind, ...field.options].join(' ')}]`,
  ];
  return words.filter((word) => word !== '').join(' ');
}

export function leftOut({ furniture }: Pick<Paper, 'furniture'>): string[] {
  return furniture.map(({ kind, text, times }) => `${kind}: ${text}${times === 1 ? '' : ` (${times})`}`);
}
