/** Every file that a build makes, with the dialect it speaks and a reader that takes its words from its bytes. */
import { fileName } from '../../src/publish/address.ts';
import { type Output, outputs, variantOf } from '../../src/publish/outputs.ts';
import { isRedline } from '../../src/publish/redline.ts';
import { type Dialect, dialects } from './dialects.ts';
import { structureText } from './pdf-check/text.ts';
import { docxWords } from './read-docx.ts';
import { htmlWords } from './read-html.ts';
import { parseMarkdown, textOf } from './words.ts';

/**
 * Of a text that is compared with no other, with the name of the file; on a poster `*` stands for its id. The files of a
 * redline say things twice, and have tests of their own.
 */
export const ownOutputs: readonly (Output & { readonly file: string })[] = outputs
  .filter(({ variant }) => !isRedline(variant))
  .map((output) => ({ ...output, file: fileName({ variant: variantOf(output), poster: '*' }, output.form) }));

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
const withoutDrawn = (text: string) => text.replaceAll(/\.{20,}|☐|○|\[ \]|\( \)/g, ' ');
const fragment: FileFormat = {
  dialect: dialects.fragment,
  read: async (bytes) => withoutDrawn(await htmlWords(bytes)),
};
const word: FileFormat = { dialect: dialects.word, read: docxWords };

/** By the name of the file, as in the table of outputs. */
const formats: Readonly<Record<string, FileFormat>> = {
  'protocol.md': { dialect: dialects.markdown, read: (bytes) => markdownWords(bytes, { contents: true }) },
  'schoolgids.md': {
    dialect: { ...dialects.markdown, title: true },
    read: (bytes) => markdownWords(bytes, { contents: false }),
  },
  'protocol.pdf': pdf,
  'poster-*.pdf': pdf,
  'protocol.html': { dialect: dialects.html, read: htmlWords },
  'fragment.html': fragment,
  'schoolgids.html': fragment,
  'protocol.docx': word,
  'schoolgids.docx': word,
  'schoolgids.txt': { dialect: dialects.text, read: plainWords },
};

/** Throws for a file that nobody reads back: a new format comes with a reader. */
export function formatOf(file: string): FileFormat {
  const format = formats[file.replace(/^poster-.*\.pdf$/, 'poster-*.pdf')];
  if (format === undefined) throw new Error(`no reader for ${file}: add one to test/support/formats.ts`);
  return format;
}

/** The first list of a protocol is its table of contents. */
function markdownWords(bytes: Uint8Array, { contents }: { contents: boolean }): string {
  const { children } = parseMarkdown(new TextDecoder().decode(bytes));
  const first = contents ? children.findIndex(({ type }) => type === 'list') : -1;
  const saying = { ...dialects.markdown, reference: (identifier: string) => `[${identifier}]` };
  const body = children.filter((_, index) => index !== first).map((node) => textOf(node, saying));
  const notes = children.flatMap((node) =>
    node.type === 'footnoteDefinition' ? [node.identifier, ...node.children.map((block) => textOf(block, saying))] : [],
  );
  return withoutDrawn([...body, ...notes].join(' '));
}

/** Without the rules under headings. */
function plainWords(bytes: Uint8Array): string {
  return withoutDrawn(new TextDecoder().decode(bytes).replaceAll(/^[=-]+$/gm, ''));
}
