/** Every file that a build can make: of which variant of the document, in which format, by which renderer. */
import { diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import type { Variant } from '../document/index.ts';
import type { Host } from '../host/index.ts';
import type { FontFamily } from '../model/house-style.ts';
import type { DocumentTree } from '../model/tree.ts';
import type { Format } from '../words/formats.ts';
import type { RedlineVariant } from './redline.ts';

export type Render = (document: DocumentTree) => Promise<Result<Uint8Array>>;

export interface Output {
  readonly format: Format;
  /** A redline is there beside a concept only. */
  readonly variant: Variant | RedlineVariant;
  /** On a poster `*` stands for its id. */
  readonly file: string;
  /** Loaded when first used; outputs that share a loader share what it loads. */
  readonly load: (host: Host) => Promise<Render>;
}

/** A renderer that returns text and finds nothing to tell. */
function text(load: () => Promise<(document: DocumentTree) => string>): Output['load'] {
  return async () => {
    const render = await load();
    const encoder = new TextEncoder();
    return async (document) => ({ value: encoder.encode(render(document)), diagnostics: [] });
  };
}

const markdown = text(async () => (await import('../render/markdown/index.ts')).renderMarkdown);
const page = text(async () => (await import('../render/html/index.ts')).renderPage);
const fragment = text(async () => (await import('../render/html/index.ts')).renderFragment);
const plain = text(async () => (await import('../render/text/index.ts')).renderText);

const word: Output['load'] = async () => {
  const { renderDocx } = await import('../render/docx/index.ts');
  return async (document) => ({ value: await renderDocx(document), diagnostics: [] });
};

const FONT_FILES: Record<FontFamily, string> = {
  'atkinson-hyperlegible-next': 'AtkinsonHyperlegibleNext',
  'open-sans': 'OpenSans',
  'source-serif-4': 'SourceSerif4',
};

const pdf: Output['load'] = async (host) => {
  const { createPdfRenderer } = await import('../render/pdf/index.ts');
  const start = (family: FontFamily) => {
    const font = (name: string) => host.asset(`assets/fonts/${FONT_FILES[family]}-${name}.ttf`);
    return createPdfRenderer({
      regular: font('Regular'),
      italic: font('Italic'),
      bold: font('Bold'),
      boldItalic: font('BoldItalic'),
    });
  };
  const started = new Map<FontFamily, ReturnType<typeof start>>();
  return async (document) => {
    const { houseStyle, organisation, title } = document.data.meta;
    const renderer = started.get(houseStyle.font) ?? start(houseStyle.font);
    started.set(houseStyle.font, renderer);
    const { bytes, missing, tooLong } = await renderer.render(document);
    const diagnostics = missing.map(({ char, clause }) =>
      diagnostic('glyph-missing', NO_PLACE, {
        char,
        organisation: organisation.id,
        clause: clause ?? { nl: 'kop of colofon', en: 'heading or colophon' },
      }),
    );
    if (tooLong) diagnostics.push(diagnostic('poster-too-long', NO_PLACE, { title, organisation: organisation.id }));
    return { value: bytes, diagnostics };
  };
};

export const outputs: readonly Output[] = [
  { format: 'markdown', variant: 'protocol', file: 'protocol.md', load: markdown },
  { format: 'schoolgids', variant: 'schoolgids', file: 'schoolgids.md', load: markdown },
  { format: 'pdf', variant: 'protocol', file: 'protocol.pdf', load: pdf },
  { format: 'poster', variant: 'poster', file: 'poster-*.pdf', load: pdf },
  { format: 'html', variant: 'protocol', file: 'protocol.html', load: page },
  { format: 'html', variant: 'protocol', file: 'fragment.html', load: fragment },
  { format: 'html', variant: 'schoolgids', file: 'schoolgids.html', load: fragment },
  { format: 'docx', variant: 'protocol', file: 'protocol.docx', load: word },
  { format: 'docx', variant: 'schoolgids', file: 'schoolgids.docx', load: word },
  { format: 'html', variant: 'redline', file: 'renvooi.html', load: page },
  { format: 'pdf', variant: 'redline', file: 'renvooi.pdf', load: pdf },
  { format: 'docx', variant: 'tracked', file: 'renvooi.docx', load: word },
  { format: 'text', variant: 'schoolgids', file: 'schoolgids.txt', load: plain },
];

/** Whether a file that a build made is in one of these formats. */
export function isOf(path: string, formats: readonly Format[]): boolean {
  const name = path.split('/').at(-1) ?? '';
  return outputs.some(({ format, file }) => {
    const [start = '', end] = file.split('*');
    return (
      formats.includes(format) && (end === undefined ? name === file : name.startsWith(start) && name.endsWith(end))
    );
  });
}
