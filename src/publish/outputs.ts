/** Every file that a build can make of a variant: in which format, by which renderer. */
import { diagnostic, figure, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import type { Encoded } from '../encode/encoded.ts';
import type { Host } from '../host/index.ts';
import { type Form, PROTOCOL } from '../model/edition.ts';
import type { FontFamily } from '../model/font-family.ts';
import { FORMATS, type Format, REDLINE_FORMATS, type RedlineFormat } from '../model/format.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import type { MarkdownFlavour } from '../model/source.ts';
import type { DocumentTree } from '../model/tree.ts';
import type { Work } from '../model/work.ts';
import { glyphWords } from '../source/glyphs/index.ts';
import { fallbacksOf, fontsOf } from './fonts.ts';
import type { RedlineVariant } from './redline.ts';
import { type VariantName, type Wanted, WHOLE } from './wanted.ts';
import { type Recorded, workOf } from './work.ts';

/**
 * All that a renderer reads beside the tree: plain data, for what a file is made of is reckoned from it (edition-key.ts). A
 * renderer that needs more is told it here, and gets it nowhere else.
 */
export interface Told {
  /** Of Markdown: for which program. */
  readonly markdown?: MarkdownFlavour;
  /** Of what tells of all versions of a document. */
  readonly work?: Work;
}
export type Render = (document: DocumentTree, told: Told) => Promise<Result<Uint8Array>>;

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A renderer was not told what it needs');
  return value;
}

/**
 * What the renderer of a form is told of a document. `version` is the number under which the text is recorded, also where it
 * was only inferred; by default the one that the tree bears.
 */
export function toldOf(
  form: Rendered,
  document: Recorded & Pick<PolicyDocument, 'markdown'>,
  { data: { meta } }: DocumentTree,
  version: string | null = null,
): Told {
  if (form === 'md') return { markdown: document.markdown };
  if (form !== 'xml') return {};
  return { work: workOf(document, { version: version ?? meta.version, isConcept: meta.concept ?? false }) };
}

/** What a renderer makes: a picture is a file as it is. */
export type Rendered = Exclude<Form, 'picture'>;

export interface Output {
  readonly form: Rendered;
  /** Loaded when first used; outputs that share a loader share what it loads. */
  readonly load: (host: Host) => Promise<Render>;
}

/** A renderer that returns text and finds nothing to tell. */
function text(load: () => Promise<(document: DocumentTree, told: Told) => Encoded>): Output['load'] {
  return async () => {
    const render = await load();
    const encoder = new TextEncoder();
    return async (document, told) => ({ value: encoder.encode(render(document, told)), diagnostics: [] });
  };
}

const markdown = text(async () => {
  const { renderMarkdown } = await import('../render/markdown/index.ts');
  return (document, { markdown: flavour }) => renderMarkdown(document, given(flavour));
});
const akn = text(async () => {
  const { renderAkn } = await import('../render/akn/index.ts');
  return (document, { work }) => renderAkn(document, given(work));
});
const page = text(async () => (await import('../render/html/index.ts')).renderPage);
const fragment = text(async () => (await import('../render/html/index.ts')).renderFragment);
const search = text(async () => (await import('../render/search/index.ts')).renderSearchText);

const plain: Output['load'] = async () => {
  const { excessOf, renderText } = await import('../render/text/index.ts');
  const encoder = new TextEncoder();
  return async (document) => {
    const { maxCharacters: most = Number.POSITIVE_INFINITY, title, organisation } = document.data.meta;
    const made = renderText(document);
    const excess = excessOf(made, most);
    const params = { title, organisation: organisation.id, most: figure(most), excess: figure(excess) };
    return {
      value: encoder.encode(made),
      diagnostics: excess === 0 ? [] : [diagnostic('text-too-long', NO_PLACE, params)],
    };
  };
};

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

/** By form: what makes it. */
const loaders: Readonly<Record<Rendered, Output['load']>> = {
  md: markdown,
  pdf,
  html: page,
  fragment,
  docx: word,
  txt: plain,
  xml: akn,
  search,
};

const FORMS: Readonly<Record<Format, Exclude<Rendered, 'search'>>> = {
  markdown: 'md',
  pdf: 'pdf',
  html: 'html',
  docx: 'docx',
  text: 'txt',
  akn: 'xml',
};

/**
 * The files of a variant in a format: of the whole text there is HTML to paste too, and of a section nothing else. The format
 * for who keeps laws is of the whole text alone.
 */
function formsOf({ id, kind }: VariantName, format: Format): readonly Rendered[] {
  if (format === 'akn' && id !== PROTOCOL) return [];
  if (format !== 'html') return [FORMS[format]];
  if (kind === 'section') return ['fragment'];
  return id === PROTOCOL ? ['html', 'fragment'] : ['html'];
}

/** The files of a variant, in the formats that are wanted. */
export function outputsOf(variant: VariantName, isWanted: Wanted): Output[] {
  return FORMATS.filter((format) => isWanted(variant, format)).flatMap((format) =>
    formsOf(variant, format).map((form) => ({ form, load: loaders[form] })),
  );
}

/** In which the archive keeps a text: to read, to print, to use, and to keep. */
const ARCHIVED: readonly Format[] = ['pdf', 'html', 'docx', 'akn'];

/** The files of a text in the archive: the whole of it, as a page and not to paste. */
export function archiveOutputs(isWanted: Wanted): Output[] {
  return ARCHIVED.filter((format) => isWanted(WHOLE, format)).map((format) => outputIn(FORMS[format]));
}

/** The files of the redline: in Word its changes are tracked ones, and Word shows them. */
export function redlineOutputs(isWanted: Wanted): (Output & { readonly variant: RedlineVariant })[] {
  return REDLINE_FORMATS.filter((format) => isWanted(WHOLE, format)).map((format) => redlineIn(format));
}

export function redlineIn(format: RedlineFormat): Output & { readonly variant: RedlineVariant } {
  const form = FORMS[format];
  return { variant: format === 'docx' ? 'tracked' : 'redline', form, load: loaders[form] };
}

/** What makes a file of one form, whether that is usual or not. */
export function outputIn(form: Rendered): Output {
  return { form, load: loaders[form] };
}

/** The text as the search of a site reads it. */
export const searchOutput: Output = { form: 'search', load: search };

/** The format that a file is in, or that shows it. */
export function formatOf(form: Form): Format {
  if (form === 'picture') return 'markdown';
  return form === 'fragment' || form === 'search'
    ? 'html'
    : (FORMATS.find((format) => FORMS[format] === form) ?? 'html');
}
