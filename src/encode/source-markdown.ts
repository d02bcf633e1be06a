/** Running text as the Markdown of a source, so that the source's own parser reads it back as it was. */
import type { PhrasingContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import {
  type ConstructName,
  defaultHandlers,
  type Handle,
  type Options,
  toMarkdown,
  type Unsafe,
} from 'mdast-util-to-markdown';

/** Where a sign is itself. */
const ADDRESSES: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

const wherever = (character: string): Unsafe => ({
  character,
  inConstruct: 'phrasing',
  notInConstruct: ADDRESSES,
});

/** Lists count in letters and Roman numerals too. */
const counted = (counter: string): Unsafe[] =>
  ['.', ')'].map((character) => ({ atBreak: true, before: counter, character, after: '(?:[ \\t\\r\\n]|$)' }));

/** Parameters and ids of items; rows of tables. */
const UNSAFE: Unsafe[] = [...counted('(?:[a-z]|[ivxlc]+)'), wherever('{'), wherever('|')];
const CAPITALS: Unsafe[] = counted('(?:[A-Z]|[IVXLC]+)');

/** With a colon behind it, the mark of a note at the start of a line begins the note itself. */
const text: Handle = (node, parent, state, info) => {
  const written = defaultHandlers.text(node, parent, state, info);
  const siblings: PhrasingContent[] =
    parent !== undefined && 'children' in parent ? (parent.children as PhrasingContent[]) : [];
  const at = siblings.indexOf(node);
  const isMarked = written.startsWith(':') && siblings[at - 1]?.type === 'footnoteReference';
  return isMarked && beginsLine(siblings[at - 2]) ? `\\${written}` : written;
};

function beginsLine(before: PhrasingContent | undefined): boolean {
  if (before === undefined || before.type === 'break') return true;
  return before.type === 'text' && before.value.endsWith('\n');
}

/** `<https://…>` where the address is the text; with a parameter in it that would be text alone. */
const link: Handle = (node, parent, state, info) => {
  state.options.resourceLink = /[{}]/.test(node.url);
  return defaultHandlers.link(node, parent, state, info);
};

export type WriteParameter = (node: Extract<PhrasingContent, { type: 'parameter' }>) => string;

export interface Place {
  /** In a paragraph line breaks stay as they are; in a cell there are none. */
  readonly type: 'paragraph' | 'tableCell';
  /** Whether `A.` at the start of a line is escaped: of initials it need not be, for one capital makes no list. */
  readonly escapesCapitals: boolean;
}

export function phrasingMarkdown(
  children: readonly PhrasingContent[],
  { type, escapesCapitals }: Place,
  writeParameter: WriteParameter,
): string {
  const parameter: Handle = (node) => writeParameter(node);
  const options: Options = {
    extensions: [gfmFootnoteToMarkdown(), gfmTableToMarkdown({ tableCellPadding: true })],
    emphasis: '*',
    handlers: {
      text,
      link: Object.assign(link, { peek: () => '[' }),
      parameter: Object.assign(parameter, { peek: () => '{' }),
    },
    unsafe: escapesCapitals ? [...UNSAFE, ...CAPITALS] : UNSAFE,
  };
  const written = toMarkdown({ type, children: [...children] }, options).replace(/\n$/, '');
  // `R\&D`: what names no character is none.
  return written.replaceAll(/\\[\s\S]/g, (escaped, offset: number) =>
    escaped === '\\&' && !NAMED.test(written.slice(offset + 2, offset + 40)) ? '&' : escaped,
  );
}

const NAMED = /^[#\w]+;/;
