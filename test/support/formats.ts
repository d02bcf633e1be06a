/** Every file that a build makes, with the dialect it speaks and a reader that takes its words from its bytes. */
import type { VariantKind } from '../../src/model/edition.ts';
import type { ReadableProtocol } from '../../src/model/resolved.ts';
import { fileName } from '../../src/publish/address.ts';
import { outputsOf } from '../../src/publish/outputs.ts';
import { WHOLE, wantedOf } from '../../src/publish/wanted.ts';
import { type Dialect, dialects } from './dialects.ts';
import { structureText } from './pdf-check/text.ts';
import { aknWords } from './read-akn.ts';
import { docxWords } from './read-docx.ts';
import { htmlWords } from './read-html.ts';
import { parseMarkdown, textOf } from './words.ts';

/** What a build makes of a protocol: its files, each with the kind of its variant. Redlines have tests of their own. */
export function filesOf({ variants }: Pick<ReadableProtocol, 'variants'>): { file: string; kind: VariantKind }[] {
  return [WHOLE, ...variants].flatMap((variant) =>
    outputsOf(variant, wantedOf({})).map(({ form }) => ({
      file: fileName({ variant: variant.id }, form),
      kind: variant.kind,
    })),
  );
}

export interface FileFormat {
  readonly dialect: Dialect;
  readonly read: (bytes: Uint8Array) => string | Promise<string>;
}

const pdf: FileFormat = {
  dialect: dialects.pdf,
  read: (bytes) => {
    const { front, body, notes } = structureText(bytes);
    return [front, body, notes].join(' ');
  },
};
/** Without what is drawn to write on and to cross. */
export const withoutDrawn = (text: string) => text.replaceAll(/\.{20,}|☐|○|\[ \]|\( \)/g, ' ');
const fragment: FileFormat = { dialect: dialects.fragment, read: htmlWords };
const word: FileFormat = { dialect: dialects.word, read: docxWords };

const plain: FileFormat = { dialect: dialects.text, read: plainWords };
const markdown: FileFormat = {
  dialect: dialects.markdown,
  read: (bytes) => markdownWords(bytes, { contents: false }),
};

const formats: Readonly<Record<string, FileFormat>> = {
  md: markdown,
  pdf,
  html: { dialect: dialects.html, read: htmlWords },
  docx: word,
  txt: plain,
  xml: { dialect: dialects.akn, read: aknWords },
};

/** Those that differ from all others with their extension. */
const special: Readonly<Record<string, FileFormat>> = {
  'protocol.md': { dialect: dialects.markdown, read: (bytes) => markdownWords(bytes, { contents: true }) },
  'section.md': {
    ...markdown,
    dialect: { ...dialects.markdown, title: true, reference: ({ number }) => ` (${number})` },
  },
  'fragment.html': fragment,
  'section.html': fragment,
};

/** Throws for a file that nobody reads back: a new format comes with a reader. */
export function formatOf(file: string, kind: VariantKind = 'document'): FileFormat {
  const extension = file.replace(/^.*\./, '');
  const format = special[file] ?? special[`${kind}.${extension}`] ?? formats[extension];
  if (format === undefined) throw new Error(`no reader for ${file}: add one to test/support/formats.ts`);
  return format;
}

/** The first list of a protocol is its table of contents. A number that stands as text behind a bullet is that of its item. */
function markdownWords(bytes: Uint8Array, { contents }: { contents: boolean }): string {
  const { children } = parseMarkdown(new TextDecoder().decode(bytes));
  const first = contents ? children.findIndex(({ type }) => type === 'list') : -1;
  const isWayBack = (text: string) => text.startsWith('↩');
  const saying = { ...dialects.markdown, link: (text: string) => (isWayBack(text) ? '' : text) };
  const unnumbered = { ...saying, reference: (identifier: string) => `[${identifier}]` };
  const body = children.filter((_, index) => index !== first).map((node) => textOf(node, unnumbered));
  return body.join(' ').replaceAll(/• (\d+[.)]) /g, '$1 ');
}

/** Without the rules under headings. */
function plainWords(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll(/^[=-]+$/gm, '');
}
