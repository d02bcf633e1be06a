/** Every file that a build can make: of which variant of the document, in which format, by which renderer. */
import { diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import type { Encoded } from '../encode/encoded.ts';
import type { Host } from '../host/index.ts';
import type { Edition, Form, Variant } from '../model/edition.ts';
import type { FontFamily } from '../model/house-style.ts';
import type { DocumentTree } from '../model/tree.ts';
import { glyphWords } from '../source/glyphs/index.ts';
import type { Format } from '../words/formats.ts';
import { editionAt } from './address.ts';
import { fallbacksOf, fontsOf } from './fonts.ts';
import { isRedline, type RedlineVariant } from './redline.ts';

export type Render = (document: DocumentTree) => Promise<Result<Uint8Array>>;

export interface Output {
  readonly format: Format;
  /** A redline is there beside a concept only. */
  readonly variant: Variant | RedlineVariant;
  readonly form: Form;
  /** Loaded when first used; outputs that share a loader share what it loads. */
  readonly load: (host: Host) => Promise<Render>;
}

/** A renderer that returns text and finds nothing to tell. */
function text(load: () => Promise<(document: DocumentTree) => Encoded>): Output['load'] {
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

const pdf: Output['load'] = async (host) => {
  const { createPdfRenderer } = await import('../render/pdf/index.ts');
  const start = (family: FontFamily) => createPdfRenderer(fontsOf(host, family), fallbacksOf(host, family));
  const started = new Map<FontFamily, ReturnType<typeof start>>();
  return async (document) => {
    const { houseStyle, organisation, title } = document.data.meta;
    const renderer = started.get(houseStyle.font) ?? start(houseStyle.font);
    started.set(houseStyle.font, renderer);
    const { bytes, missing, tooLong } = await renderer.render(document);
    // What is in the source was checked: this is of a text adopted before.
    const diagnostics = missing.map(({ char, clause }) =>
      diagnostic('glyph-replaced', NO_PLACE, {
        ...glyphWords(char),
        organisation: organisation.id,
        clause: clause ?? { nl: 'kop of colofon', en: 'heading or colophon' },
      }),
    );
    if (tooLong) diagnostics.push(diagnostic('poster-too-long', NO_PLACE, { title, organisation: organisation.id }));
    return { value: bytes, diagnostics };
  };
};

export const outputs: readonly Output[] = [
  { format: 'markdown', variant: 'protocol', form: 'md', load: markdown },
  { format: 'schoolgids', variant: 'schoolgids', form: 'md', load: markdown },
  { format: 'pdf', variant: 'protocol', form: 'pdf', load: pdf },
  { format: 'poster', variant: 'poster', form: 'pdf', load: pdf },
  { format: 'html', variant: 'protocol', form: 'html', load: page },
  { format: 'html', variant: 'protocol', form: 'fragment', load: fragment },
  { format: 'html', variant: 'schoolgids', form: 'fragment', load: fragment },
  { format: 'docx', variant: 'protocol', form: 'docx', load: word },
  { format: 'docx', variant: 'schoolgids', form: 'docx', load: word },
  { format: 'html', variant: 'redline', form: 'html', load: page },
  { format: 'pdf', variant: 'redline', form: 'pdf', load: pdf },
  { format: 'docx', variant: 'tracked', form: 'docx', load: word },
  { format: 'text', variant: 'schoolgids', form: 'txt', load: plain },
];

/** The variant of the edition that an output shows: a redline is one, whichever way its changes are marked. */
export function variantOf({ variant }: Pick<Output, 'variant'>): Edition['variant'] {
  return isRedline(variant) ? 'redline' : variant;
}

/** Whether a file that a build made is in one of these formats. */
export function isOf(path: string, formats: readonly Format[]): boolean {
  const at = editionAt(path);
  if (at?.form === 'picture') return outputs.some(({ format, form }) => form === 'md' && formats.includes(format));
  const isOutput = (output: Output) => variantOf(output) === at?.edition.variant && output.form === at.form;
  return outputs.some((output) => formats.includes(output.format) && isOutput(output));
}
